import type { AuthenticationCode } from '../../diagnosis/codes.ts';
import type { DiagnosisWords } from './diagnosis.ts';

/** Findings of signing in; part of `diagnosis`. */
export const authentication: Record<AuthenticationCode, DiagnosisWords> = {
  AUTHENTICATION_NOT_OFFERED: {
    cause: 'The server offers no way to sign in on port {{port}}.',
    fix: 'Turn off “Use Windows Authentication” if the server takes anonymous mail from this machine. Otherwise use the port for clients, 587 most often, or ask the administrator to turn on Integrated Windows authentication for this port.',
  },
  AUTHENTICATION_NEEDS_TLS: {
    cause: 'The server offers no way to sign in without encryption.',
    fix: 'Turn on “Enable Secure Sockets Layer (SSL)”: most servers offer to sign in only then.',
  },
  WINDOWS_AUTHENTICATION_NOT_OFFERED: {
    cause: 'The server does not offer Windows authentication (GSSAPI or NTLM), only {{mechanisms}}.',
    fix: 'Microsoft 365, Gmail and other internet providers never offer it, and SSIS can sign in in no other way. Use an Exchange server or relay of your own that does, or one that takes anonymous mail from this machine and passes it on.',
  },
  MECHANISM_REFUSED: {
    cause: 'The server offers {{mechanism}}, but does not take it: {{reply}}',
    fix: 'Ask the server’s administrator to check the authentication settings of this port (on Exchange those of the receive connector).',
  },
  AUTHENTICATION_REFUSED: {
    cause: 'The server refused to sign us in with {{mechanism}}: {{reply}}',
    fix: 'Check domain, user and password, if an account is entered. If they are right, ask the administrator whether this account may send through this server; its log says why it refused.',
  },
  NO_KERBEROS_TICKET: {
    cause: 'Nobody is signed in to the domain here: there is no Kerberos ticket ({{reason}}).',
    fix: 'Sign in to the domain (on Linux and macOS with kinit), or enter a Windows account under Advanced.',
  },
  KERBEROS_TICKET_EXPIRED: {
    cause: 'The Kerberos ticket has expired ({{reason}}).',
    fix: 'Get a new one: sign in to the domain again (on Linux and macOS with kinit).',
  },
  CLOCK_SKEW: {
    cause: 'The clock of this machine and that of the domain controller differ too much ({{reason}}).',
    fix: 'Set the clock of this machine. Kerberos allows for 5 minutes.',
  },
  SERVICE_PRINCIPAL_UNKNOWN: {
    cause: 'The domain does not know the service {{principal}} ({{reason}}).',
    fix: 'Enter the server by the full DNS name under which the domain knows it, not by an alias or address. The administrator can see its names with setspn -L; another service principal can be entered under Advanced.',
  },
  KDC_UNREACHABLE: {
    cause: 'No domain controller could be asked for a Kerberos ticket ({{reason}}).',
    fix: 'Check the network connection or VPN to the domain, and the realm: on Linux and macOS /etc/krb5.conf says where its domain controllers are, unless DNS does.',
  },
  ACCOUNT_UNKNOWN: {
    cause: 'The domain does not know the account {{account}} ({{reason}}).',
    fix: 'Check domain and user. The domain is its DNS name, example.com, or its NetBIOS name, EXAMPLE.',
  },
  PASSWORD_WRONG: {
    cause: 'The domain did not take the password of {{account}} ({{reason}}).',
    fix: 'Enter the password again. It was tried once only, so that the account does not get locked.',
  },
  PASSWORD_EXPIRED: {
    cause: 'The password of the account has expired: {{reason}}',
    fix: 'Change the password in the domain, then enter the new one here.',
  },
  ACCOUNT_LOCKED: {
    cause: 'The account is locked or disabled: {{reason}}',
    fix: 'Ask the domain’s administrator to unlock it. A program that goes on trying an old password locks it again.',
  },
  WINDOWS_ACCOUNT_NEEDED: {
    cause: 'The server offers NTLM only, and on this system NTLM cannot sign in as the signed-in user.',
    fix: 'Enter a Windows account under Advanced.',
  },
  SECURITY_LIBRARY_MISSING: {
    cause: 'The system’s library for Kerberos is not installed ({{reason}}).',
    fix: 'Install it: libgssapi-krb5-2 on Debian and Ubuntu, krb5-libs on Red Hat and Fedora, krb5 on SUSE and Arch. Or enter a Windows account under Advanced, for servers that offer NTLM.',
  },
  SERVER_NOT_PROVEN: {
    cause: '{{host}} did not prove in {{mechanism}} that it is {{principal}} ({{reason}}).',
    fix: 'Check the server name. A proxy or virus scanner that opens the encryption may cause this, too, as may a server whose domain account is broken.',
  },
  SECURITY_FAILED: {
    cause: 'Signing in with {{mechanism}} failed on this machine: {{reason}}',
    fix: 'The words are those of the system’s security library. On Linux and macOS check /etc/krb5.conf and the ticket (klist).',
  },
};
