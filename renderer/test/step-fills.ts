import { tokens } from '@fluentui/react-components';
import type { TimedStep } from './step-times.ts';

/** Fills of the bars, far enough apart in lightness to be told from their neighbours without colours. */
export const stepFills: Record<TimedStep, string> = {
  resolve: tokens.colorPaletteRoyalBlueBorderActive,
  connect: tokens.colorPaletteTealBorderActive,
  greeting: tokens.colorPaletteMarigoldBorderActive,
  ehlo: tokens.colorPalettePlumBorderActive,
  starttls: tokens.colorPaletteForestBorderActive,
  authenticate: tokens.colorPalettePeachBorderActive,
  rest: tokens.colorNeutralStrokeAccessible,
};
