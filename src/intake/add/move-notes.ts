import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import { type Document, unwrap } from '../../lexast/index.ts';
import { type Ledger, resolveMoved } from '../../records/ledger/index.ts';
import { type AnchorTexts, anchorTexts } from '../../records/load/anchor-texts.ts';
import type { Content } from '../../records/load/index.ts';

/** Where editors name clauses that moved, by path below the root: how many places of a file, and its contents with the new ones. */
export type MovedPlaces = Map<string, { places: number; contents: string }>;

/**
 * Notes, tasks, digests and packs that stand on a clause that moved, or link to it, as they are with its new anchor. Only the
 * anchor is changed.
 *
 * @param ledger with the moves of the new texts
 * @param trees the new texts by instrument
 */
export async function movePlaces(
  root: string,
  { annotations, digests, packs }: Pick<Content, 'annotations' | 'digests' | 'packs'>,
  ledger: Ledger,
  trees: ReadonlyMap<string, Document>,
): Promise<MovedPlaces> {
  const found: MovedPlaces = new Map();
  const texts = new Map([...trees].map(([id, tree]) => [id, anchorTexts(tree)]));
  const next = (id: string, anchor: string, quote?: string) => {
    const own = texts.get(id);
    return own && followed(ledger, own, id, anchor, quote);
  };
  const rewrite = async (name: string, change: (contents: string, count: () => void) => string) => {
    let places = 0;
    const contents = change(await readFile(path.join(root, name), 'utf8'), () => (places += 1));
    if (places > 0) found.set(name, { places, contents });
  };
  /** "lex:#muc-iii-khoan-1" in what an editor wrote about an instrument. */
  const links = (contents: string, home: string, count: () => void) =>
    contents.replace(/(?<=\]\(lex:)([a-z0-9-]*)#([a-z0-9-]+)(?=\))/gu, (link, id: string, anchor: string) => {
      const to = next(id || home, anchor);
      if (to === undefined) return link;
      count();
      return `${id}#${to}`;
    });
  for (const [id, notes] of annotations) {
    for (const note of notes) {
      await rewrite(path.join('content', 'annotations', id, `${note.id}.mdx`), (contents, count) => {
        const to = next(id, note.target, note.quote?.exact);
        if (to !== undefined) count();
        const head = to === undefined ? contents : contents.replace(/^(target:\s*).*$/mu, `$1${to}`);
        return links(head, id, count);
      });
    }
  }
  for (const id of digests.keys())
    await rewrite(path.join('content', 'digests', `${id}.mdx`), (contents, count) =>
      links(contents, id, count),
    );
  for (const { id, items } of packs) {
    await rewrite(path.join('content', 'packs', `${id}.yaml`), (contents, count) => {
      const document = parseDocument(contents);
      for (const [index, { instrument, anchor }] of items.entries()) {
        const to = next(instrument, anchor);
        if (to === undefined) continue;
        document.setIn(['items', index, 'anchor'], to);
        count();
      }
      return document.toString({ lineWidth: 0 });
    });
  }
  return found;
}

/**
 * Where a clause stands now that an editor named: where the ledger leads, or, where another clause took its number, the one
 * of the same level that has the words of the note's quote.
 *
 * @returns nothing where it stayed, or nobody can tell
 */
function followed(
  ledger: Ledger,
  texts: AnchorTexts,
  id: string,
  anchor: string,
  quote: string | undefined,
): string | undefined {
  const words = texts.get(anchor);
  if (words === undefined) {
    const [to, place = ''] = resolveMoved(ledger, `${id}#${anchor}`).split('#');
    return to === id && texts.has(place) ? place : undefined;
  }
  const exact = quote === undefined ? '' : unwrap(quote);
  if (exact === '' || words.includes(exact)) return undefined;
  const holders = [...texts.keys()].filter(
    (other) => levelOf(other) === levelOf(anchor) && texts.get(other)?.includes(exact),
  );
  return holders.length === 1 ? holders[0] : undefined;
}

/** "muc-iii-khoan-1" → "khoan" */
const levelOf = (anchor: string) => anchor.split('-').at(-2);
