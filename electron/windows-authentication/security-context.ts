/** As whom to authenticate. */
export type WindowsCredentials =
  /** Whoever is signed in to this computer: SSPI on Windows, the Kerberos ticket cache elsewhere. */
  | { readonly kind: 'signedInUser' }
  | {
      readonly kind: 'account';
      /** NetBIOS or DNS name, `EXAMPLE` or `example.com`; empty where `user` has it (`alice@example.com`). */
      readonly domain: string;
      readonly user: string;
      readonly password: string;
    };

/** Who was authenticated, and how. */
export type Identity = {
  /** `EXAMPLE\alice` or `alice@EXAMPLE.COM`, as the protocol names accounts. */
  readonly user: string;
  readonly protocol: 'Kerberos' | 'NTLM';
  /** ISO 8601; until when the Kerberos ticket is valid. */
  readonly validUntil?: string;
};

/**
 * One authentication under way: tokens go to and fro until it is done; what was agreed on then protects data. Knows
 * nothing of the protocol that carries the tokens. Every method may fail with `SecurityTrouble`.
 */
export interface SecurityContext {
  /**
   * The next token for the server; the first step takes none. `done` when this side has all it needs: an empty token
   * is not to be sent then.
   */
  step(token?: Uint8Array): Promise<{ readonly token: Uint8Array; readonly done: boolean }>;
  /** Protects data (RFC 2743 §2.3.3): signed, and encrypted only where asked for. */
  wrap(data: Uint8Array, options?: { readonly encrypt?: boolean }): Promise<Uint8Array>;
  /** Takes the protection off and verifies it. */
  unwrap(data: Uint8Array): Promise<Uint8Array>;
  /** Who is authenticated; once done. */
  identity(): Promise<Identity>;
  /** Releases everything; a call that is under way ends first, in its own time. More than once does no harm. */
  close(): void;
}
