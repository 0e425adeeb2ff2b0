import { describe, expect, it } from 'vitest';
import { frameDocument } from '../../../renderer/inbox/message-frame.ts';

describe('frameDocument', () => {
  it('puts its policy before the first byte of the sender', () => {
    const page = frameDocument(
      '<html><head><meta http-equiv="Content-Security-Policy" content="default-src *"></head>',
    );
    const policy = page.indexOf("default-src 'none'");
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(page.indexOf('<html>'));
  });

  it('keeps the message as it was written', () => {
    expect(frameDocument('<p>日本語 & "quotes"</p>').endsWith('<p>日本語 & "quotes"</p>')).toBe(true);
  });
});
