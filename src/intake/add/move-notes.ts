import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseDocument } from 'yaml';
import {
  anchorSteps,
  divisionStep,
  type Document,
  formatPlace,
  outerAnchor,
  placeOfAnchor,
  unwrap,
} from '../../lexast/index.ts';
import { type Ledger, resolveMoved } from '../../records/ledger/index.ts';
import { type AnchorTexts, anchorTexts } from '../../records/load/anchor-texts.ts';
import type { Content } from '../../records/load/index.ts';

/** Where editors name clauses that moved. */
export interface MovedPlaces {
  /** By path below the root: how many anchors a file has of them, and its contents with the new ones. */
  files: Map<string, { places: number; contents: string }>;
  /** Sentences that name one in words ("khoản 1 Mục III"): a person must say them anew. */
  mentions: { file: string; words: string; now: string }[];
}

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
  const files: MovedPlaces['files'] = new Map();
  const mentions: MovedPlaces['mentions'] = [];
  const written = new Map<string, string>();
  const renamed = new Map([...trees.keys()].map((id) => [id, new Map<string, string>()]));
  const texts = new Map<string, AnchorTexts>();
  const next = (id: string, anchor: string, quote?: string) => {
    const tree = trees.get(id);
    const own = texts.get(id) ?? (tree && anchorTexts(tree));
    if (own) texts.set(id, own);
    const to = own && followed(ledger, own, id, anchor, quote);
    if (to !== undefined) noteRenamed(anchor, to, renamed.get(id));
    return to;
  };
  const rewrite = async (name: string, change: (contents: string, count: () => void) => string) => {
    let places = 0;
    const contents = change(await readFile(path.join(root, name), 'utf8'), () => (places += 1));
    written.set(name, contents);
    if (places > 0) files.set(name, { places, contents });
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
  const speakOf = (id: string) => [
    ...(annotations.get(id) ?? []).map((note) => path.join('content', 'annotations', id, `${note.id}.mdx`)),
    ...packs
      .filter(({ items }) => items.some(({ instrument }) => instrument === id))
      .map((pack) => path.join('content', 'packs', `${pack.id}.yaml`)),
  ];
  for (const [id, places] of renamed)
    for (const file of speakOf(id)) mentions.push(...mentionsIn(written.get(file) ?? '', file, places));
  return { files, mentions };
}

/** A place and, where it took its unit with it, that unit: "khoản 1 Mục III" is "khoản 2 Mục III". */
function noteRenamed(from: string, to: string, places: Map<string, string> | undefined): void {
  for (
    let [old, now] = [from, to];
    old !== now && old !== '';
    [old, now] = [outerAnchor(old), outerAnchor(now)]
  ) {
    places?.set(formatPlace(placeOfAnchor(old)), formatPlace(placeOfAnchor(now)));
    if (anchorSteps(old).at(-1) !== anchorSteps(now).at(-1)) return;
  }
}

/** "Khoản 1, Mục III" → "khoản 1 mục iii" */
const bare = (words: string) => words.replace(/,?\s+/gu, ' ').toLowerCase();

function mentionsIn(
  contents: string,
  file: string,
  places: ReadonlyMap<string, string>,
): MovedPlaces['mentions'] {
  // The longest name first: "điểm a khoản 1 Mục III" has "khoản 1 Mục III" in it.
  const names = [...places.keys()].toSorted((one, other) => other.length - one.length);
  if (names.length === 0) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])(?:${names.map((name) => name.replaceAll(' ', ',?\\s+')).join('|')})(?![\\p{L}\\d])`,
    'giu',
  );
  const found = new Set((contents.match(pattern) ?? []).map(bare));
  return names
    .filter((name) => found.has(name.toLowerCase()))
    .map((name) => ({ file, words: name, now: places.get(name) ?? '' }));
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

const levelOf = (anchor: string) => divisionStep(anchorSteps(anchor).at(-1) ?? '')?.type;
