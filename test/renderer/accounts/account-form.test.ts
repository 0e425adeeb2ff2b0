import { describe, expect, it } from 'vitest';
import {
  accountFormProblems,
  formOfAccount,
  givenOf,
  isEmpty,
  isStored,
  namesStored,
  sameGiven,
} from '../../../renderer/accounts/account-form.ts';

const stored = { domain: 'EXAMPLE', user: 'alice', servicePrincipal: '', hasPassword: true, keychain: true };
const form = formOfAccount(stored);

describe('the form of a Windows account', () => {
  it('is empty for the signed-in user, and never has the stored password', () => {
    expect(isEmpty(formOfAccount(undefined))).toBe(true);
    expect(isEmpty(formOfAccount(null))).toBe(true);
    expect(form).toEqual({ domain: 'EXAMPLE', user: 'alice', servicePrincipal: '', password: '' });
  });

  it('stands for what is stored until something in it is another', () => {
    expect(isStored(form, stored)).toBe(true);
    expect(isStored({ ...form, domain: '', user: ' EXAMPLE\\alice' }, stored)).toBe(true);
    for (const change of [{ user: 'bob' }, { domain: '' }, { password: 'x' }, { servicePrincipal: 'smtp/x' }]) {
      expect(isStored({ ...form, ...change }, stored)).toBe(false);
    }
    expect(isStored(formOfAccount(null), null)).toBe(true);
    expect(isStored(formOfAccount(null), stored)).toBe(false);
  });

  it('names the stored account whatever the service is', () => {
    expect(namesStored({ ...form, servicePrincipal: 'smtp/x' }, stored)).toBe(true);
    expect(namesStored({ ...form, user: 'bob' }, stored)).toBe(false);
  });

  it('gives the account away with a password only where one was typed for a user', () => {
    const account = { domain: 'EXAMPLE', user: 'alice', servicePrincipal: '' };
    expect(givenOf(form)).toEqual(account);
    expect(givenOf({ ...form, password: ' with spaces ' })).toEqual({ ...account, password: ' with spaces ' });
    expect(givenOf({ ...formOfAccount(null), password: 'x' })).toEqual({ domain: '', user: '', servicePrincipal: '' });
  });

  it('is tested anew where another account, service or password is given', () => {
    const given = givenOf({ ...form, password: 'x' });
    expect(sameGiven(undefined, undefined)).toBe(true);
    expect(sameGiven(given, { ...given })).toBe(true);
    expect(sameGiven(given, undefined)).toBe(false);
    for (const change of [{ user: 'bob' }, { domain: '' }, { password: 'y' }, { servicePrincipal: 'smtp/x' }]) {
      expect(sameGiven(given, { ...given, ...change })).toBe(false);
    }
  });

  it('says what cannot be used', () => {
    expect(accountFormProblems({ ...form, user: '' })).toMatchObject([{ property: 'user' }]);
    expect(accountFormProblems(form)).toEqual([]);
  });
});
