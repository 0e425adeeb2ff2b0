import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Conf from 'conf';
import { onTestFinished } from 'vitest';
import { createServices, type Services } from '../../../electron/services.ts';

type Options = Partial<Parameters<typeof createServices>[0]>;

/** Services on a data folder of their own, closed and gone after the test. */
export function testServices(options: Options = {}): Services & { dataFolder: string } {
  const dataFolder = mkdtempSync(join(tmpdir(), 'smtpcm-services-'));
  const services = createServices({ dataFolder, Conf, door: 'browser', ...options });
  onTestFinished(async () => {
    await services.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return { ...services, dataFolder };
}

/** Every event of a stream. */
export async function all<Event>(events: AsyncIterable<Event>): Promise<Event[]> {
  const seen: Event[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

/** The connection string for a server on this machine. */
export const localServer = (port: number): string =>
  `SmtpServer=127.0.0.1:${port};UseWindowsAuthentication=False;EnableSsl=False;`;
