/** A part of a document. Tables and facts are for eyes and screen readers alike: every column has a heading. */
export type Block =
  | { readonly kind: 'facts'; readonly rows: readonly Fact[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'finding'; readonly mark: Mark; readonly text: string; readonly fix: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'verbatim'; readonly text: string };

export type Fact = readonly [label: string, value: string];

/** How something went, as form and colour. */
export type Mark = 'passed' | 'warning' | 'failed' | 'none';

/** Blocks under a heading; `level` 2 for the parts of the document, 3 for the parts of those. */
export type Section = { readonly title: string; readonly level: 2 | 3; readonly blocks: readonly Block[] };

/** A document before it is text or HTML. */
export type ReportDocument = {
  readonly title: string;
  readonly language: string;
  readonly sections: readonly Section[];
};

/** The signs that go before a text with a mark. */
export const SIGNS: Record<Mark, string> = { passed: '✓', warning: '⚠', failed: '✗', none: '–' };
