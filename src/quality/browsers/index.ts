/** Is what is shipped fit for the browsers that `browserslist` in package.json names? */
import { isHarmless } from './harmless.ts';
import { LoadGraph } from './loaded.ts';
import { unsupportedInScripts, sourcesOf } from './scripts.ts';
import { unsupportedInStyles } from './styles.ts';
import type { Use } from './use.ts';

/**
 * @param files scripts and style sheets as they are shipped, by path
 * @returns features that a browser of the policy lacks, where nothing stands in for them
 */
export function browserFindings(files: ReadonlyMap<string, string>): Use[] {
  const scripts = sourcesOf(new Map([...files].filter(([file]) => file.endsWith('.js'))));
  const loaded = new LoadGraph(scripts);
  const isProvided = (name: string, { file, key }: Use) =>
    loaded.isProvided(name, file, !key.startsWith('javascript.'));
  return [
    ...unsupportedInScripts(scripts).filter((use) => !isProvided(use.name, use)),
    ...[...files].flatMap(([file, css]) => (file.endsWith('.css') ? unsupportedInStyles(file, css) : [])),
  ].filter((use) => !isHarmless(use));
}
