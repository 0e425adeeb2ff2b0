import type { ConnectingCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of name resolution and the TCP connection. */
export const connecting: Record<ConnectingCode, DiagnosisWords> = {
  HOST_NOT_FOUND: {
    cause: 'There is no server by the name “{{host}}”.',
    fix: 'Check the spelling. A name that is known inside the company network only may need the network or a VPN.',
  },
  HOST_HAS_NO_ADDRESS: {
    cause: 'The name “{{host}}” exists, but no address belongs to it.',
    fix: 'Check the spelling. The name of a mail domain is often not that of its server: ask the administrator for the server’s name.',
  },
  HOST_IS_MAIL_DOMAIN: {
    cause: '“{{host}}” is a mail domain and not a server. Its mail goes to {{mailServers}}.',
    fix: 'Enter the name of a server. The ones above take mail for the domain’s own recipients on port 25; ask the administrator for the one that is meant for sending.',
  },
  DNS_FAILED: {
    cause: 'The name “{{host}}” could not be looked up because the DNS server did not answer ({{reason}}).',
    fix: 'This is not the mail server’s fault. Check the network connection or VPN, and try again.',
  },
  DNS_SERVER_FAILURE: {
    cause: 'The DNS server could not answer for “{{host}}” ({{reason}}).',
    fix: 'The DNS server, or the one that is responsible for the domain, is out of order or refuses to answer. Tell the network administrator, and try again later.',
  },
  CONNECTION_REFUSED: {
    cause: '{{host}} is there, but nothing listens on port {{port}}.',
    fix: 'Check the port: 25 is for relays, 587 for clients. If both are right, the mail service is stopped.',
  },
  CONNECTION_TIMED_OUT: {
    cause: '{{host}} did not answer on port {{port}}.',
    fix: 'Most often a firewall swallows the connection; providers and clouds block port 25. Ask for it to be opened, or try port 587.',
  },
  MICROSOFT_365_PORT: {
    cause: 'Microsoft 365 does not answer on port {{port}}.',
    fix: 'Use port 587 with SSL. Port 465 does not exist there; port 25 is for mail that a connector takes from this machine.',
  },
  IPV6_ONLY: {
    cause: '{{host}} has IPv6 addresses only, and this machine has no way to them ({{reason}}).',
    fix: 'Give this machine an IPv6 connection, or ask the administrator for a server name with an IPv4 address.',
  },
  NETWORK_UNREACHABLE: {
    cause: 'There is no way from this machine to {{host}} ({{reason}}).',
    fix: 'Check the network connection, the VPN and the address.',
  },
  CONNECTION_RESET: {
    cause: '{{host}} cut the connection on port {{port}}.',
    fix: 'A firewall, a virus scanner or the server’s list of allowed clients may do this. Ask the administrator whether this machine may connect.',
  },
  CONNECTION_FAILED: {
    cause: 'The connection to {{host}} on port {{port}} failed ({{reason}}).',
    fix: 'Check the network connection and the server name.',
  },
};
