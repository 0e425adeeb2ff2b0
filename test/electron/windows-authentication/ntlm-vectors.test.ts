import { expect, test } from 'vitest';
import { parseAuthenticate } from '../../../electron/windows-authentication/ntlm/authenticate.ts';
import { channelHash } from '../../../electron/windows-authentication/ntlm/channel.ts';
import { hmacMd5, md4, rc4 } from '../../../electron/windows-authentication/ntlm/hashes.ts';
import { answerChallenge } from '../../../electron/windows-authentication/ntlm/initiator.ts';
import { utf16 } from '../../../electron/windows-authentication/ntlm/layout.ts';
import { buildNegotiate } from '../../../electron/windows-authentication/ntlm/negotiate.ts';
import {
  clientChallenge,
  fileTime,
  lmv2Response,
  prove,
  responseKey,
} from '../../../electron/windows-authentication/ntlm/ntlmv2.ts';
import { AV, buildTargetInfo, parseTargetInfo } from '../../../electron/windows-authentication/ntlm/target-info.ts';

const hex = (text: string): Buffer => Buffer.from(text.replace(/\s+/g, ''), 'hex');

// MS-NLMP §4.2.1 and §4.2.4.
const ACCOUNT = { domain: 'Domain', user: 'User', password: 'Password' };
const SERVER_CHALLENGE = hex('0123456789abcdef');
const NONCE = hex('aaaaaaaaaaaaaaaa');
const RANDOM_SESSION_KEY = hex('55555555555555555555555555555555');
const TARGET_INFO = hex('02000c0044006f006d00610069006e00 01000c00530065007200760065007200 00000000');
const TEMP = clientChallenge(Buffer.alloc(8), NONCE, TARGET_INFO);

const CHALLENGE_MESSAGE = hex(`
  4e544c4d53535000 02000000 0c000c0038000000 33828ae2 0123456789abcdef 0000000000000000 2400240044000000
  060070170000000f 530065007200760065007200
  02000c0044006f006d00610069006e00 01000c00530065007200760065007200 00000000`);

test('§4.2.4.1.1: NTOWFv2', () => {
  expect(responseKey(ACCOUNT)).toEqual(hex('0c868a403bfd7a93a3001ef22ef02e3f'));
});

test('§4.2.4.1.2 and §4.2.4.2.2: NTProofStr and session base key', () => {
  const { proof, baseKey } = prove(responseKey(ACCOUNT), SERVER_CHALLENGE, TEMP);
  expect(proof).toEqual(hex('68cd0ab851e51c96aabc927bebef6a1c'));
  expect(baseKey).toEqual(hex('8de40ccadbc14a82f15cb0ad0de95ca3'));
});

test('§4.2.4.2.1: LMv2 response', () => {
  const response = lmv2Response(responseKey(ACCOUNT), SERVER_CHALLENGE, NONCE);
  expect(response).toEqual(hex('86c35097ac9cec102554764a57cccc19 aaaaaaaaaaaaaaaa'));
});

test('§4.2.4.2.3: encrypted session key', () => {
  const { baseKey } = prove(responseKey(ACCOUNT), SERVER_CHALLENGE, TEMP);
  expect(rc4(baseKey, RANDOM_SESSION_KEY)).toEqual(hex('c5dad2544fc9799094ce1ce90bc9d03e'));
});

