import { describe, expect, it } from 'vitest';
import { patchesFor } from '../../../electron/dtsx/index.ts';
import { chunksOf, read, readText, sample } from './dtsx-under-test.ts';

const ROOT = '<DTS:Executable xmlns:DTS="www.microsoft.com/SqlServer/Dts" DTS:refId="Package">';
const END = '</DTS:Executable>';
const refused = async (
  source: Parameters<typeof read>[0],
): Promise<{ code: string; params: Record<string, unknown> }> =>
  read(source).then(
    () => expect.unreachable('It was read'),
    (error) => error,
  );
const refusedText = (text: string) => refused([Buffer.from(text)]);

describe('what is not well-formed', () => {
  it.each([
    ['<a', 1, /root element/],
    [`${ROOT}<a`, 1, /unclosed tag/],
    [`${ROOT}\n<DTS:Variables>`, 2, /unclosed tag: DTS:Variables/],
    [`${ROOT}\r\n\r\n  <DTS:Variables></DTS:Variable>${END}`, 3, /unexpected close tag/],
    [`${ROOT}${END}\n<x/>`, 2, /only one root/],
    [`${ROOT}\n&unknown;${END}`, 2, /undefined entity/],
    [`${ROOT}<a b="1" b="2"/>${END}`, 1, /duplicate attribute/],
    [`${ROOT}<a b=1/>${END}`, 1, /unquoted attribute value/],
    [`${ROOT}<a b="<"/>${END}`, 1, /disallowed character/],
    [`${ROOT}\u0001${END}`, 1, /disallowed character/],
    ['', 1, /root element/],
    ['no xml at all', 1, /outside of root/],
    [`<?xml version="1.0" encoding="windows-1252"?>${ROOT}${END}`, 1, /windows-1252/],
    [`<?xml version="1.0" encoding="utf-16"?>${ROOT}${END}`, 1, /utf-16/],
  ])('%j is refused with its line', async (text, line, reason) => {
    const { code, params } = await refusedText(text);
    expect(code).toBe('PACKAGE_FILE_NOT_XML');
    expect(params).toEqual({
      path: '/packages/file.dtsx',
      line,
      column: expect.any(Number),
      reason: expect.stringMatching(reason),
    });
    expect(params.column).toBeGreaterThan(0);
  });

  it('is refused wherever a package ends too early', async () => {
    const bytes = sample('2019.dtsx');
    for (let end = 0; end < bytes.length - 1; end += 97) {
      expect((await refused([bytes.subarray(0, end)])).code).toBe('PACKAGE_FILE_NOT_XML');
    }
  });

  it('is bytes of another encoding', async () => {
    expect(await refused([Buffer.from(`${ROOT}<a b="é"/>${END}`, 'latin1')])).toMatchObject({
      code: 'PACKAGE_FILE_NOT_XML',
      params: { reason: expect.stringContaining('encoding') },
    });
    expect((await refused([Buffer.from(`${ROOT}${END}`, 'utf16le')])).code).toBe('PACKAGE_FILE_NOT_XML');
    expect((await refused([Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x3c, 0x00])])).code).toBe('PACKAGE_FILE_NOT_XML');
  });
});

it.each([
  '<!DOCTYPE DTS:Executable>',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE x [<!ENTITY a SYSTEM "http://192.0.2.1/">]>',
])('refuses %s', async (doctype) => {
  expect(await refusedText(`<?xml version="1.0"?>${doctype}${ROOT}${END}`)).toMatchObject({
    code: 'PACKAGE_FILE_NOT_XML',
    params: { line: 1, reason: 'a document type declaration' },
  });
});

