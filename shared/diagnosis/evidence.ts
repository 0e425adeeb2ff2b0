import type { Certificate, Reply, SmtpStep, StepDetail } from '../contract/smtp-events.ts';

/** What kind of thing went wrong, before anyone asks why. */
export const troubles = [
  /** The operating system reported an error: `error.code` is its name, `ECONNREFUSED`. */
  'system',
  /** TLS failed: `error.code` is OpenSSL's or Node's name for it, `CERT_HAS_EXPIRED`. */
  'tls',
  /** The server answered, and the answer is no: `reply`. */
  'refused',
  /** The server sent something that is no answer here: `seen`, or a `reply` out of place. */
  'unexpected',
  /** A reply went past what a reply may be. */
  'tooLong',
  /** A reply came that nothing had been asked for yet: `seen`. */
  'unasked',
  /** Plain text came behind the server's yes to STARTTLS, before the handshake: `seen`. */
  'injected',
  /** The server ended the connection without a word. */
  'closed',
  /** The time-out of the whole test or send ended, or the user cancelled. */
  'timedOut',
  'cancelled',
  /** The server does not offer what the step needs. */
  'notOffered',
  /** Signing in went wrong at this end: `error.code` is a `SecurityReason`, `error.message` the system's words. */
  'security',
  /** A file that the mail needs is `missing`, `notReadable` or `tooLarge` (`error.code`). */
  'attachment',
  'messageSource',
  /** The message had left completely, and no answer to it came, or one that is none: `answer`. */
  'unanswered',
] as const;
export type Trouble = (typeof troubles)[number];

/** Everything that a rule may look at to say why a test or a send failed. */
export type Evidence = {
  readonly step: SmtpStep;
  readonly trouble: Trouble;
  readonly host: string;
  readonly port: number;
  /** Milliseconds the whole may take. */
  readonly timeout: number;
  readonly error?: { readonly code: string; readonly message: string };
  readonly reply?: Reply;
  /** The first bytes that came instead of a reply, or of one that did not end in time; one character a byte. */
  readonly seen?: string;
  /** A server that did not greet answers a TLS hello. */
  readonly speaksTls?: boolean;
  /** The server's certificate, as far as the handshake came. */
  readonly certificate?: Certificate;
  /** That certificate and its issuers, as far as the server sent them or they are known here. */
  readonly certificates?: readonly Certificate[];
  /** The server's greeting, where it had greeted. */
  readonly greeting?: string;
  /** Capabilities of the last EHLO. */
  readonly capabilities?: readonly string[];
  /** Addresses that did not answer, with the system's error codes. */
  readonly failedAddresses?: StepDetail['failedAddresses'];
  /** Servers that take the mail of the name that was asked for (its MX records), where it has no address itself. */
  readonly mailServers?: readonly string[];
  /** Mechanisms the server offers for signing in. */
  readonly mechanisms?: readonly string[];
  /** The mechanism that was tried. */
  readonly mechanism?: string;
  /** The server offers STARTTLS, and SSL is off. */
  readonly couldEncrypt?: boolean;
  /** The service's principal, and the account, as they were asked for. */
  readonly servicePrincipal?: string;
  readonly account?: string;
  /** The sender or recipient that the step was about. */
  readonly address?: string;
  /** The file that the step was about. */
  readonly path?: string;
  /** Bytes of the largest message the server takes, or file this product reads. */
  readonly max?: number;
  /** Bytes of the message that was to be sent. */
  readonly size?: number;
  /** What the server said to each recipient, where it refused all. */
  readonly refusals?: readonly Reply[];
  /** What came in place of a yes or a no to the message. */
  readonly answer?: string;
  /** Message-ID of what was sent, with angle brackets. */
  readonly messageId?: string;
};
