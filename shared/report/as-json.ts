import type { TFunction } from 'i18next';
import type { Diagnosis } from '../contract/smtp-events.ts';
import { readableProperties } from '../model/connection-string.ts';
import { factsOf } from './facts.ts';
import { withoutSecrets } from './redact.ts';
import { PRODUCT, type ReportContext, type Tested } from './tested.ts';
import { capabilityWords, diagnosisWords } from './words.ts';

/** The report of one or several tests for programs: an object with `tests`, each with its facts and words. */
export function reportAsJson(tests: readonly Tested[], { t, language, version }: ReportContext): string {
  const report = { product: PRODUCT, version, language, tests: tests.map((tested) => testJson(tested, t)) };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function testJson(given: Tested, t: TFunction): Record<string, unknown> {
  const tested = withoutSecrets(given);
  const facts = factsOf(tested.events);
  const { result, failure } = { ...facts, ...tested };
  return {
    package: tested.package,
    connectionManager: tested.name,
    connectionString: tested.connectionString,
    ...properties(tested.connectionString),
    testedAt: tested.testedAt,
    ok: result?.ok ?? false,
    outcome: failure ? 'failed' : result?.outcome,
    ms: result?.ms,
    finding: failure ?? (result && findingJson(result.diagnosis, t)),
    advice: result?.advice.map((advice) => findingJson(advice, t)),
    inSsis: result?.inSsis && {
      code: result.inSsis.code,
      text: t(`inSsis.${result.inSsis.code}`, result.inSsis.params),
    },
    thisMachine: { introducedAs: facts.introducedAs, address: facts.localAddress, seenByServerAs: facts.seenAs },
    server: {
      addresses: facts.addresses,
      connectedTo: facts.remote,
      failedAddresses: facts.failedAddresses,
      greeting: facts.greeting,
      capabilities: facts.capabilities.map((line) => ({ line, meaning: capabilityWords(line, t) })),
    },
    signIn: facts.signIn,
    encryption: facts.encryption && { ...facts.encryption, certificates: undefined },
    certificates: facts.certificates,
    steps: facts.steps.map(({ type: _, detail, diagnosis: __, ...step }) => ({
      ...step,
      detail: detail && { ...detail, certificates: undefined, capabilities: undefined },
    })),
    transcript: facts.transcript.map(({ at, from, text }) => ({ at, from, text })),
  };
}

const findingJson = ({ code, severity, params }: Diagnosis, t: TFunction) => ({
  code,
  severity,
  ...diagnosisWords({ code, severity, params }, t),
});

function properties(connectionString: string): Record<string, unknown> {
  const readable = readableProperties(connectionString);
  // A definition that cannot be read was not tested either; the failure says why.
  if (!readable) return {};
  const { smtpServer, useWindowsAuthentication, enableSsl, timeout } = readable;
  return { smtpServer, useWindowsAuthentication, enableSsl, timeout };
}
