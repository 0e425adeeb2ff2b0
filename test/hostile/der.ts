/** One DER element (X.690): tag, length, content. */
export function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(8, '0'), 'hex');
  const octets = length.subarray(length.findIndex((octet) => octet !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | octets.length]), octets, body]);
}

export const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
export const integer = (...octets: readonly number[]): Buffer => der(0x02, Buffer.from(octets));
export const bitString = (bytes: Buffer): Buffer => der(0x03, Buffer.alloc(1), bytes);
export const octetString = (bytes: Buffer): Buffer => der(0x04, bytes);
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));
export const yes = der(0x01, Buffer.from([0xff]));

/** An object identifier, `2.5.4.3`. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const octets = [first * 40 + second, ...others].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let rest = arc >>> 7; rest > 0; rest >>>= 7) groups.unshift((rest & 0x7f) | 0x80);
    return groups;
  });
  return der(0x06, Buffer.from(octets));
}

/** A time as certificates have it, `20260131120000Z`; anything else is written as it is. */
export const generalizedTime = (text: string): Buffer => der(0x18, Buffer.from(text, 'latin1'));
