import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFile } from 'vfile';
import { openStore } from '../../reuse/store.ts';
import { editionKinds, type Instrument } from '../schema/instrument.ts';
import { type Criteria, isSelected, type Selection } from '../schema/selection.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { readTableFile } from './files.ts';
import { problem } from './problem.ts';
import { readRecord } from './records.ts';
import type { Loaded } from './yaml.ts';

/** Where the site file is, below the content folder. */
const SITE_FILE = 'site.yaml';

/** Stands in for a site file that is missing or invalid. */
export const unnamedSite = siteSchema.parse({
  id: 'van-ban',
  name: 'Tra cứu văn bản',
  description: 'Tra cứu văn bản pháp luật.',
});

/** The site file with its contents; `unnamedSite` where it is missing or invalid. */
export interface LoadedSite {
  site: Site;
  file: VFile;
  loaded: Loaded<Site> | undefined;
}

/**
 * Load `content/site.yaml`, and hold it against itself: colours against their ground, the logo against what may be shown.
 *
 * @param content the content folder
 */
export async function loadSite(content: string): Promise<LoadedSite> {
  const file = await readTableFile(path.join(content, SITE_FILE));
  if (String(file).trim() === '') {
    file.message('This site has no name yet: there is no content/site.yaml. Copy the one of `npm run new`.', {
      ruleId: 'site-unnamed',
      source: 'lex',
    });
    return { site: unnamedSite, file, loaded: undefined };
  }
  const loaded = readRecord(openStore(path.dirname(content)), file, siteSchema);
  if (!loaded) return { site: unnamedSite, file, loaded };
  await checkColours(file, loaded);
  await checkLogo(content, file, loaded);
  return { site: loaded.value, file, loaded };
}

async function checkColours(file: VFile, { value, at }: Loaded<Site>): Promise<void> {
  if (!value.colours) return;
  // The library of colours is a fifth of what every command would load.
  const { tooFaint } = await import('./contrast.ts');
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, colour] of Object.entries(value.colours[theme])) {
      for (const { ground, ratio } of tooFaint(colour, theme)) {
        const reason =
          `The colour ${colour} stands on ${ground} with a contrast of ${ratio.toFixed(1)}, and text needs 4.5. ` +
          `Make it ${theme === 'light' ? 'darker' : 'lighter'}.`;
        problem(file, 'site-contrast', reason, at('colours', theme, name));
      }
    }
  }
}

/** A drawing of others is shown under the address of the site: one that runs something is refused. */
const ACTIVE =
  /<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY|(?:href|src)\s*=\s*["'](?!#|data:image\/)/i;

async function checkLogo(content: string, file: VFile, { value, at }: Loaded<Site>): Promise<void> {
  if (!value.logo) return;
  const picture = await readFile(path.join(content, value.logo), 'latin1').catch(() => '');
  const isPng = value.logo.endsWith('.png');
  const isPicture = isPng ? picture.startsWith('\u0089PNG') : /<svg[\s>]/.test(picture);
  const reason = !isPicture
    ? `content/${value.logo} is missing or is no ${isPng ? 'PNG' : 'SVG'} picture. Add it.`
    : !isPng && ACTIVE.test(picture)
      ? `content/${value.logo} holds a script or refers to other files. Save it as a plain SVG.`
      : undefined;
  if (reason) problem(file, 'site-logo', reason, at('logo'));
}

/** The choices that a site file makes among instruments, by their key. */
const selectionsOf = (site: Site): [key: string, selection: Selection][] =>
  editionKinds.map((edition) => [edition, site[edition]]);

/** Reports instruments and subjects that the site file names and that do not exist. */
export function checkChoices(
  { site, file, loaded }: LoadedSite,
  records: ReadonlyMap<string, Instrument>,
): void {
  if (!loaded) return;
  const checkId = (id: string, ...at: PropertyKey[]) => {
    if (records.has(id)) return;
    const reason = `Unknown instrument "${id}". Add it to content/instruments/, or correct the key.`;
    problem(file, 'key-unknown', reason, loaded.at(...at));
  };
  for (const [index, id] of site.featured.entries()) checkId(id, 'featured', index);
  for (const [name, selection] of selectionsOf(site)) {
    if (typeof selection === 'string') continue;
    const { ids = [], subjects = [] }: Criteria = selection;
    for (const [index, id] of ids.entries()) checkId(id, name, 'ids', index);
    for (const [index, subject] of subjects.entries()) {
      if (subject in site.subjects) continue;
      const reason = `Unknown subject "${subject}". Add it to "subjects" of content/site.yaml, or correct the key.`;
      problem(file, 'key-unknown', reason, loaded.at(name, 'subjects', index));
    }
  }
}

/** A record with what the site makes of its instrument. */
export function chosenBy(site: Site, record: Instrument): Instrument {
  const featured: Instrument = site.featured.includes(record.id) ? { ...record, core: true } : record;
  const editions = editionKinds.filter((edition) => isSelected(featured, site[edition]));
  return editions.length > 0 ? { ...featured, editions } : featured;
}
