import { interpolate, formatHex, wcagContrast } from 'culori';

/** The grounds on which text stands, as `src/styles` has them; a test holds one against the other. */
export const grounds = {
  light: { paper: '#fffdf8', raised: '#ffffff', sunken: '#f6f1e7' },
  sepia: { paper: '#f6ecd6', raised: '#fbf4e4', sunken: '#ecdfc3' },
  dark: { paper: '#171513', raised: '#201d1a', sunken: '#110f0e' },
} as const;
export type Theme = keyof typeof grounds;

/** WCAG 2.2, 1.4.3: text of any size. */
const ENOUGH = 4.5;

/** How much of a colour is in the wash that stands behind words of that colour. */
const WASH = { light: 0.08, sepia: 0.12, dark: 0.14 } as const;

/** A colour thinned on the paper of a theme. */
export const washOf = (colour: string, theme: Theme): string =>
  formatHex(interpolate([grounds[theme].paper, colour])(WASH[theme]));

/** Black or white, whichever is read better on a colour. */
export const inkOn = (colour: string): string =>
  wcagContrast(colour, '#ffffff') >= wcagContrast(colour, '#1a1411') ? '#ffffff' : '#1a1411';

/**
 * The grounds on which words of a colour cannot be read.
 *
 * @param theme that of ivory paper has the colours of the light one
 */
export function tooFaint(colour: string, theme: 'light' | 'dark'): { ground: string; ratio: number }[] {
  return (theme === 'light' ? (['light', 'sepia'] as const) : (['dark'] as const)).flatMap((each) =>
    [...Object.values(grounds[each]), washOf(colour, each)]
      .map((ground) => ({ ground, ratio: wcagContrast(colour, ground) }))
      .filter(({ ratio }) => ratio < ENOUGH),
  );
}
