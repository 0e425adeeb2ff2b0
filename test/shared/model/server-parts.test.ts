import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serverNamedIn, serverParts } from '../../../shared/model/server-parts.ts';

describe('serverParts', () => {
  it.each([
    ['smtp://mail.example.com:587', { smtpServer: 'mail.example.com:587' }],
    ['SMTP://mail.example.com', { smtpServer: 'mail.example.com' }],
    ['smtp://mail.example.com:25/', { smtpServer: 'mail.example.com' }],
    ['smtps://mail.example.com', { smtpServer: 'mail.example.com:465', enableSsl: true }],
    ['smtp://user:secret@mail.example.com:2525', { smtpServer: 'mail.example.com:2525' }],
    ['smtp://[::1]:2525', { smtpServer: '[::1]:2525' }],
  ])('takes %s apart', (text, changes) => {
    expect(serverParts(text)).toEqual({ kind: 'url', choices: [changes] });
  });

  it('reads a whole connection string', () => {
    const parts = serverParts('SmtpServer=mail.example.com;EnableSsl=True;Timeout=2000');
    expect(parts).toMatchObject({
      kind: 'connectionString',
      choices: [{ smtpServer: 'mail.example.com', enableSsl: true, useWindowsAuthentication: false, timeout: 2000 }],
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
      choices: [{ smtpServer: 'mail.example.com' }],
    });
  });

  it.each([
    ['https://mail.example.com/owa', 'mail.example.com'],
    ['http://user@mail.example.com:8080/?a=b', 'mail.example.com'],
    ['https://[2001:db8::1]/', '2001:db8::1'],
    ['mail.example.com/owa', 'mail.example.com'],
    ['mail.example.com:443/owa', 'mail.example.com'],
    ['imap://mail.example.com', 'mail.example.com'],
  ])('finds the server in the web address %s', (text, smtpServer) => {
    expect(serverParts(text)).toEqual({ kind: 'webAddress', choices: [{ smtpServer }] });
  });

  it.each([
    ['user@example.com', ['smtp.example.com', 'mail.example.com', 'example.com']],
    ['mailto:user@Gmail.com', ['smtp.gmail.com']],
    ['Alice <alice@outlook.com>', ['smtp-mail.outlook.com']],
  ])('suggests servers for the address %s', (text, names) => {
    expect(serverParts(text)).toEqual({
      kind: 'address',
      choices: names.map((smtpServer) => ({ smtpServer })),
    });
  });

  it.each([
    ['mail.example.com 587', 'mail.example.com:587'],
    ['mail.example.com port 2525', 'mail.example.com:2525'],
    ['mail.example.com, 25', 'mail.example.com'],
  ])('puts the port of “%s” where it belongs', (text, smtpServer) => {
    expect(serverParts(text)).toEqual({ kind: 'port', choices: [{ smtpServer }] });
  });

  it('offers to leave a final dot out', () => {
    expect(serverParts('mail.example.com.:587')).toEqual({
      kind: 'finalDot',
      choices: [{ smtpServer: 'mail.example.com:587' }],
    });
  });

  it('asks about a name that is almost a well-known one', () => {
    expect(serverParts('smtp.ofice365.com:587')).toEqual({
      kind: 'similar',
      choices: [{ smtpServer: 'smtp.office365.com:587' }],
    });
  });

  it.each([
    'mail.example.com',
    'mail.example.com:587',
    '10.0.0.7',
    '::1',
    '',
    'not a server',
    'smtp://',
    'https://',
    'user@',
  ])('leaves “%s” as it is', (text) => {
    expect(serverParts(text)).toBeUndefined();
  });

  it('throws for no text', () => {
    fc.assert(fc.property(fc.string(), (text) => void serverParts(text)));
  });
});

describe('serverNamedIn', () => {
  it.each([
    ['smtp://mail.example.com:587', 'mail.example.com:587'],
    ['smtp://user:secret@mail.example.com', 'mail.example.com'],
    ['https://mail.example.com/owa', 'mail.example.com'],
    [' user@example.com ', 'example.com'],
    ['user@gmail.com', 'smtp.gmail.com'],
    ['mail.example.com 587', 'mail.example.com:587'],
  ])('is in “%s”', (text, server) => {
    expect(serverNamedIn(text)).toBe(server);
  });

  it.each([
    'mail.example.com',
    'mail.example.com:25',
    'mail.example.com.',
    'smtp.ofice365.com',
    // Encryption is set as well.
    'smtps://mail.example.com',
    'SmtpServer=mail.example.com;EnableSsl=True;',
    'SmtpServer=x;Password=y;',
    'not a server',
    'smtp://',
    '',
  ])('is not decided of “%s”', (text) => {
    expect(serverNamedIn(text)).toBeUndefined();
  });
});
