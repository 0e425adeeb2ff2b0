import type * as z from 'zod';
import { type GivenAccount, givenAccountSchema, type StoredAccount } from '../../shared/contract/accounts.ts';
import { overridesSchema } from '../../shared/contract/evaluate.ts';
import { mailSchema } from '../../shared/contract/index.ts';
import type { SendResult } from '../../shared/contract/smtp-events.ts';
import type { Overrides } from '../../shared/expressions/overrides.ts';
import {
  type ConnectionManagerType,
  type ConnectionManager as Definition,
  isSmtp,
  type SmtpConnectionManager,
} from '../../shared/model/connection-manager.ts';
import type { SmtpProperties } from '../../shared/model/connection-string.ts';
import { getConnection } from '../../shared/model/connections.ts';
import type { Package } from '../../shared/model/package.ts';
import { parseDefinition } from '../../shared/model/parse-definition.ts';
import type { PropertyExpression } from '../../shared/model/property-expression.ts';
import { evaluatedConnectionString } from '../services/evaluation.ts';
import { signInFor } from '../services/sign-in.ts';
import { readProperties } from '../services/smtp-properties.ts';
import { openSmtpConnection } from '../smtp/index.ts';
import { connectionChanges, smtpChanges } from './given-fields.ts';
import { liveProperties } from './live-properties.ts';
import type { Scope } from './scope.ts';

/** A mail to send; lines as in a Send Mail task, `;` between addresses. Only `from` and `to` are required. */
export type MailInput = z.input<typeof mailSchema>;

/** What `acquireConnection()` gives: a connection to the SMTP server that has greeted and, with SSL, is verified. */
export type AcquiredConnection = {
  /** Asks whether the server is still there. @throws Failure SMTP_FAILED */
  verify(): Promise<void>;
  /**
   * Sends a mail. What the server refuses is a result with `ok: false`.
   *
   * @throws Failure INVALID_DEFINITION, also for what has not the form of a mail
   */
  send(mail: MailInput): Promise<SendResult>;
};

/** The Windows account of a connection manager. Its password can be set, never read. */
export type ConnectionAccount = {
  /** Who it is, and whether the password is known; undefined for the signed-in user. */
  get(): Promise<StoredAccount | undefined>;
  /** Without a password that of the same account stays. @throws Failure INVALID_DEFINITION, KEYCHAIN_FAILED */
  set(account: GivenAccount): Promise<StoredAccount>;
  /** Back to the signed-in user. The password goes, too, unless another connection manager has the same account. */
  remove(): Promise<void>;
};

/** How to close each connection; not on the object itself, so that giving it back is the one way. */
const closers = new WeakMap<AcquiredConnection, () => void>();

const PROPERTIES = ['smtpServer', 'useWindowsAuthentication', 'enableSsl', 'timeout', 'unknown'] as const;

/**
 * A connection manager of a package. Everything read is what is on disk now; everything set is on disk when the
 * assignment is done, or a `Failure` INVALID_DEFINITION says with its `problems` why not.
 */
export class ConnectionManager {
  readonly id: string;
  readonly #scope: Scope;
  readonly #packageId: string;

  constructor(scope: Scope, packageId: string, id: string) {
    this.#scope = scope;
    this.#packageId = packageId;
    this.id = id;
  }

  /** `SMTP`, or `FILE` for the source of a message. */
  get connectionManagerType(): ConnectionManagerType {
    return this.#read().connectionManagerType;
  }

  get name(): string {
    return this.#read().name;
  }
  set name(name: string) {
    this.#update({ name });
  }

  get description(): string {
    return this.#read().description;
  }
  set description(description: string) {
    this.#update({ description });
  }

  /** Another view of `properties`: `SmtpServer=…;UseWindowsAuthentication=…;EnableSsl=…;`. */
  get connectionString(): string {
    return this.#read().connectionString;
  }
  set connectionString(connectionString: string) {
    this.#update({ connectionString });
  }

  /** Whether SSIS validates it only when it is used, not before the package runs. */
  get delayValidation(): boolean {
    return this.#read().delayValidation;
  }
  set delayValidation(delayValidation: boolean) {
    this.#update({ delayValidation });
  }

