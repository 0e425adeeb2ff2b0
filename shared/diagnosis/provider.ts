import type { Evidence } from './evidence.ts';

/** Providers that answer in a way of their own, and want to be used in a way of their own. */
export type Provider = 'microsoft365' | 'gmail' | 'amazonSes';

type Traits = { readonly host: RegExp; readonly greeting: RegExp };

const TRAITS: Record<Provider, Traits> = {
  // smtp.office365.com, smtp-mail.outlook.com, <tenant>.mail.protection.outlook.com
  microsoft365: {
    host: /(?:^|\.)(?:office365|outlook|office)\.com\.?$/i,
    greeting: /\.(?:outlook|office365)\.com Microsoft ESMTP/i,
  },
  // smtp.gmail.com, smtp-relay.gmail.com
  gmail: { host: /(?:^|\.)(?:gmail|googlemail|google)\.com\.?$/i, greeting: /\bgsmtp\b/i },
  // email-smtp.<region>.amazonaws.com
  amazonSes: { host: /(?:^|\.)amazonaws\.com\.?$/i, greeting: /\bSimpleEmailService\b|\bamazonaws\.com\b/i },
};

/** Whether a server is that provider's, by its name or by how it introduced itself. It only decides about the advice. */
export const isProvider = (provider: Provider, { host, greeting = '' }: Pick<Evidence, 'host' | 'greeting'>): boolean =>
  TRAITS[provider].host.test(host) || TRAITS[provider].greeting.test(greeting);
