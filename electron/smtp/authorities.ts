import { X509Certificate } from 'node:crypto';
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import type { Certificate } from '../../shared/contract/smtp-events.ts';

let ownAuthorities: readonly string[] | undefined;

/** The system's and Node's authorities (PEM). Read once: the system's store takes up to a second on some machines. */
const machineAuthorities = (): readonly string[] => {
  ownAuthorities ??= [...new Set([...getCACertificates('system'), ...getCACertificates('default')])];
  return ownAuthorities;
};

let latest: { readonly key: string; readonly context: SecureContext } | undefined;

/** What certificates are verified against: the system's, Node's, and the added authorities (PEM). */
export function trustedContext(added: readonly string[]): SecureContext {
  const key = added.join('\n');
  // Parsing some hundred certificates takes longer than a test on a local network.
  if (latest?.key !== key) {
    latest = { key, context: createSecureContext({ ca: [...machineAuthorities(), ...added], minVersion: 'TLSv1.2' }) };
  }
  return latest.context;
}

/** Whether a verified chain ends at an authority that only the added ones have. */
export function trustedByAdded(chain: readonly Certificate[], added: readonly string[]): boolean {
  const root = chain.at(-1)?.fingerprint256;
  const has = (pem: string): boolean => new X509Certificate(pem).fingerprint256 === root;
  return added.some(has) && !machineAuthorities().some(has);
}
