import type { letter } from '../messages/en/letter.ts';

/** What an administrator is asked for; the sentences are `letter.request.<request>`. */
export type LetterRequest = keyof typeof letter.request;

/** Whose settings they are; the names are `letter.system.<system>`. */
export type LetterSystem = keyof typeof letter.system;

/**
 * What to set, command by command; in braces the names of `LetterValues`. What the reader must fill in stands between
 * angle brackets. No command takes away from others what they have: lists are added to.
 */
export type LetterSettings = Partial<Record<LetterSystem, readonly string[]>>;

const CONNECTOR =
  "New-ReceiveConnector -Name 'Relay for {address}' -Server <server> -TransportRole FrontendTransport -Custom -Bindings {anyAddress}:{port} -RemoteIPRanges {address} -PermissionGroups AnonymousUsers";
const ANY_RECIPIENT =
  "Get-ReceiveConnector '<server>\\Relay for {address}' | Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights 'Ms-Exch-SMTP-Accept-Any-Recipient'";
const ONLINE_CONNECTOR =
  "New-InboundConnector -Name 'Relay for our network' -ConnectorType OnPremises -SenderDomains '*' -SenderIPAddresses <public address of our network> -RequireTls {requireTls}";
const MY_NETWORKS = ['postconf -e "mynetworks = $(postconf -h mynetworks) {network}"', 'postfix reload'];
const SHOW_CERTIFICATE = 'openssl s_client -connect {host}:{port} -starttls smtp -showcerts';
const INSTALL_CERTIFICATE = ['Enable-ExchangeCertificate -Thumbprint <thumbprint> -Services SMTP'];
const CHAIN_FILES = [
  'postconf -e "smtpd_tls_chain_files = <key>.pem, <certificate and its issuers>.pem"',
  'postfix reload',
];

