import { randomBytes, timingSafeEqual } from 'node:crypto';
import { SecurityTrouble } from '../security-trouble.ts';
import { type Authenticate, parseAuthenticate, takeMic } from './authenticate.ts';
import { buildChallenge } from './challenge.ts';
import { channelHash } from './channel.ts';
import { CLIENT_FLAGS, hasFlag, KEY_EXCHANGE, TARGET_INFO, TARGET_TYPE_SERVER, UNICODE } from './flags.ts';
import { hmacMd5, rc4 } from './hashes.ts';
import { utf16 } from './layout.ts';
import { parseNegotiate } from './negotiate.ts';
import { fileTime, PROOF_LENGTH, prove, responseKey, TARGET_INFO_OFFSET } from './ntlmv2.ts';
import { AV, buildTargetInfo, MIC_PRESENT, parseTargetInfo, type TargetInfo } from './target-info.ts';

/** Who the server is and whom it knows. */
export type NtlmServer = {
  /** NetBIOS names. */
  readonly computer: string;
  readonly domain: string;
  /** Its DNS name. */
  readonly host: string;
  /** The password of an account as the client names it; undefined for one that does not exist. */
  readonly passwordOf: (account: { readonly domain: string; readonly user: string }) => string | undefined;
  /** `tls-server-end-point:…` of the TLS connection: a client that binds to another one, or to none, is refused. */
  readonly channelBinding?: Buffer | undefined;
};

/** The server's side of one sign-in. */
export type NtlmAcceptor = {
  /** Answers the NEGOTIATE_MESSAGE. @throws SecurityTrouble badToken */
  readonly challenge: (negotiate: Uint8Array) => Buffer;
  /**
   * Verifies the AUTHENTICATE_MESSAGE: NTLMv2 response, MIC, channel.
   *
   * @returns who signed in
   * @throws SecurityTrouble badToken, unknownAccount, wrongPassword (also where the MIC or the channel is another)
   */
  readonly accept: (authenticate: Uint8Array) => { readonly domain: string; readonly user: string };
};

/** Begins a sign-in at a server that takes NTLMv2 with a MIC, and nothing older. */
export function createNtlmAcceptor(server: NtlmServer): NtlmAcceptor {
  const serverChallenge = randomBytes(8);
  let before: { readonly negotiate: Buffer; readonly challenge: Buffer } | undefined;
  return {
    challenge: (negotiate) => {
      const { flags } = parseNegotiate(negotiate);
      if (!hasFlag(flags, UNICODE)) throw new SecurityTrouble('badToken', 'an NTLM client without Unicode');
      const challenge = buildChallenge({
        flags: ((flags & CLIENT_FLAGS) | TARGET_INFO | TARGET_TYPE_SERVER) >>> 0,
        serverChallenge,
        targetName: utf16(server.computer),
        targetInfo: buildTargetInfo([
          [AV.NB_DOMAIN_NAME, utf16(server.domain)],
          [AV.NB_COMPUTER_NAME, utf16(server.computer)],
          [AV.DNS_COMPUTER_NAME, utf16(server.host)],
          [AV.TIMESTAMP, fileTime(Date.now())],
        ]),
      });
      before = { negotiate: Buffer.from(negotiate), challenge };
      return challenge;
    },
    accept: (bytes) => {
      if (!before) throw new SecurityTrouble('badToken', 'an NTLM answer without a challenge');
      const message = parseAuthenticate(bytes);
      const account = { domain: message.domain.toString('utf16le'), user: message.user.toString('utf16le') };
      const password = server.passwordOf(account);
      if (password === undefined) throw new SecurityTrouble('unknownAccount');
      if (message.ntResponse.length <= TARGET_INFO_OFFSET) throw new SecurityTrouble('badToken', 'not NTLMv2');
      const { proof, baseKey } = prove(
        responseKey({ ...account, password }),
        serverChallenge,
        message.ntResponse.subarray(PROOF_LENGTH),
      );
      if (!timingSafeEqual(proof, message.ntResponse.subarray(0, PROOF_LENGTH))) {
        throw new SecurityTrouble('wrongPassword');
      }
      const clientSays = parseTargetInfo(message.ntResponse.subarray(TARGET_INFO_OFFSET));
      checkMic(bytes, clientSays, exportedKey(message, baseKey), [before.negotiate, before.challenge]);
      checkChannel(clientSays, server.channelBinding);
      return account;
    },
  };
}

function exportedKey({ flags, sessionKey }: Authenticate, baseKey: Buffer): Buffer {
  return hasFlag(flags, KEY_EXCHANGE) && sessionKey.length === 16 ? rc4(baseKey, sessionKey) : baseKey;
}

/** A client that got our time owes a MIC. */
function checkMic(bytes: Uint8Array, clientSays: TargetInfo, key: Buffer, before: readonly Buffer[]): void {
  const flags = clientSays.get(AV.FLAGS);
  const taken = takeMic(bytes);
  if (flags?.length !== 4 || (flags.readUInt32LE() & MIC_PRESENT) === 0 || !taken) {
    throw new SecurityTrouble('badToken', 'no MIC');
  }
  if (!timingSafeEqual(taken.mic, hmacMd5(key, ...before, taken.unsigned))) {
    throw new SecurityTrouble('wrongPassword', 'another MIC');
  }
}

function checkChannel(clientSays: TargetInfo, channelBinding: Buffer | undefined): void {
  if (!channelBinding) return;
  const bound = clientSays.get(AV.CHANNEL_BINDINGS);
  if (bound?.length !== 16 || !timingSafeEqual(bound, channelHash(channelBinding))) {
    throw new SecurityTrouble('wrongPassword', 'another channel');
  }
}
