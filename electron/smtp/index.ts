export { describeCertificate } from './certificate.ts';
export { type FindPorts, findSettings } from './find-settings.ts';
export { type OpenSmtpConnection, openSmtpConnection } from './open-connection.ts';
export { type SendOptions, sendMail } from './send-mail.ts';
export { runSendMailTask } from './send-mail-task.ts';
export { type TestOptions, testConnection } from './test-connection.ts';
