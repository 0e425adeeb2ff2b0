import { useTranslation } from 'react-i18next';

/** The words of a property as the editors have them; its own name where no editor shows it. */
export function usePropertyText(): (property: string) => string {
  const { t } = useTranslation();
  const words: Record<string, string> = {
    object: t('files.compare.wholeObject'),
    variables: t('files.compare.variables'),
    propertyExpressions: t('files.compare.expressions'),
    name: t('connection.smtp.name'),
    description: t('connection.smtp.description'),
    smtpServer: t('connection.smtp.server'),
    useWindowsAuthentication: t('connection.smtp.windowsAuthentication'),
    enableSsl: t('connection.smtp.ssl'),
    timeout: t('connection.smtp.timeout'),
    connectionString: t('connection.smtp.connectionString'),
    delayValidation: t('files.delayValidation'),
    smtpConnection: t('task.property.smtpConnection'),
    fromLine: t('task.property.fromLine'),
    toLine: t('task.property.toLine'),
    ccLine: t('task.property.ccLine'),
    bccLine: t('task.property.bccLine'),
    subject: t('task.property.subject'),
    messageSourceType: t('task.property.messageSourceType'),
    messageSource: t('task.property.messageSource'),
    priority: t('task.property.priority'),
    fileAttachments: t('task.property.fileAttachments'),
  };
  return (property) => words[property] ?? property;
}
