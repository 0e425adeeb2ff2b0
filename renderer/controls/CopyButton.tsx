import { Button, type ButtonProps } from '@fluentui/react-components';
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounceText } from './use-announce-text.ts';

type CopyButtonProps = Pick<ButtonProps, 'size' | 'appearance' | 'className'> & {
  /** What is copied; a function where making it costs something. */
  text: string | (() => string);
  /** “Copy” unless told; with `iconOnly` it becomes the accessible name. */
  label?: string;
  iconOnly?: boolean;
};

/** Copies a text and says so, to eyes and screen readers. */
export function CopyButton({
  text,
  label,
  iconOnly = false,
  size = 'small',
  appearance = 'subtle',
  className,
}: CopyButtonProps) {
  const { t } = useTranslation();
  const announce = useAnnounceText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(typeof text === 'function' ? text() : text);
    setCopied(true);
    announce(t('common.copied'));
  };
  const name = label ?? t('common.copy');
  return (
    <Button
      className={className}
      size={size}
      appearance={appearance}
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => void copy()}
      aria-label={iconOnly ? name : undefined}
      title={iconOnly ? name : undefined}
    >
      {iconOnly ? null : copied ? t('common.copied') : name}
    </Button>
  );
}
