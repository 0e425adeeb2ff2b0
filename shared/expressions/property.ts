/** What a property takes, and so what its expression must give. */
export type PropertyKind = 'text' | 'boolean' | 'integer' | 'priority' | 'messageSourceType' | 'connection';

/** A property that an expression may set. */
export type ExpressionProperty = {
  /** As SSIS names it. */
  readonly name: string;
  readonly kind: PropertyKind;
  /**
   * `sets`: what is tested or sent depends on it. `noted`: SSIS sets it, and nothing here does. `fixed`: SSIS does not
   * change it while a package runs.
   */
  readonly effect: 'sets' | 'noted' | 'fixed';
  /** The property of the model that it sets. */
  readonly field?: string;
};

const sets = (name: string, kind: PropertyKind, field: string): ExpressionProperty => ({
  name,
  kind,
  effect: 'sets',
  field,
});
const noted = (name: string, kind: PropertyKind): ExpressionProperty => ({ name, kind, effect: 'noted' });
const NAME: ExpressionProperty = { name: 'Name', kind: 'text', effect: 'fixed' };

/** The properties of an SMTP connection manager. */
export const smtpExpressionProperties: readonly ExpressionProperty[] = [
  sets('ConnectionString', 'text', 'connectionString'),
  sets('SmtpServer', 'text', 'smtpServer'),
  sets('UseWindowsAuthentication', 'boolean', 'useWindowsAuthentication'),
  sets('EnableSsl', 'boolean', 'enableSsl'),
  sets('Timeout', 'integer', 'timeout'),
  sets('Description', 'text', 'description'),
  noted('DelayValidation', 'boolean'),
  noted('ConnectByProxy', 'boolean'),
  NAME,
];

/** The properties of a FILE connection manager. */
export const fileExpressionProperties: readonly ExpressionProperty[] = [
  sets('ConnectionString', 'text', 'connectionString'),
  sets('Description', 'text', 'description'),
  noted('FileUsageType', 'integer'),
  noted('DelayValidation', 'boolean'),
  NAME,
];

/** The properties of a Send Mail task. */
export const taskExpressionProperties: readonly ExpressionProperty[] = [
  sets('SmtpConnection', 'connection', 'smtpConnection'),
  sets('FromLine', 'text', 'fromLine'),
  sets('ToLine', 'text', 'toLine'),
  sets('CCLine', 'text', 'ccLine'),
  sets('BCCLine', 'text', 'bccLine'),
  sets('Subject', 'text', 'subject'),
  sets('MessageSourceType', 'messageSourceType', 'messageSourceType'),
  sets('MessageSource', 'text', 'messageSource'),
  sets('Priority', 'priority', 'priority'),
  sets('FileAttachments', 'text', 'fileAttachments'),
  sets('Description', 'text', 'description'),
  noted('Disable', 'boolean'),
  noted('DelayValidation', 'boolean'),
  noted('DisableEventHandlers', 'boolean'),
  noted('FailPackageOnFailure', 'boolean'),
  noted('FailParentOnFailure', 'boolean'),
  noted('ForceExecutionResult', 'integer'),
  noted('ForceExecutionValue', 'boolean'),
  noted('IsolationLevel', 'integer'),
  noted('LocaleID', 'integer'),
  noted('LoggingMode', 'integer'),
  noted('MaximumErrorCount', 'integer'),
  noted('TransactionOption', 'integer'),
  NAME,
];
