import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldsAfter,
  formOf,
  formProblems,
  propertiesOf,
  sameProperties,
  stringAfter,
} from '../../../renderer/connections/smtp-form.ts';
import { DEFAULT_CONNECTION } from '../../../shared/model/connection-manager.ts';
import { DEFAULT_PROPERTIES, formatConnectionString } from '../../../shared/model/connection-string.ts';

const connection = (connectionString: string) => ({
  ...DEFAULT_CONNECTION,
  id: '{00000000-0000-0000-0000-000000000000}',
  name: 'Relay',
  connectionManagerType: 'SMTP' as const,
  connectionString,
});
const form = formOf(connection('SmtpServer=mail.example.com;UseWindowsAuthentication=True;EnableSsl=False;X=1;'));

describe('the SMTP form', () => {
  it('shows the properties of the connection string', () => {
    expect(form).toMatchObject({
      smtpServer: 'mail.example.com',
      useWindowsAuthentication: true,
      enableSsl: false,
      timeout: '100000',
      unknown: [{ key: 'X', value: '1' }],
    });
  });

  it('keeps a connection string that cannot be read, to be corrected', () => {
    const broken = formOf(connection('SmtpServer=a;EnableSsl=maybe;'));
    expect(broken).toMatchObject({ connectionString: 'SmtpServer=a;EnableSsl=maybe;', smtpServer: '' });
  });

  it('holds a server without what came along with it', () => {
    expect(propertiesOf({ ...form, smtpServer: ' <mail.example.com> ' }).smtpServer).toBe('mail.example.com');
  });

  it('writes a changed field into the connection string', () => {
    expect(stringAfter({ ...form, enableSsl: true, timeout: ' 2000 ' }, form.connectionString)).toBe(
      'SmtpServer=mail.example.com;UseWindowsAuthentication=True;EnableSsl=True;Timeout=2000;X=1;',
    );
  });

  it.each([{ timeout: '' }, { timeout: '1.5' }, { smtpServer: 'a;b' }])(
    'leaves the connection string alone while %j cannot be written',
    (changes) => {
      expect(stringAfter({ ...form, ...changes }, form.connectionString)).toBe(form.connectionString);
    },
  );

  it('leaves the fields alone while the connection string cannot be read', () => {
    expect(fieldsAfter('SmtpServer=a;EnableSsl=ma')).toBeUndefined();
  });

  it('has both sides in step, whichever was typed', () => {
    const server = fc.stringMatching(/^[a-z0-9.-]{1,20}$/);
    const timeout = fc.integer({ min: 1, max: 2_147_483_647 });
    fc.assert(
      fc.property(server, fc.boolean(), fc.boolean(), timeout, (smtpServer, windows, enableSsl, ms) => {
        const properties = { smtpServer, useWindowsAuthentication: windows, enableSsl, timeout: ms, unknown: [] };
        const fields = fieldsAfter(formatConnectionString(properties));
        expect(fields && propertiesOf(fields)).toEqual(properties);
        expect(fields && stringAfter(fields, '')).toBe(formatConnectionString(properties));
      }),
    );
  });

  it('takes a connection string for the same, however it is written', () => {
    expect(
      sameProperties('enablessl=1; smtpserver=a', 'SmtpServer=a;UseWindowsAuthentication=False;EnableSsl=True;'),
    ).toBe(true);
    expect(sameProperties('SmtpServer=a;', 'SmtpServer=b;')).toBe(false);
    expect(sameProperties('Password=a', 'Password=b')).toBe(false);
  });

  it('names every problem with its field', () => {
    const problems = formProblems(
      { ...form, name: ' ', smtpServer: '', timeout: 'x', connectionString: 'Password=x' },
      [],
    );
    expect(problems.map(({ property, code }) => [property, code])).toEqual([
      ['name', 'NAME_EMPTY'],
      ['smtpServer', 'SERVER_EMPTY'],
      ['timeout', 'TIMEOUT_OUT_OF_RANGE'],
      ['connectionString', 'CONNECTION_STRING_UNKNOWN_KEY'],
      ['connectionString', 'BASIC_AUTHENTICATION'],
    ]);
  });

  it('begins a new one with the defaults', () => {
    expect(propertiesOf(formOf(connection('')))).toEqual(DEFAULT_PROPERTIES);
  });
});
