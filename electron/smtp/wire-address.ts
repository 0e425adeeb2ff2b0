import { domainToASCII } from 'node:url';
import type { Capabilities } from './capabilities.ts';
import { SmtpTrouble } from './trouble.ts';

/**
 * A mailbox as it goes into MAIL FROM and RCPT TO: the domain in ASCII (IDNA). A local part beyond ASCII needs a
 * server with SMTPUTF8 (RFC 6531).
 *
 * @throws SmtpTrouble notOffered where the server has no SMTPUTF8
 */
export function wireAddress(address: string, capabilities: Capabilities): { onWire: string; parameter: string } {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const onWire = `${address.slice(0, at)}@${domain.startsWith('[') ? domain : domainToASCII(domain) || domain}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII
  if (/^[\u0000-\u007f]*$/.test(onWire)) return { onWire, parameter: '' };
  if (!capabilities.has('SMTPUTF8')) throw new SmtpTrouble({ trouble: 'notOffered', address });
  return { onWire, parameter: ' SMTPUTF8' };
}
