// The server's side of GSS-API through the system's libgssapi_krb5 and its plugins. Calls are synchronous: this runs
// in a process of its own that does nothing else.
import koffi from 'koffi';

/** Object identifier of NTLMSSP, 1.3.6.1.4.1.311.2.2.10, which the package gss-ntlmssp brings to libgssapi. */
const NTLMSSP = Buffer.from('2b06010401823702020a', 'hex');
const ACCEPT = 2;
const INDEFINITE = 0xffffffff;
const GSS_C_GSS_CODE = 1;
const GSS_C_MECH_CODE = 2;

/** Not used before the first context is wanted: where libgssapi is missing, this module can still be imported. */
function load() {
  const library = koffi.load('libgssapi_krb5.so.2');
  koffi.struct('accept_buffer', { length: 'size_t', value: 'void *' });
  koffi.struct('accept_oid', { length: 'uint32_t', elements: 'void *' });
  koffi.struct('accept_oid_set', { count: 'size_t', elements: 'accept_oid *' });
  koffi.struct('accept_bindings', {
    initiator_type: 'uint32_t',
    initiator: 'accept_buffer',
    acceptor_type: 'uint32_t',
    acceptor: 'accept_buffer',
    application: 'accept_buffer',
  });
  return {
    acquire: library.func(
      'uint32_t gss_acquire_cred(_Out_ uint32_t *minor, void *name, uint32_t time, accept_oid_set *mechs, int usage, _Out_ void **cred, void *actual, void *valid)',
    ),
    accept: library.func(
      'uint32_t gss_accept_sec_context(_Out_ uint32_t *minor, _Inout_ void **context, void *cred, accept_buffer *token, accept_bindings *bindings, _Out_ void **source, void *mech, _Out_ accept_buffer *out, void *flags, void *time, void *delegated)',
    ),
    displayName: library.func(
      'uint32_t gss_display_name(_Out_ uint32_t *minor, void *name, _Out_ accept_buffer *out, void *type)',
    ),
    displayStatus: library.func(
      'uint32_t gss_display_status(_Out_ uint32_t *minor, uint32_t status, int kind, accept_oid *mech, _Inout_ uint32_t *more, _Out_ accept_buffer *out)',
    ),
    releaseBuffer: library.func('uint32_t gss_release_buffer(_Out_ uint32_t *minor, _Inout_ accept_buffer *buffer)'),
    releaseName: library.func('uint32_t gss_release_name(_Out_ uint32_t *minor, _Inout_ void **name)'),
    deleteContext: library.func(
      'uint32_t gss_delete_sec_context(_Out_ uint32_t *minor, _Inout_ void **context, void *out)',
    ),
  };
}

let gss: ReturnType<typeof load> | undefined;
let ntlmCredential: unknown;

/** One client's authentication, seen from the server. */
export type Acceptor = {
  /** The answer to a client's token; with `user` (`EXAMPLE\alice`) it is the last. */
  readonly step: (token: Uint8Array) => { readonly token: Buffer; readonly user?: string };
  readonly close: () => void;
};

/**
 * Accepts one NTLM client that `NTLM_USER_FILE` knows.
 *
 * @param endPoint what the client must have bound the authentication to: the content of tls-server-end-point
 */
export function acceptNtlm(endPoint: Uint8Array | undefined): Acceptor {
  gss ??= load();
  if (ntlmCredential === undefined) {
    const minor = [0];
    const found = [null];
    const mechanisms = { count: 1, elements: [{ length: NTLMSSP.length, elements: NTLMSSP }] };
    check(gss.acquire(minor, null, INDEFINITE, mechanisms, ACCEPT, found, null, null), minor[0]);
    ntlmCredential = found[0];
  }
  return acceptWith(gss, ntlmCredential, endPoint);
}

/** Accepts one Kerberos client, with SPNEGO or without, by the keys in `KRB5_KTNAME`. `endPoint` as for NTLM. */
export function acceptKerberos(endPoint: Uint8Array | undefined): Acceptor {
  gss ??= load();
  return acceptWith(gss, null, endPoint);
}

function acceptWith(library: ReturnType<typeof load>, credential: unknown, endPoint: Uint8Array | undefined): Acceptor {
  const { accept, deleteContext, displayName, releaseName } = library;
  const minor = [0];
  const none = { length: 0, value: null };
  const bindings = endPoint && {
    initiator_type: 0,
    initiator: none,
    acceptor_type: 0,
    acceptor: none,
    application: buffer(Buffer.concat([Buffer.from('tls-server-end-point:'), endPoint])),
  };
  const context = [null];
  return {
    step: (token) => {
      const source = [null];
      const out = {};
      const status = accept(
        minor,
        context,
        credential,
        buffer(token),
        bindings ?? null,
        source,
        null,
        out,
        null,
        null,
        null,
      );
      check(status, minor[0]);
      const answer = take(out);
      if (status !== 0) return { token: answer };
      const name = {};
      check(displayName(minor, source[0], name, null), minor[0]);
      releaseName(minor, source);
      return { token: answer, user: take(name).toString() };
    },
    close: () => {
      if (context[0] !== null) deleteContext(minor, context, null);
    },
  };
}

const buffer = (bytes: Uint8Array) => ({ length: bytes.length, value: bytes });

/** Copies a buffer of the library's and gives it back. */
function take(out: { length?: number | bigint; value?: unknown }): Buffer {
  const length = Number(out.length ?? 0);
  const bytes = length === 0 ? Buffer.alloc(0) : Buffer.from(koffi.decode(out.value, koffi.array('uint8_t', length)));
  gss?.releaseBuffer([0], out);
  return bytes;
}

/** @throws Error with the library's words where a call failed; the upper half of a status says so (RFC 2744 §3.9.1) */
function check(status: number, minor: number | undefined): void {
  if (status < 0x10000) return;
  const words = [
    [status, GSS_C_GSS_CODE],
    [minor ?? 0, GSS_C_MECH_CODE],
  ].map(([value, kind]) => {
    const out = {};
    gss?.displayStatus([0], value, kind, { length: NTLMSSP.length, elements: NTLMSSP }, [0], out);
    return take(out).toString();
  });
  throw new Error(words.join('; '));
}
