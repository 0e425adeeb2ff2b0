import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_PORT, formatSmtpServer, parseSmtpServer } from '../../shared/model/smtp-server.ts';
import { TextField } from '../controls/TextField.tsx';
import { useProblemText } from '../controls/use-text.ts';

type PortFieldProps = { smtpServer: string; onChange: (smtpServer: string) => void };

/** The port, which is part of the server name: `host:port`, nothing for SSIS' own 25. */
export function PortField({ smtpServer, onChange }: PortFieldProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const server = parseSmtpServer(smtpServer);
  const known = 'host' in server ? server : undefined;
  // What is typed and no port yet; the server name stays as it is meanwhile.
  const [typed, setTyped] = useState<string>();
  const problem = typed === undefined || !known ? undefined : parseSmtpServer(`${bracketed(known.host)}:${typed}`);

  const change = (port: string): void => {
    const changed = known && parseSmtpServer(`${bracketed(known.host)}:${port}`);
    const usable = changed && 'host' in changed;
    setTyped(usable ? undefined : port);
    if (!usable) return;
    onChange(formatSmtpServer({ host: changed.host, port: changed.port === DEFAULT_PORT ? undefined : changed.port }));
  };
  return (
    <TextField
      label={t('connection.smtp.port')}
      hint={t('connection.smtp.portNote')}
      inputMode="numeric"
      value={typed ?? String(known?.port ?? DEFAULT_PORT)}
      problem={problem && 'code' in problem ? problemText(problem) : undefined}
      onChange={change}
      onBlur={() => setTyped(undefined)}
    />
  );
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);
