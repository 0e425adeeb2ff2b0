import { expect, it } from 'vitest';
import { signInFactsOf } from '../../../renderer/test/sign-in-facts.ts';

it('finds how the last sign-in went, and nothing where there was none', () => {
  const ehlo = { type: 'step', step: 'ehlo', status: 'passed', detail: { capabilities: [] } };
  const started = { type: 'step', step: 'authenticate', status: 'started' };
  const passed = {
    type: 'step',
    step: 'authenticate',
    status: 'passed',
    detail: { mechanisms: ['GSSAPI', 'NTLM'], mechanism: 'NTLM', identity: 'EXAMPLE\\alice', protocol: 'NTLM' },
  };
  expect(signInFactsOf([ehlo, { type: 'transcript' }, started])).toBeUndefined();
  expect(signInFactsOf([ehlo, started, passed, { type: 'result' }])).toBe(passed.detail);
});
