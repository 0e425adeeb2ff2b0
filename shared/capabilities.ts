import type { Params } from './model/problem.ts';

/**
 * The extensions that are explained, with where they are defined. Names are those of the IANA registry “SMTP Service
 * Extensions”; what begins with X is a vendor's own.
 */
const KNOWN = {
  SIZE: 'SIZE', // RFC 1870
  '8BITMIME': 'EIGHT_BIT_MIME', // RFC 6152
  PIPELINING: 'PIPELINING', // RFC 2920
  STARTTLS: 'STARTTLS', // RFC 3207
  AUTH: 'AUTH', // RFC 4954
  DSN: 'DSN', // RFC 3461
  ENHANCEDSTATUSCODES: 'ENHANCED_STATUS_CODES', // RFC 2034, codes of RFC 3463
  CHUNKING: 'CHUNKING', // RFC 3030
  BINARYMIME: 'BINARY_MIME', // RFC 3030
  SMTPUTF8: 'SMTPUTF8', // RFC 6531
  UTF8SMTP: 'UTF8SMTP', // RFC 5336, replaced by SMTPUTF8
  HELP: 'HELP', // RFC 5321 section 4.1.1.8
  VRFY: 'VRFY', // RFC 5321 section 4.1.1.6
  EXPN: 'EXPN', // RFC 5321 section 4.1.1.7
  ETRN: 'ETRN', // RFC 1985
  TURN: 'TURN', // RFC 821 section 3.8, given up by RFC 5321 appendix F.1
  ATRN: 'ATRN', // RFC 2645
  SEND: 'SEND', // RFC 821 section 3.4, given up by RFC 5321 appendix F.6, like the next two
  SOML: 'SEND',
  SAML: 'SEND',
  REQUIRETLS: 'REQUIRETLS', // RFC 8689
  LIMITS: 'LIMITS', // RFC 9422
  DELIVERBY: 'DELIVER_BY', // RFC 2852
  FUTURERELEASE: 'FUTURE_RELEASE', // RFC 4865
  'MT-PRIORITY': 'PRIORITY', // RFC 6710
  BURL: 'BURL', // RFC 4468
  CHECKPOINT: 'CHECKPOINT', // RFC 1845
  'NO-SOLICITING': 'NO_SOLICITING', // RFC 3865
  CONNEG: 'CONVERSION', // RFC 4141, like the next one
  CONPERM: 'CONVERSION',
  MTRK: 'TRACKING', // RFC 3885
  SUBMITTER: 'SUBMITTER', // RFC 4405
  RRVS: 'RRVS', // RFC 7293
  PRDR: 'PRDR', // Exim, draft-hall-prdr
  XCLIENT: 'XCLIENT', // https://www.postfix.org/XCLIENT_README.html
  XFORWARD: 'XFORWARD', // https://www.postfix.org/XFORWARD_README.html
  'X-ANONYMOUSTLS': 'EXCHANGE_TLS', // Exchange Server, like all that follow: [MS-XLOGIN], [MS-SMTPNTLM], receive connectors
  'X-EXPS': 'EXCHANGE_SIGN_IN',
  XRDST: 'EXCHANGE_ROUTING',
  XSHADOW: 'EXCHANGE_SHADOW',
  XSHADOWREQUEST: 'EXCHANGE_SHADOW',
  'X-LINK2STATE': 'EXCHANGE_LINK_STATE',
  XEXCH50: 'EXCHANGE_PROPERTIES',
  XOORG: 'EXCHANGE_ORGANIZATION',
  XPROXY: 'EXCHANGE_PROXY',
  XPROXYFROM: 'EXCHANGE_PROXY',
  XPROXYTO: 'EXCHANGE_PROXY',
} as const;

const keys = [...Object.values(KNOWN), 'SIZE_UNLIMITED', 'AUTH_WINDOWS', 'INSPECTED', 'VENDOR', 'UNKNOWN'] as const;
/** What a capability is explained by: `capability.<key>` in `shared/messages`. */
export type CapabilityKey = (typeof keys)[number];

/** A line of an answer to EHLO, explained. */
export type Capability = {
  /** In upper case. */
  readonly keyword: string;
  /** What stands behind the keyword, as the server wrote it. */
  readonly parameters: string;
  readonly key: CapabilityKey;
  /** Values that complete the sentence. */
  readonly params: Params;
};

const knownKeys: ReadonlyMap<string, CapabilityKey> = new Map(Object.entries(KNOWN));

/** UTF-16 code units of a keyword and of its parameters that are shown. */
const SHOWN_MAX = 120;
const shorten = (text: string): string => (text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text);

/** Explains one capability line. What nobody knows is said to be unknown. */
export function explainCapability(line: string): Capability {
  const [, name = '', rest = ''] = /^(\S*?)(?:[\s=]+(.*))?$/s.exec(line.trim()) ?? [];
  const keyword = shorten(name.toUpperCase());
  const parameters = shorten(rest.trim());
  return { keyword, parameters, ...explanation(keyword, rest, parameters) };
}

function explanation(keyword: string, rest: string, parameters: string): Pick<Capability, 'key' | 'params'> {
  const key = knownKeys.get(keyword);
  if (key === 'SIZE') return explainSize(rest);
  if (key === 'AUTH' || key === 'EXCHANGE_SIGN_IN') {
    const windows = key === 'AUTH' && /(?:^|[\s=])(?:GSSAPI|GSS-SPNEGO|NTLM)(?:$|[\s=])/i.test(rest);
    return { key: windows ? 'AUTH_WINDOWS' : key, params: { mechanisms: parameters.split(/[\s=]+/).join(', ') } };
  }
  if (key) return { key, params: { parameters } };
  // Firewalls that “inspect” SMTP write over what they do not know: 250-XXXXXXXA.
  if (/^X{4,}[A-Z]?$/.test(keyword)) return { key: 'INSPECTED', params: {} };
  return { key: keyword.startsWith('X') ? 'VENDOR' : 'UNKNOWN', params: { keyword } };
}

function explainSize(rest: string): Pick<Capability, 'key' | 'params'> {
  const limit = /^\d{1,20}$/.test(rest.trim()) ? Number(rest) : 0;
  // RFC 1870 section 4: 0, or nothing, is no fixed limit.
  if (limit === 0) return { key: 'SIZE_UNLIMITED', params: {} };
  return {
    key: 'SIZE',
    params: { size: sizeInWords(limit), attachments: sizeInWords(attachmentsWithin(limit)) },
  };
}

/** Bytes of attachments that fit into a message: base64 makes 78 of 57, line ends included (RFC 2045 section 6.8). */
export const attachmentsWithin = (limit: number): number => Math.floor((limit * 57) / 78);

const KIBIBYTE = 1024;
const UNITS = ['KB', 'MB', 'GB', 'TB'] as const;

/** A size as mail administrators set it: `35 MB` are 35 × 1024 × 1024 bytes. One decimal where it is below 10. */
export function sizeInWords(bytes: number): string {
  if (bytes < KIBIBYTE) return `${bytes} B`;
  const power = Math.min(UNITS.length, Math.floor(Math.log2(bytes) / 10));
  const size = bytes / KIBIBYTE ** power;
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${UNITS[power - 1]}`;
}
