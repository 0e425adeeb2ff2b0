import { documentAsHtml } from './as-html.ts';
import { reportAsJson } from './as-json.ts';
import { reportAsJUnit } from './as-junit.ts';
import { documentAsText } from './as-text.ts';
import { testDocument } from './test-document.ts';
import type { ReportContext, Tested } from './tested.ts';

/** The forms a report is saved in, and how their files' names end. */
export const reportFormats = ['txt', 'json', 'html', 'xml'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a file of that form is to a browser. */
export const reportMediaTypes: Record<ReportFormat, string> = {
  txt: 'text/plain',
  json: 'application/json',
  html: 'text/html',
  xml: 'application/xml',
};

/** The form that a file's name asks for by its end; undefined for any other. */
export function reportFormatOf(fileName: string): ReportFormat | undefined {
  const end = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return reportFormats.find((format) => format === (end === 'htm' ? 'html' : end));
}

/** The report of one or several tests, as it is written to a file. `xml` is JUnit's, for build servers. */
export function report(format: ReportFormat, tests: readonly Tested[], context: ReportContext): string {
  if (format === 'json') return reportAsJson(tests, context);
  if (format === 'xml') return reportAsJUnit(tests, context);
  const written = testDocument(tests, context);
  return format === 'html' ? documentAsHtml(written) : documentAsText(written);
}
