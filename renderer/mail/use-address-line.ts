import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { splitAddresses } from '../../shared/model/addresses.ts';
import { useAnnounceText } from '../controls/use-announce-text.ts';
import { withAddresses, withoutAddress } from './address-line.ts';

/** What a line of chips does: add, remove and edit addresses, told to screen readers, the focus kept in the field. */
export function useAddressLine(line: string, onChange: (line: string) => void) {
  const { t } = useTranslation();
  const announce = useAnnounceText();
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLDivElement>(null);
  const addresses = splitAddresses(line);

  const add = (text: string): void => {
    setTyped('');
    const longer = withAddresses(line, text);
    if (longer === line) return;
    onChange(longer);
    announce(t('task.address.added', { address: text.trim() }));
  };
  const remove = (index: number): void => {
    announce(t('task.address.removed', { address: addresses[index] ?? '' }));
    onChange(withoutAddress(line, index));
    if (addresses.length === 1) input.current?.focus();
  };
  const edit = (index: number): void => {
    onChange(withAddresses(withoutAddress(line, index), typed));
    setTyped(addresses[index] ?? '');
    input.current?.focus();
  };
  const removeLast = (): void => {
    if (addresses.length > 0) remove(addresses.length - 1);
  };
  const focusLast = (): void => {
    const primary = chips.current?.querySelectorAll<HTMLElement>('button:first-of-type');
    primary?.[primary.length - 1]?.focus();
  };
  return { typed, setTyped, input, chips, add, remove, edit, removeLast, focusLast };
}