  /** What gives properties another value at run time, as `{ property: 'SmtpServer', expression: '@[User::Server]' }`. */
  get propertyExpressions(): readonly PropertyExpression[] {
    return this.#read().propertyExpressions;
  }
  set propertyExpressions(propertyExpressions: readonly PropertyExpression[]) {
    this.#update({ propertyExpressions });
  }

  /**
   * The SMTP properties. Set one (`properties.enableSsl = true`), or several at once by assigning an object.
   *
   * @throws TypeError for a connection manager of another type
   */
  get properties(): { -readonly [Key in keyof SmtpProperties]: SmtpProperties[Key] } {
    return liveProperties<SmtpProperties>(
      PROPERTIES,
      () => readProperties(this.#readSmtp().connectionString),
      (changes) => this.#setProperties(changes),
    );
  }
  set properties(changes: Partial<SmtpProperties>) {
    this.#setProperties(changes);
  }

  /** The Windows account to sign in with where this computer isn't signed in to the domain. */
  get account(): ConnectionAccount {
    const scope = this.#scope;
    const connectionId = this.#readSmtp().id;
    return {
      get: async () => scope.services.accounts.get(connectionId),
      set: async (account) =>
        scope.services.accounts.set({ connectionId, ...parseDefinition(givenAccountSchema, account) }),
      remove: async () => scope.services.accounts.remove(connectionId),
    };
  }

  /**
   * Connects to the SMTP server, with what property expressions give. Give the connection back with `releaseConnection`.
   *
   * @param options.overrides values for this once, by the names of variables and parameters: `User::Server`
   * @throws Failure INVALID_DEFINITION, EXPRESSION_FAILED, PASSWORD_NEEDED, or SMTP_FAILED with the code of the finding in
   *   `params.diagnosis`
   */
  async acquireConnection(options: { signal?: AbortSignal; overrides?: Overrides } = {}): Promise<AcquiredConnection> {
    const { services, closing } = this.#scope;
    const { connectionString, propertyExpressions } = this.#readSmtp();
    const stored = { connectionString, connectionId: this.id };
    const overrides = parseDefinition(overridesSchema, options.overrides ?? {});
    const evaluate = { propertyExpressions, overrides };
    const properties = readProperties(evaluatedConnectionString(this.#package(), stored, evaluate));
    const signal = options.signal ? AbortSignal.any([options.signal, closing]) : closing;
    const signIn = await signInFor(properties, { connectionId: this.id }, services.accounts, signal);
    const connection = await openSmtpConnection(properties, {
      ...signIn,
      authorities: services.authorities.trusted(),
      signal,
    });
    const acquired: AcquiredConnection = {
      verify: connection.verify,
      send: async (mail) => connection.send(parseDefinition(mailSchema, mail)),
    };
    closers.set(acquired, connection.close);
    return acquired;
  }

  /** Closes a connection; one that was given back already is let be. */
  releaseConnection(connection: AcquiredConnection): void {
    closers.get(connection)?.();
    closers.delete(connection);
  }

  #package(): Package {
    return this.#scope.services.packages.get(this.#packageId);
  }

  #read(): Definition {
    return getConnection(this.#package(), this.id);
  }

  #readSmtp(): SmtpConnectionManager {
    const connection = this.#read();
    if (!isSmtp(connection)) throw new TypeError(`“${connection.name}” is not an SMTP connection manager.`);
    return connection;
  }

  #update(fields: Partial<Omit<Definition, 'id' | 'connectionManagerType'>>): void {
    const given = parseDefinition(connectionChanges, fields);
    this.#scope.services.connections.update({ packageId: this.#packageId, connectionId: this.id, ...given });
  }

  #setProperties(changes: Partial<SmtpProperties>): void {
    const given = parseDefinition(smtpChanges, changes);
    const { id } = this.#readSmtp();
    this.#scope.services.connections.setProperties({ packageId: this.#packageId, connectionId: id }, given);
  }
}
