import type { HelpPage, HelpTopic } from '../help-topics.ts';

/** The help, screen by screen. */
export const help: Record<HelpTopic, HelpPage> = {
  designer: {
    title: 'The designer',
    paragraphs: [
      'A package holds connection managers and the Send Mail tasks that use them, as in SSIS Designer. Choose a package at the left; its tasks are in the middle and its connection managers below.',
      'Double-click or Enter edits, F5 tests a connection manager, F2 renames, Delete removes. Every change can be undone with Ctrl+Z. F6 goes from pane to pane, Ctrl+K finds every command.',
    ],
    terms: [
      {
        term: 'The mark on a connection manager',
        meaning:
          'How its last test went: passed, passed with a warning, failed, or not tested yet. It is grey once the connection manager was changed after the test.',
      },
      {
        term: 'Test All',
        meaning:
          'Ctrl+F5 tests every SMTP connection manager: four at a time, and no server by more than two connections. The table can be sorted, filtered by what failed, and saved. Closing it lets the tests go on.',
      },
      {
        term: 'Validate',
        meaning:
          'Lists everything that would keep the package from sending: missing servers, recipients or connection managers. Each entry opens the editor where it is put right.',
      },
      {
        term: 'Search',
        meaning: 'Finds packages by their own name and by the names, servers and addresses of what is in them.',
      },
    ],
  },
  smtpConnection: {
    title: 'SMTP connection manager',
    paragraphs: [
      'An SMTP connection manager lets a package connect to an SMTP server. A Send Mail task sends through it.',
    ],
    terms: [
      {
        term: 'Name',
        meaning: 'Unique in its package, without regard to case. Tasks refer to it by an id, so it can be renamed.',
      },
      { term: 'Description', meaning: 'For people; it has no effect.' },
      {
        term: 'SMTP server',
        meaning:
          'The name or the IP address of the server. SSIS connects to port 25. “server:port” is understood here, too, but not by SSIS.',
      },
      {
        term: 'Find Settings',
        meaning:
          'Asks the server which settings work: port 587 with STARTTLS, 465 with TLS from the first byte, 25 with STARTTLS, 25 without encryption. It names the safest, and those that SSIS itself can use. Nobody is signed in and nothing is sent.',
      },
      {
        term: 'Use Windows Authentication',
        meaning:
          'Signs in to the server as the Windows account that runs the package. Without it SSIS connects anonymously. When signing in fails, SSIS goes on anonymously and reports what happens later; this program stops and shows why signing in failed.',
      },
      {
        term: 'Enable Secure Sockets Layer (SSL)',
        meaning:
          'Encrypts the connection with STARTTLS. A server that does not offer it, or whose certificate does not verify, is a failure: mail is never sent unencrypted instead. TLS from the first byte (port 465) works here only.',
      },
      {
        term: 'Windows account',
        meaning:
          'Below Advanced, with Windows Authentication: the account to sign in with when this computer isn’t signed in to the domain. Kerberos is tried first, then NTLM. The password is kept in the keychain of this computer, never in the package; without a keychain it is asked for each session.',
      },
      {
        term: 'Service principal',
        meaning:
          'The name of the mail server in Kerberos. Usually SMTPSVC/server on Windows and smtp/server elsewhere; another one is only needed where the administrator says so.',
      },
      {
        term: 'Time-out',
        meaning:
          'Milliseconds for a whole test or send, 100000 unless told. It is part of the connection string, but SSIS’ own editor does not show it.',
      },
      {
        term: 'Connection string',
        meaning:
          'All of these properties as one text, such as SmtpServer=mail.example.com;UseWindowsAuthentication=False;EnableSsl=False; — keys that SSIS does not know are kept. User names and passwords are refused: the SMTP type has no basic authentication.',
      },
    ],
  },
  fileConnection: {
    title: 'File connection manager',
    paragraphs: ['Points to a file whose text a Send Mail task sends as its message.'],
    terms: [
      {
        term: 'File',
        meaning: 'The path on the computer that runs the task. The file is read when the task runs, not before.',
      },
    ],
  },
  test: {
    title: 'Testing a connection',
    paragraphs: [
      'A test connects as SSIS would and says goodbye before anything is sent. It tests what is typed, saves nothing, and can be cancelled at any time.',
      'Below the steps stands the verdict in one sentence, then what to do about it, and where SSIS would behave otherwise.',
    ],
    terms: [
      { term: 'Name resolution, Connection', meaning: 'The server’s addresses, and the one that answered.' },
      { term: 'Greeting, EHLO', meaning: 'What the server says about itself and what it can do.' },
      { term: 'STARTTLS', meaning: 'The change to encryption, with the protocol and the server’s certificate.' },
      {
        term: 'Authentication',
        meaning:
          'As whom Windows Authentication signed in, by which mechanism, until when the Kerberos ticket is valid, and which mechanisms the server offers.',
      },
      {
        term: 'Also check a sender and a recipient',
        meaning:
          'Asks the server whether it would take mail from and to these addresses (MAIL FROM, RCPT TO, then RSET). Nothing is sent. The addresses are remembered for this connection manager.',
      },
      {
        term: 'Transcript',
        meaning: 'The conversation word by word. Secrets and message texts are never in it.',
      },
      {
        term: 'Save report, Copy',
        meaning:
          'All of a test for a ticket or an administrator: definition, this computer’s name and address, steps, capabilities, certificate, conversation, finding. Secrets are never in it.',
      },
      {
        term: 'Letter to the administrator',
        meaning:
          'There where an administrator can help: says what was tried from where, and asks for the permission or setting that is missing, with the commands for Exchange Server, Exchange Online or Postfix.',
      },
      {
        term: 'History',
        meaning: 'The last 50 tests of this connection manager, with the time that each step took.',
      },
      {
        term: 'Trust the test inbox’s authority',
        meaning:
          'Lets this computer accept the certificate of the built-in test inbox. It can be taken back in the settings.',
      },
    ],
  },
  task: {
    title: 'Send Mail task',
    paragraphs: [
      'Sends one message through an SMTP connection manager. The task can be saved unfinished; Validate and Run say what is missing.',
    ],
    terms: [
      { term: 'SmtpConnection', meaning: 'The SMTP connection manager of this package to send through.' },
      { term: 'From', meaning: 'Exactly one address.' },
      {
        term: 'To, Cc, Bcc',
        meaning: 'Addresses with semicolons between them; SSIS allows 256 characters in each line.',
      },
      {
        term: 'MessageSourceType, MessageSource',
        meaning:
          'Direct input: the text itself. File connection: the text of a file when the task runs. Variable: the value of a package variable.',
      },
      { term: 'Priority', meaning: 'Low, Normal or High; mail programs show it, servers ignore it.' },
      {
        term: 'Attachments',
        meaning: 'Paths with “|” between them. A missing file is an error before anything is sent.',
      },
    ],
  },
  quickMessage: {
    title: 'Sending a message',
    paragraphs: [
      'Sends one message through a connection manager to see whether mail gets through. Neither the message nor anything else is saved.',
    ],
    terms: [],
  },
  expressions: {
    title: 'Property expressions',
    paragraphs: [
      'At run time a property can have the value of an expression instead of the one in its field. Tests, sends and runs use that value; it stands below the field. An expression that cannot be evaluated stops them, and says which part is to blame.',
    ],
    terms: [
      {
        term: 'Variables and parameters',
        meaning:
          '@[User::Name], @[$Package::Name], @[$Project::Name], @[System::PackageName]; names are case-sensitive. Of variables with one name the nearest container’s is used. Some system variables, such as System::ErrorDescription, have a value only while the package runs: give them one for the run.',
      },
      {
        term: 'Texts and numbers',
        meaning:
          'Texts stand in double quotation marks, with \\n for a new line, \\" and \\\\. A text and a number or a date are joined with a cast: "Rows: " + (DT_WSTR, 10) @[User::Rows].',
      },
      {
        term: 'What a property takes',
        meaning:
          'Texts take a text, EnableSsl and UseWindowsAuthentication a Boolean. MessageSourceType is 0 (direct input), 1 (file connection) or 2 (variable), Priority 1 (high), 3 (normal) or 5 (low).',
      },
      {
        term: 'ConnectionString',
        meaning:
          'Is set first; expressions of single properties then change what it gave. SSIS itself promises no order, so use one or the other.',
      },
      {
        term: 'Values for this run',
        meaning:
          'What a variable or parameter is in tests and runs until the program is closed, whatever the package says. On the command line: --set "User::Server=mail2".',
      },
    ],
  },
  files: {
    title: 'Package files',
    paragraphs: [
      'Open .dtsx and .conmgr files, projects (.dtproj), deployment files (.ispac) and folders with Ctrl+O, by dropping them on the window, or by their paths. They stand below the packages, with the badge “file”, and are edited and tested like any package.',
      'Ctrl+S writes the changes into the file. Only the values that were changed are replaced; every other byte stays as it is, so that a diff in source control shows just that. Until then the changes are kept in the data folder: nothing is lost when the window is closed.',
    ],
    terms: [
      { term: '●', meaning: 'The file has changes that are not saved yet. Undo works across saves.' },
      {
        term: 'Changed by another program',
        meaning:
          'The file on disk is no longer the one that your changes began with. Saving shows both first: “Keep mine” puts your changes into the file as it is now, “Take the file’s” drops them.',
      },
      {
        term: 'Of the project',
        meaning:
          'Connection managers that the package shares with its project. They can be tested here, and are edited in their own .conmgr files.',
      },
      {
        term: 'Import, save a copy',
        meaning:
          'Import copies a package into the data folder. “Save a Copy As…” writes any package to a file: a file with its changes, or a package of the data folder as a .dtsx of SQL Server 2012 and later.',
      },
      {
        term: 'Where is it used?',
        meaning:
          'Lists every SMTP connection manager and Send Mail task of all packages in a folder, and marks those without SSL, unused, duplicate, or not usable in SSIS. Select many to change one property in all of their files; every line that changes is shown before anything is written.',
      },
      {
        term: 'Encrypted packages',
        meaning:
          'A package that is encrypted as a whole (EncryptAllWithPassword, EncryptAllWithUserKey) cannot be read. Encrypted values in other packages stay as they are.',
      },
    ],
  },
  inbox: {
    title: 'Test inbox',
    paragraphs: [
      'A small SMTP server on this computer that keeps every message it gets and forwards none. Point a connection manager to its address and port to try out a package without bothering anybody.',
      'It keeps the newest 200 messages, 64 MiB in all, until the program ends.',
    ],
    terms: [
      {
        term: 'STARTTLS',
        meaning:
          'The inbox has a certificate authority of its own. A connection manager with SSL works once this computer trusts it; the editor offers that after a failed test.',
      },
      {
        term: 'Refuse anonymous mail',
        meaning:
          'Lets the inbox stand in for an Exchange that takes mail with Windows Authentication only. It lets one test account in, which it shows, with NTLM.',
      },
      {
        term: 'Practice server',
        meaning:
          'Lets the inbox play a server that does not take mail just like that: Exchange that refuses anonymous mail, a relay that is denied, greylisting, a full mailbox, an expired certificate, no STARTTLS, a slow server. It answers in the words of the real one, so that you can see what a test finds and try out scripts without a network. It goes on until another one is chosen or the inbox stops.',
      },
      {
        term: 'HTML',
        meaning:
          'Shown without scripts and without anything from the network, so that no mail can report that it was read.',
      },
    ],
  },
  settings: {
    title: 'Settings',
    paragraphs: ['Settings apply at once, to this user on this computer.'],
    terms: [
      { term: 'Language, Theme', meaning: 'Those of the system unless told.' },
      {
        term: 'Trusted certificate authorities',
        meaning:
          'Trusted in addition to those of the system, by this program only: SSIS does not know them. The SMTP type has no switch to ignore certificates.',
      },
    ],
  },
};
