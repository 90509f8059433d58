/**
 * How a reader likes to read. Each choice is a `data-` attribute on the root element, which CSS answers to; an
 * absent one is the default. `src/site/early-script.ts` puts them there before the page is drawn.
 */
import { readStored, writeStored } from '../device/device-store.ts';

export type ChoiceName = 'notes' | 'lens' | 'size' | 'measure' | 'theme' | 'spacing' | 'face' | 'keys';

const root = document.documentElement;

export const chosen = (name: ChoiceName): string | undefined => root.dataset[name];

/**
 * Make a choice; `undefined` goes back to the default.
 *
 * @returns whether the device keeps it
 */
export function choose(name: ChoiceName, value: string | undefined): boolean {
  const kept = { ...(readStored('cach-doc') as Record<string, string> | undefined) };
  if (value === undefined) {
    delete root.dataset[name];
    delete kept[name];
  } else {
    root.dataset[name] = value;
    kept[name] = value;
  }
  document.dispatchEvent(new CustomEvent('cach-doc', { detail: name }));
  return writeStored('cach-doc', kept);
}
