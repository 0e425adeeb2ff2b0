import { expect, it } from 'vitest';
import { escapeMarkup } from '../../../shared/report/escape.ts';

it('leaves nothing that a page or an XML document would act on or may not hold', () => {
  expect(escapeMarkup(`<a href="b" title='c'>&amp;`)).toBe('&lt;a href=&quot;b&quot; title=&#39;c&#39;&gt;&amp;amp;');
  for (const forbidden of ['\u0000', '\u001b', '\u007f', '\u009f', '\ufffe', '\uffff', '\ud800']) {
    expect(escapeMarkup(forbidden)).toBe('\ufffd');
  }
  expect(escapeMarkup('a\tb\r\nc 日本 😀')).toBe('a\tb\r\nc 日本 😀');
});
