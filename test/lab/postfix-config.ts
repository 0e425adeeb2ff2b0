import { groupId, userId } from './process.ts';

/** Where Debian keeps Postfix' daemons. */
export const DAEMONS = '/usr/lib/postfix/sbin';

/** A port of Postfix: where it listens, 127.0.0.1 and any free port unless given, and what is other than in main.cf. */
export type Service = {
  readonly address?: string;
  readonly port?: number;
  readonly options: Readonly<Record<string, string>>;
};

/** main.cf for a Postfix in a folder. */
export const mainCf = (folder: string, environment: Readonly<Record<string, string>>): string => `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = ${DAEMONS}
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.test
mydomain = example.test
mydestination =
mynetworks = 127.0.0.0/8
alias_maps =
alias_database =
local_recipient_maps =
default_transport = error:5.4.4 only example.test is delivered here
disable_dns_lookups = yes
biff = no
in_flow_delay = 0
smtpd_error_sleep_time = 0
virtual_mailbox_domains = example.test
virtual_mailbox_base = ${folder}/mail
virtual_mailbox_maps = regexp:${folder}/etc/mailboxes
virtual_uid_maps = static:${userId('postfix')}
virtual_gid_maps = static:${groupId('postfix')}
virtual_minimum_uid = 1
virtual_mailbox_limit = 0
message_size_limit = 1048576
smtpd_tls_cert_file = ${folder}/etc/server.pem
smtpd_tls_key_file = ${folder}/etc/server.pem
smtpd_tls_security_level = may
smtpd_tls_received_header = yes
import_environment = MAIL_CONFIG MAIL_DEBUG MAIL_LOGTAG TZ LANG=C POSTLOG_SERVICE POSTLOG_HOSTNAME ${assignments(environment)}
smtpd_client_connection_count_limit = 0
smtpd_sasl_authenticated_header = yes
smtpd_relay_restrictions = permit_mynetworks, reject_unauth_destination
`;

const assignments = (environment: Readonly<Record<string, string>>): string =>
  Object.entries(environment)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

/** master.cf with the two anonymous ports and a line for each further service. */
export const masterCf = (
  port: number,
  plainPort: number,
  services: Readonly<Record<string, Service>>,
  ports: Readonly<Record<string, number>>,
): string => `
127.0.0.1:${port} inet n - n - - smtpd
127.0.0.1:${plainPort} inet n - n - - smtpd -o smtpd_tls_security_level=none -o mynetworks=10.255.255.255/32
${Object.entries(services)
  .map(([name, { address = '127.0.0.1', options }]) => serviceLine(`${address}:${ports[name]}`, name, options))
  .join('\n')}
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`;

const serviceLine = (address: string, name: string, options: Readonly<Record<string, string>>): string =>
  [
    `${address} inet n - n - - smtpd -o syslog_name=${name}`,
    ...Object.entries(options).map(([option, value]) => `-o {${option}=${value}}`),
  ].join(' ');
