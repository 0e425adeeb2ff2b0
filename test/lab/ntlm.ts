import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Identity } from '../certificates.ts';
import { ALICE, MAIL_HOST } from './accounts.ts';
import type { NtlmService } from './ntlm-server.ts';
import { answers, labFolder, removeFolder, startDaemon } from './process.ts';

/** An NTLM authentication server for Postfix on gss-ntlmssp, which checks MIC and channel binding. */
export type NtlmServer = {
  /** Unix sockets for Postfix. */
  readonly socket: string;
  /** As `socket`, but it spoils the MIC on its way. */
  readonly spoiling: string;
  /** As `socket`, but it expects to be bound to the certificate of another server. */
  readonly otherEndPoint: string;
  /** As `socket`, but it takes clients without MIC and channel binding. */
  readonly lenient: string;
  /** To be called when Postfix has stopped: it stays connected. */
  readonly stop: () => Promise<void>;
};

/** Debian's packages that are missing for it. */
export const ntlmMissing = (): string[] => (existsSync('/etc/gss/mech.d/mech.ntlmssp.conf') ? [] : ['gss-ntlmssp']);

/** Starts the NTLM server for a Postfix with a certificate. */
export async function startNtlmServer(identity: Identity): Promise<NtlmServer> {
  const folder = await labFolder('nt');
  try {
    const users = join(folder, 'users');
    await writeFile(users, `${ALICE.domain}:${ALICE.user}:${ALICE.password}\n`);
    // RFC 5929 §4.1: the certificate's own hash function, which is SHA-256 in the lab.
    const endPoint = new X509Certificate(identity.cert).fingerprint256.replaceAll(':', '').toLowerCase();
    const service = { socket: join(folder, 'auth'), endPoint };
    const spoiling = { socket: join(folder, 'spoiling'), endPoint, spoilMic: true };
    const otherEndPoint = { socket: join(folder, 'other'), endPoint: '00'.repeat(32) };
    const lenient = { socket: join(folder, 'lenient'), endPoint, lenient: true };
    const services: NtlmService[] = [service, spoiling, otherEndPoint, lenient];
    const program = fileURLToPath(new URL('ntlm-server.ts', import.meta.url));
    const daemon = await startDaemon(process.execPath, [program, JSON.stringify(services)], {
      env: {
        NTLM_USER_FILE: users,
        NETBIOS_COMPUTER_NAME: 'MAIL',
        NETBIOS_DOMAIN_NAME: ALICE.domain,
        // Nothing but NTLMv2 is accepted.
        LM_COMPAT_LEVEL: '5',
        HOSTNAME: MAIL_HOST,
      },
      ready: () => answers({ path: lenient.socket }),
    });
    return {
      socket: service.socket,
      spoiling: spoiling.socket,
      otherEndPoint: otherEndPoint.socket,
      lenient: lenient.socket,
      stop: async () => {
        await daemon.stop();
        await removeFolder(folder);
      },
    };
  } catch (error) {
    await removeFolder(folder);
    throw error;
  }
}
