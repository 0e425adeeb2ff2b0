/** The person, or a closing dialog, ended the work: nothing to report. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** The process that runs the services cannot be reached. */
export class HostGone extends Error {
  override readonly name = 'HostGone';
}

/** Browser mode was started anew: this page's session belongs to an earlier start. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}
