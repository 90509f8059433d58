import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import type { Content } from '../../records/load/index.ts';

/** Where editors name clauses that moved: a note, or a training pack. */
export interface MovedPlaces {
  /** By path below the root: how many places it names, and its contents with the new ones. */
  files: Map<string, { places: number; contents: string }>;
}

/**
 * Notes, tasks and packs that stand on a clause that moved, as they are with its new anchor. Only the anchor is changed.
 *
 * @param moved entries of the ledger, `<instrument>#<anchor>` to the same
 */
export async function movePlaces(
  root: string,
  { annotations, packs }: Pick<Content, 'annotations' | 'packs'>,
  moved: Readonly<Record<string, string>>,
): Promise<MovedPlaces> {
  const files: MovedPlaces['files'] = new Map();
  const next = (id: string, anchor: string) => {
    const [to, place] = (moved[`${id}#${anchor}`] ?? '').split('#');
    return to === id ? place : undefined;
  };
  for (const [id, notes] of annotations) {
    for (const note of notes) {
      const place = next(id, note.target);
      if (place === undefined) continue;
      const name = path.join('content', 'annotations', id, `${note.id}.mdx`);
      const contents = await readFile(path.join(root, name), 'utf8');
      files.set(name, { places: 1, contents: contents.replace(/^(target:\s*).*$/mu, `$1${place}`) });
    }
  }
  for (const { id, items } of packs) {
    const places = items.map(({ instrument, anchor }) => next(instrument, anchor));
    if (places.every((place) => place === undefined)) continue;
    const name = path.join('content', 'packs', `${id}.yaml`);
    const document = parseDocument(await readFile(path.join(root, name), 'utf8'));
    for (const [index, place] of places.entries())
      if (place !== undefined) document.setIn(['items', index, 'anchor'], place);
    files.set(name, {
      places: places.filter((place) => place !== undefined).length,
      contents: document.toString({ lineWidth: 0 }),
    });
  }
  return { files };
}
