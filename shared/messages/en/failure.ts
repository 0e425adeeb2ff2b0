import type { FailureCode } from '../../model/failure.ts';

/** What happened, and what to do about it (empty where nothing is known). */
export type FailureWords = { message: string; fix: string } & {
  /** The same for a reason that the failure gives as `context`. */
  [forReason: `message_${string}` | `fix_${string}`]: string;
};

export const failure: Record<FailureCode, FailureWords> = {
  INVALID_DEFINITION: { message: 'The definition is not valid.', fix: 'Correct the properties that are marked.' },
  INVALID_TARGET: {
    message: '“{{target}}” is neither “Package/Connection manager”, nor a package file, nor a connection string.',
    fix: 'Write it as Package/Connection manager, as file.dtsx#Connection manager with “#” after the file, as a project (.dtproj, .ispac) or folder, or as SmtpServer=…;UseWindowsAuthentication=…;EnableSsl=…;',
  },
  TARGET_AMBIGUOUS: { message: '“{{target}}” may be any of: {{names}}.', fix: 'Name one of them.' },
  PACKAGE_NOT_FOUND: {
    message: 'There is no package “{{name}}”.',
    fix: 'It may have been removed or renamed meanwhile.',
    message_id: 'This package is no longer there.',
    fix_id: 'It may have been removed or closed meanwhile, in another window or by another program.',
  },
  PACKAGE_OR_FILE_NOT_FOUND: {
    message: '“{{name}}” is neither a package nor a package file, a project or a folder.',
    fix: 'Name a package that “smtpcm package list” shows, or the path of a .dtsx, .conmgr, .dtproj or .ispac file or of a folder.',
  },
  CONNECTION_NOT_FOUND: {
    message: 'The package “{{package}}” has no connection manager “{{name}}”.',
    fix: 'It may have been removed or renamed meanwhile.',
    message_id: 'The package “{{package}}” no longer has this connection manager.',
    fix_id: 'It may have been removed meanwhile, in another window or by another program.',
  },
  TASK_NOT_FOUND: {
    message: 'The package “{{package}}” has no Send Mail task “{{name}}”.',
    fix: 'It may have been removed or renamed meanwhile.',
    message_id: 'The package “{{package}}” no longer has this Send Mail task.',
    fix_id: 'It may have been removed meanwhile, in another window or by another program.',
  },
  CONNECTION_IN_USE: {
    message: '“{{name}}” cannot be removed because it is used by: {{tasks}}.',
    fix: 'Choose another connection manager there first.',
  },
  STORE_READ_ONLY: {
    message: 'The data folder cannot be written to: {{path}}',
    fix: 'Check the permissions of the folder. Nothing was changed.',
  },
  STORE_FULL: {
    message: 'The disk of the data folder is full: {{path}}',
    fix: 'Free some space. Nothing was changed.',
  },
  STORE_DAMAGED: {
    message: 'The file {{file}} could not be read and was kept aside as {{keptAs}}.',
    fix: 'Repair it and move it back to where it was, or delete it to go on without it.',
  },
  STORE_BUSY: { message: 'Another program is writing to the data folder: {{path}}', fix: 'Try again in a moment.' },
  STORE_FAILED: { message: 'The data folder could not be used: {{path}} ({{reason}})', fix: 'Nothing was changed.' },
  INBOX_PORT_TAKEN: { message: 'Port {{port}} is already in use.', fix: 'Choose another port for the test inbox.' },
  INBOX_PORT_FORBIDDEN: {
    message: 'The system does not allow listening on port {{port}}.',
    fix: 'Choose a port above 1023 for the test inbox.',
  },
  INBOX_FAILED: { message: 'The test inbox could not be started ({{reason}}).', fix: 'Choose another port.' },
  BROWSER_PORT_TAKEN: {
    message: 'Port {{port}} is already in use.',
    fix: 'Choose another one, or leave --port away for a free one.',
  },
  BROWSER_PORT_FORBIDDEN: {
    message: 'The system does not allow listening on port {{port}}.',
    fix: 'Choose a port above 1023, or leave --port away for a free one.',
  },
  MESSAGE_NOT_FOUND: {
    message: 'The message is no longer in the test inbox.',
    fix: 'It keeps the newest messages only.',
  },
  ATTACHMENT_NOT_FOUND: { message: 'The message has no such attachment.', fix: '' },
  FILE_NOT_FOUND: { message: 'The file does not exist: {{path}}', fix: 'Check the path.' },
  FILE_NOT_READABLE: { message: 'The file cannot be read: {{path}}', fix: 'Check its permissions.' },
  FILE_TOO_LARGE: { message: 'The file is larger than {{max}} bytes: {{path}}', fix: 'Use a smaller file.' },
  FILE_NOT_WRITABLE: {
    message: 'The file cannot be written ({{reason}}): {{path}}',
    fix: 'Check that the folder exists and that you may write to it.',
  },
  CERTIFICATE_INVALID: {
    message: 'This is not a certificate of a certificate authority in PEM form.',
    fix: 'Export the authority’s certificate as Base64 (PEM): it begins with “-----BEGIN CERTIFICATE-----”.',
  },
  PASSWORD_NEEDED: {
    message: 'The password of {{account}} is not known on this computer.',
    fix: 'Enter it in the editor, below Advanced. On the command line give it in SMTPCM_PASSWORD or by --password-fd.',
  },
  PASSWORD_EMPTY: {
    message: 'No password came from --password-fd {{descriptor}}.',
    fix: 'Check what the shell connects to it, in “--password-fd 3 3< password.txt” the file.',
  },
  KEYCHAIN_FAILED: {
    message: 'The system’s keychain could not be used ({{reason}}).',
    fix: 'Unlock it, or allow this program to use it, and try again.',
  },
  PACKAGE_FILE_NOT_FOUND: {
    message: 'The file does not exist: {{path}}',
    fix: 'Check the path.',
    message_origin:
      'The file that “{{name}}” was imported from is gone, and with it all that is not about mail: {{path}}',
    fix_origin: 'Put it back. For a new file with the mail only, duplicate the package and export the copy.',
  },
  PACKAGE_FILE_NOT_READABLE: {
    message: 'The file cannot be read: {{path}} ({{reason}})',
    fix: 'Check its permissions.',
  },
  PACKAGE_FILE_NOT_WRITABLE: {
    message: 'The file cannot be written: {{path}} ({{reason}})',
    fix: 'Check its permissions. In source control it may have to be checked out first.',
  },
  PACKAGE_FILE_TOO_LARGE: {
    message: 'The file is larger than {{max}} bytes: {{path}}',
    fix: 'No package is that large: check that it is one.',
  },
  PACKAGE_FILE_NOT_XML: {
    message: 'The file is not well-formed XML: {{path}}, line {{line}}, column {{column}}: {{reason}}',
    fix: 'Restore it from source control, or correct that place in an editor.',
  },
  PACKAGE_FILE_LIMIT: {
    message: 'The file goes past what a package may be ({{limit}}): {{path}}, line {{line}}, column {{column}}',
    fix: 'SSIS does not write such files. Check where it comes from.',
  },
  PACKAGE_FILE_NOT_A_PACKAGE: {
    message: 'The file is neither an SSIS package nor a connection manager: {{path}}',
    fix: 'Open a .dtsx or .conmgr file, a project (.dtproj, .ispac), or a folder that has some.',
  },
  PACKAGE_FILE_ENCRYPTED: {
    message: 'The package is encrypted as a whole ({{level}}), so that nothing in it can be read: {{path}}',
    fix: 'In Visual Studio set its ProtectionLevel to EncryptSensitiveWithPassword, EncryptSensitiveWithUserKey or DontSaveSensitive and save it.',
  },
  PACKAGE_FILE_IN_ARCHIVE: {
    message: 'The package is inside the deployment file {{path}}, which cannot be changed.',
    fix: 'Change the project that it was built from, or export the package to a file.',
  },
  PACKAGE_FILE_CHANGED_ON_DISK: {
    message: 'The file was changed by another program: {{path}}',
    fix: 'Compare both, then keep yours or take the file’s.',
    message_sincePreview: 'The file was changed since the preview: {{path}}',
    fix_sincePreview: 'Look at the preview again.',
  },
  PACKAGE_FILE_EXISTS: { message: 'The file exists already: {{path}}', fix: 'Choose another name, or replace it.' },
  PACKAGE_FILE_NOT_SAVED: {
    message: 'The file has changes that are not saved: {{path}}',
    fix: 'Save it, or discard the changes.',
  },
  PACKAGE_FILE_EDIT_NOT_POSSIBLE: {
    message: '{{name}} cannot be changed in this file: {{path}}',
    fix: 'Change it in SSIS Designer.',
    message_character: '“{{name}}” has a control character, which no package file can have: {{path}}',
    fix_character: 'Remove it. Such characters mostly come in by pasting.',
    message_oneConnection:
      'The file is that of one connection manager, “{{name}}”; nothing can be added or removed: {{path}}',
    fix_oneConnection: 'To remove it, remove the file from its project in Visual Studio.',
    message_nameTaken: 'Something else in the file is called “{{name}}”: {{path}}',
    fix_nameTaken: 'Choose another name.',
    message_container: 'A new task cannot be put into a container of this file: “{{name}}”, {{path}}',
    fix_container: 'Add it to the package itself, and move it in SSIS Designer.',
    message_isPackage: '“{{name}}” is a package, and cannot be written as a connection manager: {{path}}',
    fix_isPackage: 'Give the file a name that ends in .dtsx.',
    message_isConnectionManager: '“{{name}}” is a connection manager, and cannot be written as a package: {{path}}',
    fix_isConnectionManager: 'Give the file a name that ends in .conmgr.',
    message_packageRemoval: 'The package “{{name}}” is a file, which is not deleted here: {{path}}',
    fix_packageRemoval: 'Close it, or delete the file.',
    message_namedByTasks: '“{{name}}” cannot be renamed because tasks of its project use it by its name: {{tasks}}',
    fix_namedByTasks: 'Rename it in SSIS Designer, or choose another connection manager in these tasks first.',
  },
  EXPRESSION_FAILED: {
    message: 'The expression of {{property}} of “{{object}}” cannot be evaluated. {{reason}}',
    fix: 'Correct the expression, or give the variable a value for this run.',
  },
  OVERRIDE_UNKNOWN: {
    message: 'The package “{{package}}” has no variable or parameter “{{name}}”.',
    fix: 'Write it as User::Name, $Package::Name or $Project::Name. Names are case-sensitive.',
  },
  SMTP_FAILED: { message: 'The SMTP connection could not be used ({{diagnosis}}).', fix: '' },
  WORKSPACE_CLOSED: { message: 'The workspace is closed.', fix: 'Open it again with openWorkspace().' },
};
