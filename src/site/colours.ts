import { inkOn, type Theme, washOf } from '../records/load/contrast.ts';
import type { Site } from '../records/schema/index.ts';

type Colours = NonNullable<Site['colours']>;

/** The colours of a site as names of `src/styles/tokens.css`, for each of its themes. */
export function colourStyle(colours: Colours | undefined): string {
  if (!colours) return '';
  const light = declarations(colours.light, 'light');
  const dark = declarations(colours.dark, 'dark');
  // As the tokens have it: the dark set stands twice, for the device's wish and the reader's. A doubled `:root` outdoes them.
  return `:root:root{${light}}
:root:root[data-theme='sepia']{${declarations(colours.light, 'sepia')}}
@media screen and (prefers-color-scheme: dark){:root:root:not([data-theme='light'],[data-theme='sepia']){${dark}}}
@media screen{:root:root[data-theme='dark']{${dark}}}
`;
}

function declarations({ accent, note }: Colours['light'], theme: Theme): string {
  return [
    `--accent:${accent}`,
    `--accent-ink:${inkOn(accent)}`,
    `--accent-wash:${washOf(accent, theme)}`,
    ...(note ? [`--note:${note}`, `--note-wash:${washOf(note, theme)}`] : []),
  ].join(';');
}
