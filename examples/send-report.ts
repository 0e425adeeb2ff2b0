// Sends a report with a Send Mail task, and makes package, connection manager and task where they do not exist yet.
//
//   node examples/send-report.ts mail.example.com:25 etl@example.com "dba@example.com; ops@example.com" report.csv
import { Failure, openWorkspace } from 'smtp-connection-manager';

const [server, from, to, ...files] = process.argv.slice(2);
if (!server || !from || !to) throw new Error('Usage: send-report.ts <server[:port]> <from> <to> [file…]');

const workspace = openWorkspace();
try {
  const { packages } = workspace;
  const pkg = packages.contains('Reports') ? packages.get('Reports') : packages.add('Reports');

  const { connections } = pkg;
  const smtp = connections.contains('Mail') ? connections.get('Mail') : connections.add('SMTP', { name: 'Mail' });
  smtp.properties = { smtpServer: server, timeout: 30_000 };

  // Find out that the server is there before anything is sent.
  const connection = await smtp.acquireConnection();
  await connection.verify();
  smtp.releaseConnection(connection);

  const { sendMailTasks } = pkg;
  const task = sendMailTasks.contains('Send report')
    ? sendMailTasks.get('Send report')
    : sendMailTasks.add({ name: 'Send report' });
  task.properties = {
    smtpConnection: smtp.id,
    fromLine: from,
    toLine: to,
    subject: 'Nightly report',
    messageSource: 'The report of last night is attached.',
    fileAttachments: files.join('|'),
  };

  const result = await task.execute({
    onEvent: (event) => {
      if (event.type === 'step' && event.status !== 'started') console.log(`${event.step}: ${event.status}`);
    },
  });
  console.log(result.ok ? `Sent as ${result.messageId}` : `Not sent: ${result.diagnosis.code}`);
  process.exitCode = result.ok ? 0 : 1;
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await workspace.close();
}
