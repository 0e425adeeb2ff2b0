import { useTranslation } from 'react-i18next';
import { useFormat } from '../controls/use-format.ts';
import { signInFactsOf } from './sign-in-facts.ts';

/**
 * How a test signed in, in words: as whom (`EXAMPLE\alice, Kerberos, ticket valid until 14:05`), then by which of the
 * mechanisms that the server offers. Undefined where there was no sign-in.
 */
export function useSignInText(): (
  events: readonly { type: string }[],
) => { readonly identity: string; readonly mechanisms: string } | undefined {
  const { t } = useTranslation();
  const { time } = useFormat();
  return (events) => {
    const facts = signInFactsOf(events);
    if (!facts) return undefined;
    const { mechanisms = [], mechanism, identity, protocol, validUntil } = facts;
    const until = validUntil && t('connection.signIn.validUntil', { time: time(validUntil) });
    // NTLM is the name of both.
    const used = mechanism !== protocol && mechanism && t('connection.signIn.mechanism', { mechanism });
    const offered = mechanisms.length > 0 && t('connection.signIn.offered', { mechanisms: mechanisms.join(', ') });
    return {
      identity: [identity, protocol, until].filter(Boolean).join(', '),
      mechanisms: [used, offered].filter(Boolean).join(' · '),
    };
  };
}
