/** Words of the letter to the mail administrator that a finding calls for. */
export const letter = {
  title: 'Letter to the administrator',
  open: 'Letter to the administrator…',
  note: 'Ready to be sent: read it through, and fill in what stands between < and >. It holds no password.',
  subject: 'Subject',
  body: 'Letter',
  copy: 'Copy the letter',
  save: 'Save…',
  mail: 'Open in the mail program',
  copied: 'The letter is too long for the mail program: it is on the clipboard, to be pasted there.',
  mailHint: '(The letter is on the clipboard: paste it here.)',
  fileName: 'Letter to the administrator',
  greeting: 'Hello,',
  tried:
    'an SSIS package sends its mail through {{host}}, port {{port}}. A connection test from our computer ({{address}}) with {{product}} {{version}} on {{date}} found:',
  unknownAddress: '<address of our computer>',
  conversation: 'The conversation (C is our computer, S the server; nothing secret in it):',
  closing: 'Thank you.',
  yes: 'yes',
  no: 'no',
  ssl: 'Encryption by STARTTLS (SSL)',
  windowsAuthentication: 'Windows authentication',
  sender: 'Sender',
  recipient: 'Recipient',
  system: {
    exchange: 'Exchange Server (Exchange Management Shell):',
    exchangeOnline: 'Exchange Online (Exchange Online PowerShell, or the Exchange admin center under Mail flow):',
    postfix: 'Postfix and what stands beside it:',
    network: 'Network and a look from outside:',
    domain: 'Active Directory and the computer’s clock:',
  },
  request: {
    allowAnonymous: {
      subject: '{{host}}: please let {{address}} send mail without signing in',
      text: 'We ask you to let this computer ({{address}}) send mail without signing in, or to tell us which server and account are meant for it. SSIS itself can sign in with Windows authentication (GSSAPI, NTLM) only, not with user name and password.',
    },
    allowRelay: {
      subject: '{{host}}: please let {{address}} relay mail',
      text: 'We ask you to let this computer ({{address}}) relay mail to addresses outside, such as {{recipient}}. It should stay limited to this address.',
    },
    openPort: {
      subject: '{{host}}: please open port {{port}} for {{address}}',
      text: 'We ask you to let connections from this computer ({{address}}) to {{host}}, TCP port {{port}}, through: a firewall, a security product or the server’s list of allowed clients stops them.',
    },
    startService: {
      subject: '{{host}}: nothing answers on port {{port}}',
      text: 'We ask you to check whether the mail service is running and listens on port {{port}} for connections from {{address}}, and to tell us the right port if it is another one.',
    },
    allowAddress: {
      subject: '{{host}}: our computer {{address}} is refused',
      text: 'The server refuses this computer before anything is said. We ask you to take {{address}} off the block list, or to allow it, or to tell us the server that is meant for clients like it.',
    },
    acceptName: {
      subject: '{{host}}: the server refuses how our computer introduces itself',
      text: 'We ask you to accept the name by which this computer introduces itself (EHLO) from {{address}}, or to tell us which name it must have.',
    },
    skipGreylisting: {
      subject: '{{host}}: please exempt {{address}} from greylisting',
      text: 'Packages send a mail once and do not come back later. We ask you to exempt this computer ({{address}}) from greylisting.',
    },
    offerTls: {
      subject: '{{host}}: please offer STARTTLS on port {{port}}',
      text: 'We may send over encrypted connections only. We ask you to offer STARTTLS on port {{port}}. If the server does offer it, something in between removes the offer, such as the ESMTP inspection of a firewall.',
    },
    repairTls: {
      subject: '{{host}}: encryption cannot be started on port {{port}}',
      text: 'We ask you to check the server’s certificate, its key, and the encryption settings of port {{port}}: the encrypted connection cannot be set up.',
    },
    newerTls: {
      subject: '{{host}}: please enable TLS 1.2',
      text: 'The server knows only TLS versions that are not safe any more. We ask you to enable TLS 1.2 or 1.3.',
    },
    strongerCiphers: {
      subject: '{{host}}: please enable current cipher suites',
      text: 'The cipher suites or the key exchange of the server are out of date. We ask you to enable suites with ECDHE and AES-GCM, and to use Diffie-Hellman parameters of at least 2,048 bits.',
    },
    renewCertificate: {
      subject: '{{host}}: the certificate must be renewed',
      text: 'We ask you to renew the certificate of {{host}}, and to check the server’s clock. Without a valid certificate packages with SSL cannot send.',
    },
    certificateName: {
      subject: '{{host}}: the certificate is for other names',
      text: 'We ask you for a certificate that has the name {{host}}, or for the name by which we should reach the server instead.',
    },
    certificateChain: {
      subject: '{{host}}: the certificate does not verify',
      text: 'We ask you to install a certificate of an authority that our computers trust, together with the certificates in between. If it comes from an authority of the company, please send us that authority’s certificate and its fingerprint.',
    },
    offerWindowsAuthentication: {
      subject: '{{host}}: please offer Windows authentication on port {{port}}',
      text: 'SSIS can sign in with Windows authentication (GSSAPI or NTLM) only. We ask you to turn on Integrated Windows authentication for port {{port}}, or to let this computer ({{address}}) send without signing in.',
    },
    allowAccount: {
      subject: '{{host}}: our account cannot sign in',
      text: 'We ask you to check whether the account {{account}} may sign in to {{host}} and send through it. The server’s log of that time says why it refused.',
    },
    enableSmtpAuth: {
      subject: '{{host}}: SMTP AUTH is disabled',
      text: 'Signing in over SMTP is disabled for the organization or the mailbox. SSIS itself cannot use it in any case: best would be a connector that lets our network send without signing in. Where a program of ours must sign in, we ask you to enable it for that mailbox.',
    },
    registerPrincipal: {
      subject: '{{host}}: its service principal {{principal}} is not known',
      text: 'Kerberos does not find the server under this name. We ask you to register {{principal}} for the server’s computer account, or to tell us the name by which the domain knows the server.',
    },
    proveServer: {
      subject: '{{host}}: the server does not prove that it is {{principal}}',
      text: 'What the server answers while we sign in does not fit the service principal {{principal}}. We ask you to check which account holds this name and that no other does, that the server runs as that account and with its current password, and that nothing between us and the server opens the encryption.',
    },
    unlockAccount: {
      subject: 'Please unlock our account for {{host}}',
      text: 'We ask you to unlock or enable the account that the packages sign in with, and to look for a program that still tries an old password.',
    },
    setClock: {
      subject: 'The clock of our computer {{address}} is off',
      text: 'Kerberos allows for five minutes. We ask you to check the time of this computer and of the domain controller.',
    },
    openKerberos: {
      subject: 'Our computer {{address}} cannot reach a domain controller',
      text: 'We ask you to let this computer reach the domain controllers (DNS, and port 88 for Kerberos), which it needs to sign in to {{host}}.',
    },
    allowSender: {
      subject: '{{host}}: please let us send as {{sender}}',
      text: 'We ask you to accept {{sender}} as the sender of mail from this computer ({{address}}), or to tell us which sender we may use.',
    },
    unblockSender: {
      subject: '{{host}}: our sender {{sender}} is blocked',
      text: 'The sender {{sender}} is blocked, because it sent too much or what looked like spam. We ask you to find the cause, a misused account for example, and to unblock the sender once it is mended.',
    },
    acceptRecipient: {
      subject: '{{host}}: the recipient {{recipient}} is refused',
      text: 'We ask you to check whether {{recipient}} exists and takes mail from this computer ({{address}}).',
    },
    raiseSize: {
      subject: '{{host}}: our mail is larger than the server takes',
      text: 'We ask you to raise the limit for mail from this computer ({{address}}), or to tell us how large it may be. Attachments grow by a third in a mail.',
    },
    makeRoom: {
      subject: '{{host}}: the server is too busy to take our mail',
      text: 'We ask you to check the server’s load, its disk, and its limits for connections from {{address}}.',
    },
    raiseLimit: {
      subject: '{{host}}: our mail has reached the limit for sending',
      text: 'We ask you to tell us how many mails {{sender}} may send from {{address}} in which time, and to raise the limit if we need more.',
    },
    acceptMessage: {
      subject: '{{host}}: our mail is refused for its content',
      text: 'We ask you to look up in the server’s log which rule refused the mail, and whether SPF, DKIM and DMARC of the sender’s domain cover mail from {{address}}. If SPF does not, please add the address to the record that is there.',
    },
    stopInspection: {
      subject: '{{host}}: something rewrites our conversation with the server',
      text: 'A firewall or security product between this computer ({{address}}) and {{host}} rewrites the conversation or opens its encryption. We ask you to exempt connections to port {{port}} from it, such as the ESMTP inspection of a firewall.',
    },
    waiveClientCertificate: {
      subject: '{{host}}: the server asks for a client certificate',
      text: 'Packages have no client certificate. We ask you not to require one from this computer ({{address}}) on port {{port}}.',
    },
    reverseDns: {
      subject: '{{address}} needs a name in DNS for {{host}}',
      text: 'The server takes mail only from addresses that have a name. We ask you for a PTR record for {{address}} whose name leads back to it, or for a relay that has one.',
    },
    readLog: {
      subject: '{{host}}: the server reports a fault of its own',
      text: 'The server says that something is wrong at its end. We ask you to look into its log of that time, and to put it right.',
    },
    openRecipient: {
      subject: '{{host}}: {{recipient}} takes no mail from us',
      text: 'The recipient {{recipient}} takes mail from certain senders only. We ask you to let {{sender}} send to it, or mail that came without signing in.',
    },
    enlargeMailbox: {
      subject: '{{host}}: the mailbox {{recipient}} is full',
      text: 'We ask you to make room in the mailbox {{recipient}}, or to raise its limit.',
    },
    moreRecipients: {
      subject: '{{host}}: our mail has too many recipients',
      text: 'We ask you to raise the number of recipients that a mail from this computer ({{address}}) may have, or to give us a distribution group.',
    },
    closeRelay: {
      subject: '{{host}}: the server passes mail on for anybody',
      text: 'The server accepted a recipient outside without signing in and without encryption. If that is meant for this computer ({{address}}), we ask you to make sure that it is limited to the addresses that need it.',
    },
    fixAddresses: {
      subject: '{{host}}: not every address of the name answers',
      text: 'The name {{host}} has addresses in DNS that do not answer on port {{port}} from here. SSIS tries them one after the other, which takes long or fails. We ask you to take them out of DNS, or to make them answer.',
    },
  },
};