// learn.microsoft.com/exchange: "Allow anonymous relay on Exchange servers", "How to set up a multifunction device or
// application to send email using Microsoft 365"; postfix.org: postconf(5), TLS_README, SASL_README.
/** What to ask for, and what to set, by what is missing. */
export const letterSettings: Record<LetterRequest, LetterSettings> = {
  allowAnonymous: { exchange: [CONNECTOR], exchangeOnline: [ONLINE_CONNECTOR], postfix: MY_NETWORKS },
  allowRelay: { exchange: [CONNECTOR, ANY_RECIPIENT], exchangeOnline: [ONLINE_CONNECTOR], postfix: MY_NETWORKS },
  openPort: { network: ['Test-NetConnection {host} -Port {port}', 'nc -vz {host} {port}'] },
  startService: {
    exchange: [
      'Get-Service MSExchangeFrontEndTransport, MSExchangeTransport',
      'Get-ServerComponentState <server>',
      'Get-ReceiveConnector -Server <server> | Format-List Name, Bindings, Enabled',
    ],
    postfix: ['postfix status', 'postconf -M | grep -E "^(smtp|submission)"', 'ss -ltn'],
  },
  allowAddress: {
    exchange: ['Get-IPBlockListEntry -IPAddress {address}', 'Add-IPAllowListEntry -IPAddress {address}'],
    exchangeOnline: ['https://sender.office.com', ONLINE_CONNECTOR],
    postfix: ['postconf smtpd_client_restrictions postscreen_access_list postscreen_dnsbl_sites', ...MY_NETWORKS],
  },
  acceptName: { postfix: ['postconf smtpd_helo_restrictions', ...MY_NETWORKS] },
  skipGreylisting: {
    postfix: ['echo {address} >> /etc/postgrey/whitelist_clients.local', 'systemctl reload postgrey'],
  },
  offerTls: {
    exchange: [
      ...INSTALL_CERTIFICATE,
      'Get-ReceiveConnector -Server <server> | Format-List Name, Bindings, AuthMechanism, SuppressXAnonymousTls',
      "Set-ReceiveConnector '<server>\\<connector>' -AuthMechanism <those it has>, Tls",
    ],
    postfix: ['postconf -e "smtpd_tls_security_level = may"', ...CHAIN_FILES],
    network: ['no inspect esmtp'],
  },
  repairTls: {
    exchange: ['Get-ExchangeCertificate | Format-List Subject, Services, NotAfter, Status', ...INSTALL_CERTIFICATE],
    postfix: ['postconf smtpd_tls_chain_files smtpd_tls_cert_file smtpd_tls_key_file', ...CHAIN_FILES],
    network: [SHOW_CERTIFICATE],
  },
  newerTls: {
    exchange: [
      "New-Item 'HKLM:\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Server' -Force | New-ItemProperty -Name Enabled -Value 1 -Force",
    ],
    postfix: [
      'postconf -e "smtpd_tls_protocols = >=TLSv1.2" "smtpd_tls_mandatory_protocols = >=TLSv1.2"',
      'postfix reload',
    ],
    network: [`${SHOW_CERTIFICATE} -tls1_2`],
  },
  strongerCiphers: {
    exchange: [
      'Get-TlsCipherSuite | Format-Table Name',
      'Enable-TlsCipherSuite -Name TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
    ],
    postfix: [
      'postconf smtpd_tls_ciphers smtpd_tls_exclude_ciphers smtpd_tls_eecdh_grade smtpd_tls_dh1024_param_file',
      'postconf -e "smtpd_tls_eecdh_grade = auto"',
      'postfix reload',
    ],
    network: [`${SHOW_CERTIFICATE} -tls1_2 -cipher ECDHE+AESGCM`],
  },
  renewCertificate: {
    exchange: [
      'New-ExchangeCertificate -GenerateRequest -DomainName {host} -PrivateKeyExportable $true',
      ...INSTALL_CERTIFICATE,
    ],
    postfix: CHAIN_FILES,
    network: [SHOW_CERTIFICATE],
  },
  certificateName: {
    exchange: [
      'New-ExchangeCertificate -GenerateRequest -DomainName {host} -PrivateKeyExportable $true',
      ...INSTALL_CERTIFICATE,
    ],
    postfix: CHAIN_FILES,
    network: [SHOW_CERTIFICATE],
  },
  certificateChain: { exchange: INSTALL_CERTIFICATE, postfix: CHAIN_FILES, network: [SHOW_CERTIFICATE] },
  offerWindowsAuthentication: {
    exchange: [
      "Get-ReceiveConnector '<server>\\<connector>' | Format-List AuthMechanism, PermissionGroups",
      "Set-ReceiveConnector '<server>\\<connector>' -AuthMechanism <those it has>, Tls, Integrated -PermissionGroups <those it has>, ExchangeUsers",
    ],
    exchangeOnline: [ONLINE_CONNECTOR],
    postfix: [
      'postconf -e "smtpd_sasl_auth_enable = yes" "smtpd_sasl_type = dovecot" "smtpd_sasl_path = private/auth"',
      'auth_mechanisms = gssapi gss-spnego    # /etc/dovecot/conf.d/10-auth.conf',
    ],
  },
  allowAccount: {
    exchange: [
      "Get-ReceiveConnector '<server>\\<connector>' | Format-List AuthMechanism, PermissionGroups",
      "Get-ADPermission '<server>\\<connector>' -User '{account}'",
    ],
    exchangeOnline: [
      "Get-CASMailbox '<mailbox>' | Format-List SmtpClientAuthenticationDisabled",
      'Get-AuthenticationPolicy | Format-List Name, AllowBasicAuthSmtp',
    ],
    postfix: ['postconf smtpd_sasl_auth_enable smtpd_sasl_type smtpd_sender_login_maps'],
  },
  enableSmtpAuth: {
    exchangeOnline: ["Set-CASMailbox '<mailbox>' -SmtpClientAuthenticationDisabled $false", ONLINE_CONNECTOR],
  },
  registerPrincipal: { domain: ['setspn -Q {principal}', 'setspn -S {principal} <computer account of the server>'] },
  proveServer: {
    exchange: ["Get-ReceiveConnector '<server>\\<connector>' | Format-List AuthMechanism, ExtendedProtectionPolicy"],
    domain: ['setspn -Q {principal}', 'setspn -X', 'Test-ComputerSecureChannel    # <server>'],
  },
  unlockAccount: {
    domain: ["Get-ADUser '<account>' -Properties LockedOut, Enabled, PasswordExpired", "Unlock-ADAccount '<account>'"],
  },
  setClock: { domain: ['w32tm /query /status', 'w32tm /resync', 'timedatectl status'] },
  openKerberos: { network: ['nltest /dsgetdc:<domain>', 'nc -vz <domain controller> 88'] },
  allowSender: {
    exchange: [
      "Get-ReceiveConnector '<server>\\<connector>' | Add-ADPermission -User 'NT AUTHORITY\\ANONYMOUS LOGON' -ExtendedRights 'Ms-Exch-SMTP-Accept-Any-Sender', 'Ms-Exch-SMTP-Accept-Authoritative-Domain-Sender'",
      "Add-ADPermission '<mailbox of the sender>' -User '<account>' -ExtendedRights 'Send As'",
    ],
    exchangeOnline: ["Add-RecipientPermission '{sender}' -Trustee '<account>' -AccessRights SendAs"],
    postfix: ['postconf smtpd_sender_restrictions smtpd_sender_login_maps'],
  },
  unblockSender: {
    exchangeOnline: [
      "Get-BlockedSenderAddress -SenderAddress '{sender}'",
      "Remove-BlockedSenderAddress -SenderAddress '{sender}'",
    ],
  },
  acceptRecipient: {
    exchange: ["Get-Recipient '{recipient}'"],
    exchangeOnline: ["Get-Recipient '{recipient}'"],
    postfix: ['postconf relay_domains mydestination virtual_mailbox_domains relay_recipient_maps'],
  },
  raiseSize: {
    exchange: [
      "Set-ReceiveConnector '<server>\\<connector>' -MaxMessageSize 50MB",
      'Set-TransportConfig -MaxReceiveSize 50MB -MaxSendSize 50MB',
    ],
    exchangeOnline: ["Set-Mailbox '<mailbox>' -MaxReceiveSize 150MB -MaxSendSize 150MB"],
    postfix: ['postconf -e "message_size_limit = 52428800"', 'postfix reload'],
  },
  makeRoom: {
    exchange: [
      'Get-ServerComponentState <server>',
      'Get-Queue -Server <server>',
      "Set-ReceiveConnector '<server>\\<connector>' -MaxInboundConnectionPerSource 40",
    ],
    postfix: ['postqueue -p | tail -n 1', 'df -h', 'postconf smtpd_client_connection_count_limit anvil_rate_time_unit'],
  },
  raiseLimit: {
    exchange: [
      "Get-ReceiveConnector '<server>\\<connector>' | Format-List MessageRateLimit, MessageRateSource",
      "Set-ReceiveConnector '<server>\\<connector>' -MessageRateLimit <mails a minute>",
    ],
    exchangeOnline: [
      'Get-HostedOutboundSpamFilterPolicy | Format-List Name, RecipientLimitExternalPerHour, RecipientLimitInternalPerHour, RecipientLimitPerDay',
    ],
    postfix: [
      'postconf smtpd_client_message_rate_limit smtpd_client_recipient_rate_limit anvil_rate_time_unit',
      'postconf -e "smtpd_client_event_limit_exceptions = $(postconf -h smtpd_client_event_limit_exceptions) {network}"',
      'postfix reload',
    ],
  },
  acceptMessage: {
    exchange: ['Get-TransportRule', "Get-MessageTrackingLog -EventId FAIL -Sender '{sender}'"],
    exchangeOnline: ["Get-MessageTraceV2 -SenderAddress '{sender}' -Status Failed"],
    network: ['v=spf1 <what your record has> {spf} <how it ends: -all, ~all>'],
  },
  stopInspection: { network: ['no inspect esmtp', SHOW_CERTIFICATE] },
  waiveClientCertificate: {
    exchange: ["Set-ReceiveConnector '<server>\\<connector>' -DomainSecureEnabled $false"],
    postfix: ['postconf -e "smtpd_tls_req_ccert = no"', 'postfix reload'],
  },
  reverseDns: { network: ['nslookup {address}'] },
  readLog: {
    exchange: ['Test-ServiceHealth', 'Get-EventLog Application -Source MSExchange* -EntryType Error -Newest 20'],
    postfix: ['postfix check', 'journalctl -u "postfix*" --since "1 hour ago"'],
  },
  openRecipient: {
    exchange: ["Set-DistributionGroup '{recipient}' -RequireSenderAuthenticationEnabled $false"],
    exchangeOnline: ["Set-DistributionGroup '{recipient}' -RequireSenderAuthenticationEnabled $false"],
  },
  enlargeMailbox: {
    exchange: ["Get-MailboxStatistics '{recipient}' | Format-List TotalItemSize, StorageLimitStatus"],
    exchangeOnline: ["Get-MailboxStatistics '{recipient}' | Format-List TotalItemSize"],
    postfix: ["doveadm quota get -u '{recipient}'"],
  },
  moreRecipients: {
    exchange: ["Set-ReceiveConnector '<server>\\<connector>' -MaxRecipientsPerMessage 500"],
    exchangeOnline: ["Set-Mailbox '<mailbox>' -RecipientLimits 500"],
    postfix: ['postconf -e "smtpd_recipient_limit = 500"', 'postfix reload'],
  },
  closeRelay: {
    exchange: [
      'Get-ReceiveConnector -Server <server> | Format-List Name, RemoteIPRanges, PermissionGroups',
      "Set-ReceiveConnector '<server>\\<connector>' -RemoteIPRanges @{Remove='<addresses that must not relay>'}",
    ],
    postfix: [
      'postconf mynetworks smtpd_relay_restrictions    # permit_mynetworks, permit_sasl_authenticated, reject_unauth_destination',
    ],
  },
  fixAddresses: { network: ['nslookup {host}', 'Test-NetConnection {host} -Port {port}'] },
};