describe('limits', () => {
  const repeated = (text: string, times: number) => text.repeat(times);

  it.each([
    ['depth', `${ROOT}${repeated('<a>', 300)}`, /^depth > 256$/],
    ['depth of what is kept', repeated(ROOT, 300), /^depth > 256$/],
    [
      'attributes',
      `${ROOT}<a ${Array.from({ length: 2_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      /^attributes > 1024$/,
    ],
    ['names', `${ROOT}<${repeated('a', 2_000)}/>`, /^length of a name > 1024$/],
    [
      'values',
      `${ROOT}<DTS:Variables><DTS:Variable><DTS:VariableValue DTS:DataType="8">${repeated('a', 1_000_001)}<`,
      /^length of a value > 1000000$/,
    ],
    [
      'values that do not end',
      `${ROOT}<DTS:PropertyExpression DTS:Name="x">${repeated('a', 11_000_000)}`,
      /^length of a value > 1000000$/,
    ],
    [
      'variable names',
      `${ROOT}<DTS:Variables><DTS:Variable DTS:ObjectName="${repeated('a', 300)}"/>`,
      /^length of the name of a variable > 256$/,
    ],
    ['property names', `${ROOT}<DTS:PropertyExpression DTS:Name=""/>`, /^length of the name of a property/],
    [
      'connection managers',
      `${ROOT}<DTS:ConnectionManagers>${repeated('<DTS:ConnectionManager/>', 50_001)}`,
      /^ConnectionManager > 50000$/,
    ],
    ['variables', `${ROOT}<DTS:Variables>${repeated('<DTS:Variable/>', 50_001)}`, /^Variable > 50000$/],
    ['executables', `${ROOT}<DTS:Executables>${repeated('<DTS:Executable/>', 50_001)}`, /^Executable > 50000$/],
    ['elements', `${ROOT}${repeated('<DTS:Property DTS:Name="ObjectName"/>', 250_001)}`, /^elements > 250000$/],
    [
      'namespaces',
      `${ROOT}<DTS:Variables ${Array.from({ length: 300 }, (_, at) => `xmlns:a${at}="x"`).join(' ')}/>`,
      /^namespaces > 256$/,
    ],
    ['tags', `${ROOT}<a b="${repeated('a', 17 * 1024 * 1024)}`, /^length of a tag > 16777216$/],
    ['comments', `${ROOT}<!-- ${repeated('<', 17 * 1024 * 1024)}`, /^length of a tag > 16777216$/],
    ['sections', `${ROOT}<![CDATA[ ${repeated('a', 17 * 1024 * 1024)}`, /^length of a tag > 16777216$/],
  ])(
    'bound %s',
    async (_what, text, limit) => {
      const { code, params } = await refused(chunksOf(Buffer.from(text), 64 * 1024));
      expect({ code, limit: params.limit }).toEqual({
        code: 'PACKAGE_FILE_LIMIT',
        limit: expect.stringMatching(limit),
      });
      expect(params).toMatchObject({ path: '/packages/file.dtsx', line: 1, column: expect.any(Number) });
    },
    60_000,
  );

  it('bound entity references', async () => {
    expect(await refusedText(`${ROOT}&${repeated('a', 200_000)}`)).toMatchObject({ code: 'PACKAGE_FILE_NOT_XML' });
  });

  it('bound the file', async () => {
    // Memory that nobody writes to is never taken.
    const large = new Uint8Array(513 * 1024 * 1024);
    expect(await refused([large])).toMatchObject({
      code: 'PACKAGE_FILE_TOO_LARGE',
      params: { max: 512 * 1024 * 1024 },
    });
  });

  it('do not bound text that is not kept', async () => {
    const text = Buffer.from('some text that nobody needs '.repeat(2_340));
    function* source() {
      yield Buffer.from(`${ROOT}<a>`);
      for (let chunk = 0; chunk < 300; chunk += 1) yield text;
      yield Buffer.from(`</a>${END}`);
    }
    expect((await read(source())).package.connections).toEqual([]);
  });
});

it.each([
  '<Project/>',
  '<html></html>',
  '<DTS:Executable xmlns:DTS="urn:other"/>',
  '<Executable/>',
  '<DTS:Variables xmlns:DTS="www.microsoft.com/SqlServer/Dts"/>',
])('says that %s is no package', async (text) => {
  expect(await refusedText(text)).toMatchObject({
    code: 'PACKAGE_FILE_NOT_A_PACKAGE',
    params: { path: '/packages/file.dtsx' },
  });
});

it('is not misled by names of the prototype', async () => {
  const { package: pkg } = await readText(
    `${ROOT}<DTS:ConnectionManagers><DTS:ConnectionManager __proto__="x" constructor="y" DTS:CreationName="SMTP" DTS:ObjectName="__proto__"><DTS:ObjectData><SmtpConnectionManager ConnectionString="a"/></DTS:ObjectData></DTS:ConnectionManager></DTS:ConnectionManagers><DTS:toString/><DTS:constructor/>${END}`,
  );
  expect(pkg.connections).toMatchObject([{ name: '__proto__', connectionString: 'a' }]);
});

it('refuses to change a value that has elements in it', async () => {
  const document = await readText(
    `${ROOT}<DTS:Variables><DTS:Variable DTS:Namespace="User" DTS:ObjectName="x"><DTS:VariableValue DTS:DataType="8">a<b/>c</DTS:VariableValue></DTS:Variable></DTS:Variables>${END}`,
  );
  const [variable] = document.package.variables;
  expect(variable?.value).toBe('ac');
  const after = { ...document.package, variables: document.package.variables.map((each) => ({ ...each, value: 'd' })) };
  expect(() => patchesFor(document, after)).toThrow(
    expect.objectContaining({ code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE' }),
  );
});
