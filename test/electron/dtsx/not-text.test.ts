import { expect, it } from 'vitest';
import { read } from './dtsx-under-test.ts';

const ROOT = '<DTS:Executable xmlns:DTS="www.microsoft.com/SqlServer/Dts">';

const place = (line: number, column: number) => ({ code: 'PACKAGE_FILE_NOT_XML', params: { line, column } });

it.each([
  ['in the first piece', 0],
  // What is decoded at a time ends within a character of three bytes.
  ...[0, 1, 2].map((shift): [string, number] => [`behind a piece that ends ${shift} bytes into it`, 30_000 + shift]),
])('says where bytes are that are no text, %s', async (_where, length) => {
  const before = `${ROOT}\n<!--${'x'.repeat(length % 3)}${'\u20AC'.repeat(length)}\n-->\n<a b="`;
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xe9, 0x22]), Buffer.from('/></DTS:Executable>')]);
  await expect(read([bytes])).rejects.toMatchObject(place(4, 6));
});

it('says where a text in UTF-16 ends within a character, or has half of one', async () => {
  const text = (content: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content, 'utf16le')]);
  await expect(read([text(`${ROOT}\n<a b="\ud800x"/>`)])).rejects.toMatchObject(place(2, 6));
  await expect(read([text(`${ROOT}\n<a`).subarray(0, -1)])).rejects.toMatchObject(place(2, 1));
});

it('says what is wrong with a text before bytes that are none', async () => {
  const bytes = Buffer.concat([Buffer.from(`${ROOT}\n<a b=>`), Buffer.from([0xff])]);
  await expect(read([bytes])).rejects.toMatchObject(place(2, 6));
});

it('says in the first line that it declares another encoding', async () => {
  const bytes = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>\n\n\n${ROOT}</DTS:Executable>`);
  await expect(read([bytes])).rejects.toMatchObject(place(1, 1));
});
