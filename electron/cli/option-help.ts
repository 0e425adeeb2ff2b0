import type { Option } from 'commander';
import type { TFunction } from 'i18next';

/** An option's description in the help, with what it can be and what it is unless given. */
export function optionHelp({ description, argChoices, required, defaultValue }: Option, t: TFunction): string {
  const hasDefault = required && ['string', 'number'].includes(typeof defaultValue);
  return [
    description,
    ...(argChoices ? [t('cli.help.choices', { choices: argChoices.join(', ') })] : []),
    ...(hasDefault ? [t('cli.help.default', { value: String(defaultValue) })] : []),
  ].join(' ');
}
