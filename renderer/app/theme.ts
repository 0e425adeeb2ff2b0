import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Settings } from '../../shared/contract/settings.ts';

// Compact, as Visual Studio and SSMS: small controls have 13 px text, the rest 14 px. Each system shows its own face.
const compact: Partial<Theme> = {
  fontFamilyBase:
    "'Segoe UI', 'Yu Gothic UI', -apple-system, BlinkMacSystemFont, 'Hiragino Sans', Ubuntu, Cantarell, 'Noto Sans', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif",
  fontFamilyMonospace:
    "'Cascadia Mono', Consolas, ui-monospace, Menlo, 'DejaVu Sans Mono', 'Noto Sans Mono CJK JP', monospace",
  fontSizeBase200: '13px',
  lineHeightBase200: '18px',
  fontSizeBase400: '15px',
};

const themes = { light: { ...webLightTheme, ...compact }, dark: { ...webDarkTheme, ...compact } };

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(onChange: () => void): () => void {
  prefersDark.addEventListener('change', onChange);
  return () => prefersDark.removeEventListener('change', onChange);
}

/** `light` or `dark`, following the system where the setting says so. */
export function useColorScheme(setting: Settings['theme'] | undefined): 'light' | 'dark' {
  const system = useSyncExternalStore(subscribe, () => (prefersDark.matches ? 'dark' : 'light'));
  return setting === undefined || setting === 'system' ? system : setting;
}

/** Fluent's theme for a colour scheme. Forced colours (Windows high contrast) are handled by Fluent itself. */
export const themeOf = (scheme: 'light' | 'dark'): Theme => themes[scheme];
