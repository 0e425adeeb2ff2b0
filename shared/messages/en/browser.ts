/** What browser mode says outside of the designer: on its plain pages, and in the terminal. */
export const browser = {
  signInNeeded: {
    title: 'This address is not complete, or was used before',
    text: 'The designer opens with the whole address that the terminal shows, once, in one browser. For a new address, end the program in the terminal with Ctrl+C and start it again.',
  },
  notFound: { title: 'There is nothing here', text: 'The designer is at the start of this address.' },
  notBuilt: { title: 'The designer is not built', text: 'Run “npm run build”, then load this page again.' },
  ends: 'The designer runs until you press Ctrl+C.',
};
