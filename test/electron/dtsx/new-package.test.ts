import { expect, it } from 'vitest';
import { writeNewPackage } from '../../../electron/dtsx/index.ts';
import { emptyPackage, type Package } from '../../../shared/model/package.ts';
import { PACKAGE_ID, read, readSample, sample, sampleNames } from './dtsx-under-test.ts';

it('is laid out as SSIS does', () => {
  const bytes = writeNewPackage(emptyPackage(PACKAGE_ID, 'New <package>', 'Says "what"'));
  expect(Buffer.from(bytes).toString()).toBe(
    `\uFEFF<?xml version="1.0"?>
<DTS:Executable xmlns:DTS="www.microsoft.com/SqlServer/Dts"
  DTS:refId="Package"
  DTS:CreationName="Microsoft.Package"
  DTS:Description="Says &quot;what&quot;"
  DTS:DTSID="${PACKAGE_ID}"
  DTS:ExecutableType="Microsoft.Package"
  DTS:LastModifiedProductVersion="12.0.2000.8"
  DTS:LocaleID="1033"
  DTS:ObjectName="New &lt;package&gt;">
  <DTS:Property
    DTS:Name="PackageFormatVersion">8</DTS:Property>
  <DTS:Variables />
  <DTS:Executables />
</DTS:Executable>`.replaceAll('\n', '\r\n'),
  );
});

it.each(sampleNames.filter((name) => name.endsWith('.dtsx')))('reads back as %s was', async (name) => {
  const before = (await readSample(name)).package;
  const { package: after, format } = await read([writeNewPackage(before)]);
  expect(format).toEqual({ version: 8, encoding: 'UTF-8', byteOrderMark: true, lineEnding: 'CRLF' });
  // What was in containers is in the package itself now.
  const flat = (pkg: Package): Package => ({
    ...pkg,
    sendMailTasks: pkg.sendMailTasks.map((task) => ({ ...task, container: '' })),
    variables: pkg.variables.map((variable) => ({ ...variable, scope: '' })),
  });
  expect(after).toEqual(flat(before));
});

it('gives tasks and variables of different containers names of their own', async () => {
  const { package: pkg } = await readSample('2019.dtsx');
  const [task] = pkg.sendMailTasks;
  const [variable] = pkg.variables;
  if (!task || !variable) throw new Error('The sample has both');
  const twice = {
    ...pkg,
    sendMailTasks: [task, { ...task, id: '{B0000001-0000-4000-8000-000000000001}', container: 'Other' }],
    variables: [{ ...variable, scope: 'Other', value: 'inner' }, variable],
  };
  const { package: again } = await read([writeNewPackage(twice)]);
  expect(again.sendMailTasks.map(({ name }) => name)).toEqual(['Mail it', 'Mail it 1']);
  expect(again.variables).toEqual([variable]);
});

it('refuses characters that XML cannot have', () => {
  expect(() => writeNewPackage(emptyPackage(PACKAGE_ID, 'x', '\u0000'))).toThrow(
    expect.objectContaining({ code: 'PACKAGE_FILE_EDIT_NOT_POSSIBLE' }),
  );
});

it('looks as the sample that SSIS would write', async () => {
  const { package: pkg } = await readSample('project/Main.dtsx');
  const lines = (text: string) =>
    text.split('\r\n').filter((line) => !/DTS:(?:DTSID|LocaleID|LastModified|TaskContact)/.test(line));
  const written = lines(Buffer.from(writeNewPackage(pkg)).toString());
  const original = lines(sample('project/Main.dtsx').toString()).map((line) =>
    line === '      DTS:ObjectName="Tell everyone">' ? '      DTS:ObjectName="Tell everyone"' : line,
  );
  expect(written).toEqual(original);
});
