/** What the inbox keeps and accepts at most. It holds mail in memory, so everything it holds is bounded. */
export type InboxLimits = {
  /** Messages kept; the oldest go first. */
  messages: number;
  /** Bytes of raw source kept, and at most as many again while they are being received. */
  bytes: number;
  /** Bytes of one message, advertised with SIZE (RFC 1870). */
  messageBytes: number;
};

const MEBIBYTE = 1024 * 1024;

export const DEFAULT_LIMITS: InboxLimits = { messages: 200, bytes: 64 * MEBIBYTE, messageBytes: 32 * MEBIBYTE };

/** Connections at a time; one more is answered with 421. */
export const CLIENTS_MAX = 50;

/** Recipients of one message. RFC 5321 section 4.5.3.1.8 asks for at least 100. */
export const RECIPIENTS_MAX = 1_000;

/** Bytes of a command line: the 512 of RFC 5321 section 4.5.3.1.4 and room for the parameters of extensions. */
export const COMMAND_LINE_MAX = 1_024;

/** Bytes of a command line where AUTH is offered (RFC 4954 section 4). */
export const AUTH_LINE_MAX = 12_288;

/** UTF-16 code units of the text and of the HTML of a message in one answer; the raw source has all. */
export const BODY_MAX = MEBIBYTE;

/** UTF-16 code units of a header's value in one answer. */
export const HEADER_VALUE_MAX = 65_536;

/** Headers of a message in one answer. */
export const HEADERS_MAX = 2_000;

/** Addresses of one header in one answer. */
export const ADDRESSES_MAX = 1_000;

/** UTF-16 code units of a subject or an address in a list of messages. */
export const SUMMARY_TEXT_MAX = 2_000;
