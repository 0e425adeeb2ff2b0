import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeFileName } from '../../../electron/inbox/file-name.ts';

it.each([
  ['report.csv', 'report.csv'],
  ['報告 2026.xlsx', '報告 2026.xlsx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\system32\\cmd.exe', 'cmd.exe'],
  ['..', 'fallback'],
  ['/', 'fallback'],
  ['', 'fallback'],
  ['.htaccess', 'htaccess'],
  ['name. ', 'name'],
  ['a<b>:"c|d?*.txt', 'a_b___c_d__.txt'],
  ['nul', '_nul'],
  ['COM1.txt', '_COM1.txt'],
  ['console.log', 'console.log'],
  ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
  ['a\u0000b\r\nc.txt', 'abc.txt'],
])('makes of %j the name %j', (name, safe) => {
  expect(safeFileName(name, 'fallback')).toBe(safe);
});

it('shortens a long name and keeps its extension', () => {
  const safe = safeFileName(`${'x'.repeat(500)}.pdf`, 'fallback');
  expect(safe).toHaveLength(150);
  expect(safe).toMatch(/x\.pdf$/);
});

it('never gives a path, a control or an empty name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name, 'fallback');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(safe).toMatch(/^[^\\/<>:"|?*\u0000-\u001f\u007f-\u009f]+$/);
      expect(safe).not.toMatch(/^\.|^\s/);
    }),
  );
});
