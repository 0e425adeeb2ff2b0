import type { AuthenticationCode } from '../../../diagnosis/codes.ts';
import type { DiagnosisWords } from '../diagnosis.ts';

/** Findings of signing in. */
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
  MICROSOFT_365_SIGN_IN: {
    cause: 'Microsoft 365 does not offer Windows authentication, only {{mechanisms}}.',
    fix: 'SSIS cannot sign in there. Turn off “Use Windows Authentication” and use a way without signing in: <tenant>.mail.protection.outlook.com on port 25 for recipients of your own organization, a connector for this machine’s IP address for all, or a relay in your network.',
  },
  GMAIL_SIGN_IN: {
    cause: 'Google does not offer Windows authentication, only {{mechanisms}}.',
    fix: 'SSIS cannot sign in there. With Google Workspace, let the administrator allow this machine’s IP address in the SMTP relay service (smtp-relay.gmail.com), and turn off “Use Windows Authentication”; or use a relay in your network.',
  },
  MECHANISM_REFUSED: {
    cause: 'The server offers {{mechanism}}, but does not take it: {{reply}}',
    fix: 'Ask the server’s administrator to check the authentication settings of this port (on Exchange those of the receive connector).',
  },
  AUTHENTICATION_REFUSED: {
    cause: 'The server refused to sign us in with {{mechanism}}: {{reply}}',
    fix: 'Check domain, user and password, if an account is entered. If they are right, ask the administrator whether this account may send through this server; its log says why it refused.',
  },
  SMTP_AUTH_DISABLED: {
    cause: 'Signing in by SMTP is switched off for this mailbox or the whole organization: {{reply}}',
    fix: 'The Microsoft 365 administrator can switch it on for the mailbox: “Manage email apps”, “Authenticated SMTP”, or Set-CASMailbox with -SmtpClientAuthenticationDisabled $false. SSIS itself cannot sign in there: use a connector or a relay.',
  },
  BASIC_AUTHENTICATION_DISABLED: {
    cause: 'The server no longer takes user name and password, only modern authentication: {{reply}}',
    fix: 'App passwords do not help. Use a way without signing in (a connector for this machine’s IP address, a relay in your network), or a service for applications such as Azure Communication Services.',
  },
  SIGN_IN_BLOCKED_BY_POLICY: {
    cause: 'A policy of the organization blocks the sign-in: {{reply}}',
    fix: 'Security defaults or conditional access do this. The Microsoft 365 administrator can see the reason in the sign-in log; a connector for this machine’s IP address needs no sign-in.',
  },
  APP_PASSWORD_REQUIRED: {
    cause: 'The account has two-step verification, and the server wants a password for applications: {{reply}}',
    fix: 'Create an app password in the account’s security settings. SSIS cannot use one: for packages use a relay that takes mail from this machine.',
  },
  GMAIL_PASSWORD_REFUSED: {
    cause: 'Google did not take user name and password: {{reply}}',
    fix: 'Google takes app passwords only, not the one of the account. SSIS can use neither: for packages use the SMTP relay service of Google Workspace, or a relay in your network.',
  },
  SES_CREDENTIALS_REFUSED: {
    cause: 'Amazon SES did not take the credentials: {{reply}}',
    fix: 'SES wants SMTP credentials of the same region, which differ from access keys. SSIS cannot use them: for packages use a relay in your network that signs in to SES.',
  },
  SIGN_IN_UNAVAILABLE: {
    cause: 'The server cannot check sign-ins at the moment: {{reply}}',
    fix: 'It is not your password. Try again in some minutes; if it stays, tell the administrator: the server does not reach its directory, or there were too many tries.',
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
