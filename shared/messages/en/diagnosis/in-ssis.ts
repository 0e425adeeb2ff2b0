import type { InSsisCode } from '../../../diagnosis/codes.ts';

/** What SSIS would do, after “In SSIS: ”. */
export const inSsis: Record<InSsisCode, string> = {
  SAME_FAILURE_NO_SECURE_CONNECTION: 'the same failure, “Server does not support secure connections.”',
  SAME_FAILURE_SENDING_MAIL: 'the same failure, reported as “Failure sending mail.” or with the server’s words.',
  SAME_TIME_OUT: 'the same failure, “The operation has timed out.”, after {{timeout}} ms.',
  FAILS_AFTER_SENDING: 'the mail goes to the accepted recipients, too, and then the task fails.',
  PORT_NOT_SUPPORTED:
    'a port cannot be given. SSIS takes “{{host}}:{{port}}” for a server name and does not find it; it always uses port 25.',
  IMPLICIT_TLS_NOT_SUPPORTED:
    'neither a port nor encryption from the first byte is supported. SSIS takes “{{host}}:{{port}}” for a server name and does not find it.',
  ADDED_AUTHORITY_UNKNOWN:
    'this certificate is trusted only if its authority is also in the Windows certificate store of the machine that runs the package.',
  GOES_ON_ANONYMOUSLY:
    'it tries GSSAPI and NTLM as far as they are offered, goes on anonymously, and reports what the server says to that: “Client was not authenticated”, “Unable to relay”, or nothing, and the mail goes out.',
  SIGNS_IN_AS_RUNNING_USER:
    'it signs in as the user that runs the package, not with the Windows account that is stored here.',
  WINDOWS_AUTHENTICATION_SIGNS_IN:
    'it signs in with GSSAPI or NTLM as the user that runs the package. If that fails, or the server offers neither, it goes on anonymously.',
  REVOCATION_NOT_CHECKED:
    '.NET does not ask whether a certificate is revoked, unless the machine is set up to. It sends the mail all the same.',
  WAITS_FOR_DEAD_ADDRESSES:
    'the addresses of the server are tried one after another, and each that does not answer costs some 20 seconds of the time-out of {{timeout}} ms.',
  LINE_TOO_LONG: 'a Send Mail task takes {{max}} characters at most in To, Cc and Bcc each. Here it was {{length}}.',
  WORKS_THE_SAME: 'works the same, on a machine and as a user that the server treats like this one.',
};
