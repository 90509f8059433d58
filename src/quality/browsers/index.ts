/** Is what is shipped fit for the browsers that `browserslist` in package.json names? */
import { isHarmless } from './harmless.ts';
import { Loaded } from './loaded.ts';
import { scriptsBelow, sourcesOf } from './scripts.ts';
import { stylesBelow } from './styles.ts';
import type { Use } from './use.ts';

/**
 * @param files scripts and style sheets as they are shipped, by path
 * @returns features that a browser of the policy lacks, where nothing stands in for them
 */
export function browserFindings(files: ReadonlyMap<string, string>): Use[] {
  const scripts = sourcesOf(new Map([...files].filter(([file]) => file.endsWith('.js'))));
  const loaded = new Loaded(scripts);
  const isLent = (name: string, { file, key }: Use) =>
    loaded.isLent(name, file, !key.startsWith('javascript.'));
  return [
    ...scriptsBelow(scripts).filter((use) => !isLent(use.name, use)),
    ...[...files].flatMap(([file, css]) => (file.endsWith('.css') ? stylesBelow(file, css) : [])),
  ].filter((use) => !isHarmless(use));
}
