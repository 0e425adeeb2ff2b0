import { afterEach, beforeEach, expect } from 'vitest';
import { messagesIn } from '../../shared/messages/index.ts';
import { DesignerPage } from './designer-page.ts';
import { type Designer, type DesignerOptions, type Host, openDesigner } from './host.ts';

/** A designer with the sample package, opened anew for each test of a suite; the page may report no error. */
export function withSample(host: Host, options: DesignerOptions = {}) {
  const t = messagesIn(options.locale === 'ja-JP' ? 'ja' : 'en');
  const current = {} as { designer: Designer; on: DesignerPage };
  beforeEach(async () => {
    current.designer = await openDesigner(host, options);
    current.on = new DesignerPage(current.designer.page, t);
    await current.on.startSample();
  });
  afterEach(async () => {
    const { errors } = current.designer;
    await current.designer.close();
    expect(errors).toEqual([]);
  });
  return { t, current };
}
