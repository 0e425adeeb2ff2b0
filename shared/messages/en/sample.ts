/** The sample package that a first start offers. */
export const sample = {
  package: 'Sample',
  description: 'Sends to the test inbox of this computer.',
  connection: 'SMTP Connection Manager',
  task: 'Send Mail Task',
  subject: 'Nightly load finished',
  text: 'The nightly load has finished.\n\n128,402 rows were loaded, 0 were rejected.\n',
};
