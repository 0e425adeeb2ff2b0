import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serverParts } from '../../../renderer/connections/server-parts.ts';

describe('serverParts', () => {
  it.each([
    ['smtp://mail.example.com:587', { smtpServer: 'mail.example.com:587' }],
    ['SMTP://mail.example.com', { smtpServer: 'mail.example.com' }],
    ['smtp://mail.example.com:25/', { smtpServer: 'mail.example.com' }],
    ['smtps://mail.example.com', { smtpServer: 'mail.example.com:465', enableSsl: true }],
    ['smtp://user:secret@mail.example.com:2525', { smtpServer: 'mail.example.com:2525' }],
    ['smtp://[::1]:2525', { smtpServer: '[::1]:2525' }],
  ])('takes %s apart', (text, changes) => {
    expect(serverParts(text)).toEqual({ kind: 'url', changes });
  });

  it('reads a whole connection string', () => {
    const parts = serverParts('SmtpServer=mail.example.com;EnableSsl=True;Timeout=2000');
    expect(parts).toMatchObject({
      kind: 'connectionString',
      changes: { smtpServer: 'mail.example.com', enableSsl: true, useWindowsAuthentication: false, timeout: 2000 },
    });
  });

  it('says what is wrong with a connection string that holds a password, without repeating it', () => {
    const parts = serverParts('SmtpServer=x;UserName=u;Password=p4ssw0rd;');
    expect(parts).toMatchObject({ kind: 'unusable', problem: { code: 'BASIC_AUTHENTICATION' } });
    expect(JSON.stringify(parts)).not.toContain('p4ssw0rd');
  });

  it('offers to leave the usual port out', () => {
    expect(serverParts('mail.example.com:25')).toEqual({
      kind: 'defaultPort',
      changes: { smtpServer: 'mail.example.com' },
    });
  });

  it.each(['mail.example.com', 'mail.example.com:587', '10.0.0.7', '::1', '', 'not a server', 'smtp://'])(
    'leaves “%s” as it is',
    (text) => {
      expect(serverParts(text)).toBeUndefined();
    },
  );

  it('throws for no text', () => {
    fc.assert(fc.property(fc.string(), (text) => void serverParts(text)));
  });
});
