/** What can be done about a finding with one press. */
export const fix = {
  /** Buttons. */
  label: {
    usePort: 'Use port {{port}}',
    usePortWithSsl: 'Use port {{port}} with SSL',
    turnSslOn: 'Turn SSL on',
    turnSslOff: 'Turn SSL off…',
    tickWindowsAuthentication: 'Tick Windows Authentication',
    untickWindowsAuthentication: 'Untick Windows Authentication',
    useServer: 'Use {{host}}',
    raiseTimeout: 'Raise the time-out to {{timeout}} ms',
    trustAuthority: 'Trust this authority…',
  },
  /** Asked before something that takes protection away. */
  turnSslOff: {
    title: 'Turn SSL off?',
    text: 'The mail then travels in plain text: everybody on the way can read and change it, and nothing proves which server takes it. Do this inside your own network only.',
    confirm: 'Turn SSL off',
  },
  trustAuthority: {
    title: 'Trust this authority?',
    text: '“{{subject}}” may then vouch for every mail server on this computer, until you remove it in the settings. Compare its fingerprint with your administrator first: {{fingerprint}}',
    confirm: 'Trust it',
    done: 'The authority is trusted on this computer now.',
  },
};
