/** Features that the oldest browsers lack and a reader does not miss. */
import type { Use } from './use.ts';

interface Harmless {
  /** Path in MDN's data. */
  key: RegExp;
  /** Where it stands for all of them. */
  file?: RegExp;
  /** As it is written where it is harmless. */
  words?: RegExp;
  /** What a reader has instead. */
  instead: string;
}

const harmless: readonly Harmless[] = [
  { key: /^api\.Document\.(?:exitFullscreen|fullscreenElement)$/, instead: 'slides fill the window' },
  {
    key: /^api\.(?:CSSStyleSheet\.replaceSync|Document\.adoptedStyleSheets)$/,
    file: /popover-fn/,
    instead: 'it tries, and takes a style element where that fails',
  },
  {
    key: /^css\.properties\.(?:align-content\.start|justify-content\.safe)$/,
    instead: 'it stands at the start',
  },
  { key: /^css\.properties\.(?:break-after\.avoid|orphans|widows)$/, instead: 'paper breaks where it will' },
  {
    key: /^css\.at-rules\.page$|^css\.properties\.size$|^css\.selectors\.first$/,
    instead: "the printer's margins",
  },
  { key: /^css\.at-rules\.media\.forced-colors$/, instead: 'what knows no forced colours forces none' },
  { key: /^css\.properties\.text-wrap$/, instead: 'lines break where they are full' },
  {
    key: /^css\.properties\.(?:content-visibility|contain-intrinsic-size)$/,
    instead: 'all of a page is laid out at once',
  },
  { key: /^css\.properties\.overscroll-behavior$/, instead: 'the page scrolls on behind a box' },
  {
    key: /^css\.properties\.position-area$/,
    words: /:none/,
    instead: 'what knows no such areas needs none undone',
  },
  {
    key: /^css\.properties\.cursor\.(?:grab|grabbing|pointer)$|^css\.selectors\.selection$/,
    instead: 'what the device does',
  },
  {
    key: /^css\.at-rules\.media\.scripting$/,
    instead: 'a control that does nothing where scripts are switched off',
  },
  { key: /^css\.selectors\.has$/, words: /^:has\(\[value=/, instead: 'src/components/map/kind-filter.ts' },
  { key: /^css\.selectors\.has$/, words: /^:has\(>\.hit-document\)/, instead: 'no line between two texts' },
];

/** Does a reader have something as good instead? */
export const isHarmless = (use: Use): boolean =>
  harmless.some(
    ({ key, file, words }) =>
      key.test(use.key) && (file?.test(use.file) ?? true) && (words?.test(use.words) ?? true),
  );
