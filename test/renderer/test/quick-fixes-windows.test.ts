import { expect, it } from 'vitest';
import { quickFixes } from '../../../renderer/test/quick-fixes.ts';
import { DEFAULT_PROPERTIES } from '../../../shared/model/connection-string.ts';

const required = [{ code: 'AUTHENTICATION_REQUIRED', severity: 'error', params: {} }] as const;

it('offers to tick Windows authentication where the server refuses anonymous mail', () => {
  expect(quickFixes(required, DEFAULT_PROPERTIES)).toEqual([
    { label: 'useWindowsAuthentication', changes: { useWindowsAuthentication: true } },
  ]);
  expect(quickFixes(required, { ...DEFAULT_PROPERTIES, useWindowsAuthentication: true })).toEqual([]);
});
