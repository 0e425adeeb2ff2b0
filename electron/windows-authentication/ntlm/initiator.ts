import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { SecurityContext } from '../security-context.ts';
import { SecurityTrouble } from '../security-trouble.ts';
import { buildAuthenticate, withMic } from './authenticate.ts';
import { parseChallenge } from './challenge.ts';
import { channelHash } from './channel.ts';
import { CLIENT_FLAGS, hasFlag, KEY_EXCHANGE, UNICODE } from './flags.ts';
import { hmacMd5, rc4 } from './hashes.ts';
import { utf16 } from './layout.ts';
import { buildNegotiate } from './negotiate.ts';
import { clientChallenge, fileTime, lmv2Response, type NtlmAccount, prove, responseKey } from './ntlmv2.ts';
import { AV, buildTargetInfo, MIC_PRESENT, parseTargetInfo, type TargetInfo } from './target-info.ts';

/** What a client says beside its account. */
export type NtlmTarget = {
  /** The service we mean to talk to, `SMTPSVC/mail.example.com`: a server with Extended Protection compares it. */
  readonly servicePrincipal: string;
  /** `tls-server-end-point:…` of the TLS connection, where there is one. */
  readonly channelBinding?: Buffer | undefined;
};

/** Where two runs would differ; given by tests. */
export type NtlmNonces = { readonly nonce: Buffer; readonly sessionKey: Buffer; readonly now: number };

const freshNonces = (): NtlmNonces => ({ nonce: randomBytes(8), sessionKey: randomBytes(16), now: Date.now() });

/**
 * Answers a challenge with NTLMv2 (MS-NLMP §3.1.5.1.2), never with LM or NTLMv1. Where the server sent its time, the
 * answer has a MIC over all three messages.
 *
 * @throws SecurityTrouble badToken for a challenge that is none, or one without Unicode
 */
export function answerChallenge(
  account: NtlmAccount,
  target: NtlmTarget,
  messages: { readonly negotiate: Buffer; readonly challenge: Uint8Array },
  { nonce, sessionKey, now }: NtlmNonces = freshNonces(),
): Buffer {
  const challenge = parseChallenge(messages.challenge);
  if (!hasFlag(challenge.flags, UNICODE)) throw new SecurityTrouble('badToken', 'an NTLM challenge without Unicode');
  const serverSays: TargetInfo | undefined =
    challenge.targetInfo.length > 0 ? parseTargetInfo(challenge.targetInfo) : undefined;
  const serverTime = serverSays?.get(AV.TIMESTAMP);
  const signed = serverTime?.length === 8;

  const key = responseKey(account);
  const info = serverSays ? buildTargetInfo(ourTargetInfo(serverSays, target, signed)) : challenge.targetInfo;
  const temp = clientChallenge(signed ? serverTime : fileTime(now), nonce, info);
  const { proof, baseKey } = prove(key, challenge.serverChallenge, temp);
  const exchangesKey = hasFlag(challenge.flags, KEY_EXCHANGE);
  const message = buildAuthenticate({
    flags: (challenge.flags & CLIENT_FLAGS) >>> 0,
    lmResponse: signed ? Buffer.alloc(24) : lmv2Response(key, challenge.serverChallenge, nonce),
    ntResponse: Buffer.concat([proof, temp]),
    domain: utf16(account.domain),
    user: utf16(account.user),
    workstation: utf16(hostname().split('.', 1)[0]?.slice(0, 15).toUpperCase() ?? ''),
    sessionKey: exchangesKey ? rc4(baseKey, sessionKey) : Buffer.alloc(0),
  });
  if (!signed) return message;
  const exportedKey = exchangesKey ? sessionKey : baseKey;
  return withMic(message, hmacMd5(exportedKey, messages.negotiate, messages.challenge, message));
}

/** The server's pairs with ours: that there is a MIC, the channel (zero where there is none), and whom we mean. */
function ourTargetInfo(serverSays: TargetInfo, target: NtlmTarget, signed: boolean): Map<number, Buffer> {
  const pairs = new Map(serverSays);
  if (signed) {
    const flags = Buffer.alloc(4);
    const theirs = serverSays.get(AV.FLAGS);
    flags.writeUInt32LE(((theirs?.length === 4 ? theirs.readUInt32LE() : 0) | MIC_PRESENT) >>> 0);
    pairs.set(AV.FLAGS, flags);
  }
  pairs.set(AV.CHANNEL_BINDINGS, channelHash(target.channelBinding));
  pairs.set(AV.TARGET_NAME, utf16(target.servicePrincipal));
  return pairs;
}

/** NTLM as a client, with an account. Two steps: negotiate, authenticate. */
export function createNtlmContext(account: NtlmAccount, target: NtlmTarget): SecurityContext {
  const negotiate = buildNegotiate();
  let done = false;
  const noProtection = async (): Promise<never> => {
    throw new SecurityTrouble('other', 'NTLM signs in only: SMTP protects nothing by it');
  };
  return {
    step: async (challenge) => {
      if (!challenge) return { token: negotiate, done: false };
      if (done) throw new SecurityTrouble('badToken', 'an NTLM message after the last');
      const token = answerChallenge(account, target, { negotiate, challenge });
      done = true;
      return { token, done };
    },
    wrap: noProtection,
    unwrap: noProtection,
    identity: async () => ({
      user: account.domain ? `${account.domain}\\${account.user}` : account.user,
      protocol: 'NTLM',
    }),
    close: () => {
      // Nothing is held but memory.
    },
  };
}