test('§4.2.4.3: the AUTHENTICATE_MESSAGE has these responses, but ours names channel and service, too', () => {
  const negotiate = buildNegotiate();
  const nonces = { nonce: NONCE, sessionKey: RANDOM_SESSION_KEY, now: -11_644_473_600_000 };
  const target = { servicePrincipal: 'SMTPSVC/server' };
  const message = answerChallenge(ACCOUNT, target, { negotiate, challenge: CHALLENGE_MESSAGE }, nonces);
  const { domain, user, lmResponse, ntResponse, sessionKey } = parseAuthenticate(message);
  expect(domain).toEqual(utf16('Domain'));
  expect(user).toEqual(utf16('User'));
  expect(lmResponse).toEqual(hex('86c35097ac9cec102554764a57cccc19 aaaaaaaaaaaaaaaa'));

  const temp = ntResponse.subarray(16);
  expect(temp.subarray(0, 28)).toEqual(TEMP.subarray(0, 28));
  const said = parseTargetInfo(temp.subarray(28));
  expect(said.get(AV.NB_DOMAIN_NAME)).toEqual(utf16('Domain'));
  expect(said.get(AV.CHANNEL_BINDINGS)).toEqual(Buffer.alloc(16));
  expect(said.get(AV.TARGET_NAME)).toEqual(utf16('SMTPSVC/server'));
  const { proof, baseKey } = prove(responseKey(ACCOUNT), SERVER_CHALLENGE, temp);
  expect(ntResponse.subarray(0, 16)).toEqual(proof);
  expect(rc4(baseKey, sessionKey)).toEqual(RANDOM_SESSION_KEY);
});

test('a server that sends its time gets a MIC over all three messages, and no LMv2 response', () => {
  const time = fileTime(Date.UTC(2026, 0, 1));
  const info = buildTargetInfo([...parseTargetInfo(TARGET_INFO), [AV.TIMESTAMP, time]]);
  const challenge = Buffer.concat([CHALLENGE_MESSAGE.subarray(0, 68), info]);
  challenge.writeUInt16LE(info.length, 40);
  const negotiate = buildNegotiate();
  const nonces = { nonce: NONCE, sessionKey: RANDOM_SESSION_KEY, now: 0 };
  const message = answerChallenge(ACCOUNT, { servicePrincipal: 'x' }, { negotiate, challenge }, nonces);
  const { lmResponse, ntResponse } = parseAuthenticate(message);
  expect(lmResponse).toEqual(Buffer.alloc(24));
  expect(ntResponse.subarray(24, 32)).toEqual(time);
  const unsigned = Buffer.from(message);
  unsigned.fill(0, 72, 88);
  expect(message.subarray(72, 88)).toEqual(hmacMd5(RANDOM_SESSION_KEY, negotiate, challenge, unsigned));
});

test('the time of a FILETIME', () => {
  expect(fileTime(Date.UTC(1970, 0, 1)).readBigUInt64LE()).toBe(116_444_736_000_000_000n);
});

test.each([
  ['', '31d6cfe0d16ae931b73c59d7e0c089c0'],
  ['abc', 'a448017aaf21d8525fc10ae87aa6729d'],
  ['message digest', 'd9130a8164549fe818874806e1c7014b'],
])('RFC 1320 §A.5: MD4 of “%s”', (text, digest) => {
  expect(md4(Buffer.from(text)).toString('hex')).toBe(digest);
});

test.each([
  ['0102030405', 'b2396305f03dc027ccc3524a0a1118a8'],
  ['0102030405060708090a0b0c0d0e0f10', '9ac7cc9a609d1ef7b2932899cde41b97'],
])('RFC 6229: the key stream of RC4 with %s', (key, stream) => {
  expect(rc4(hex(key), Buffer.alloc(16)).toString('hex')).toBe(stream);
});

test('a channel is hashed inside of a gss_channel_bindings_struct', () => {
  expect(channelHash(undefined)).toEqual(Buffer.alloc(16));
  // The example of Microsoft's Open Specifications support team, “NTLM and Channel Binding Hash”.
  const hash = Buffer.concat([
    Buffer.from('tls-server-end-point:', 'latin1'),
    hex('ea05fefecc6b0bd571dbbc5baa3ed45386d0446835f7b74c85621b9983475f95'),
  ]);
  expect(channelHash(hash)).toEqual(hex('6586e99d81c2fc984e47172fd4dd0310'));
});
