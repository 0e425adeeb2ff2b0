import {
  type CandidateEvent,
  type FindCandidate,
  type FindEvent,
  type FindResult,
  findCandidates,
} from '../../shared/contract/find-settings.ts';
import { type Certificate, smtpSteps, type TestResult } from '../../shared/contract/smtp-events.ts';
import { DEFAULT_PROPERTIES, type SmtpProperties } from '../../shared/model/connection-string.ts';
import { DEFAULT_PORT, formatSmtpServer, IMPLICIT_TLS_PORT } from '../../shared/model/smtp-server.ts';
import { serverOf } from './definition.ts';
import { streamed } from './stream.ts';
import { testConnection } from './test-connection.ts';

/** The port of each way. */
export type FindPorts = Readonly<Record<FindCandidate, number>>;

const PORTS: FindPorts = {
  '587-starttls': 587,
  '465-tls': IMPLICIT_TLS_PORT,
  '25-starttls': DEFAULT_PORT,
  '25-plain': DEFAULT_PORT,
};

/** Connections to the server at once: more of them look like an attack to some. */
const AT_ONCE = 2;

/** Milliseconds for each way: firewalls answer with silence, and servers that delay their greeting take up to 10 s. */
const TIME = 15_000;

export type FindOptions = {
  /** Certificate authorities to trust beside the system's and Node's, PEM. */
  readonly authorities: readonly string[];
  readonly signal?: AbortSignal | undefined;
  /** Other ports than the usual ones, where those cannot be listened on. */
  readonly ports?: FindPorts | undefined;
};

/** One way with what came of it. */
type Asked = { readonly event: CandidateEvent; readonly depth: number };

/**
 * Asks a server which settings work: each way with a connection test without login, two at a time. Their events come
 * while it happens, `result` last. Leaving the loop or aborting the signal ends all of them.
 *
 * @throws Failure INVALID_DEFINITION where it is no server name
 */
export async function* findSettings(server: string, options: FindOptions): AsyncGenerator<FindEvent> {
  const { host } = serverOf({ ...DEFAULT_PROPERTIES, smtpServer: server });
  const startedAt = performance.now();
  yield* streamed<FindEvent>(options.signal, async (emit, signal) => {
    const waiting = [...findCandidates];
    const asked = new Map<FindCandidate, Asked>();
    const worker = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        asked.set(next, await ask(host, next, { ...options, signal }, emit));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    emit(conclude(asked, Math.round(performance.now() - startedAt)));
  });
}

async function ask(
  host: string,
  candidate: FindCandidate,
  { ports = PORTS, authorities, signal }: FindOptions,
  emit: (event: FindEvent) => void,
): Promise<Asked> {
  const port = ports[candidate];
  const smtpServer = formatSmtpServer({ host, port: port === DEFAULT_PORT ? undefined : port });
  const enableSsl = candidate !== '25-plain';
  const implicitTls = candidate === '465-tls';
  const inSsis = candidate.startsWith('25-');
  const about = { type: 'candidate' as const, candidate, smtpServer, enableSsl, inSsis };
  emit({ ...about, status: 'asking' });

  const properties: SmtpProperties = { ...DEFAULT_PROPERTIES, smtpServer, enableSsl, timeout: TIME };
  let certificates: Certificate[] | undefined;
  let depth = 0;
  let result: TestResult | undefined;
  for await (const event of testConnection(properties, { authorities, signal, implicitTls })) {
    if (event.type === 'result') result = event;
    if (event.type !== 'step') continue;
    depth = Math.max(depth, smtpSteps.indexOf(event.step));
    certificates = event.detail?.certificates ?? certificates;
  }
  if (!result) throw new Error('a connection test ended without a result');
  const event = { ...about, status: result.outcome, result, ...(certificates && { certificates }) };
  emit(event);
  return { event, depth };
}

/** The safest of the ways that passed, or why there is none. A certificate that does not verify is no way. */
function conclude(asked: ReadonlyMap<FindCandidate, Asked>, ms: number): FindResult {
  const inOrder = findCandidates.flatMap((candidate) => asked.get(candidate) ?? []);
  const passed = inOrder.flatMap(({ event }) => (event.result?.ok ? [event] : []));
  const [offered] = passed;
  const offeredForSsis = passed.find(({ inSsis }) => inSsis);
  const found = {
    ms,
    ...(offered && { offered: offered.candidate }),
    ...(offeredForSsis && { offeredForSsis: offeredForSsis.candidate }),
  };
  const cancelled = inOrder.some(({ event }) => event.status === 'cancelled');
  if (cancelled) return { type: 'result', ok: false, outcome: 'cancelled', ...found };
  if (offered) return { type: 'result', ok: true, outcome: 'found', ...found };
  const furthest = inOrder.reduce((best, next) => (next.depth > best.depth ? next : best));
  const diagnosis = furthest.event.result?.diagnosis;
  return { type: 'result', ok: false, outcome: 'none', ...found, ...(diagnosis && { diagnosis }) };
}
