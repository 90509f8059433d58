import { visit } from 'unist-util-visit';
import { type Document, isAnchorIn, lawText, type LexNode, unwrap } from '../../lexast/index.ts';
import { fold } from '../../cite/grammar/tokens.ts';
import { addresses, type Ledger, resolveMoved } from '../../records/ledger/index.ts';

export interface Moves {
  /** Entries for `moved` of the ledger: old address to new. */
  moved: Record<string, string>;
  /** Published addresses that would lead nowhere, with the place whose words are most like theirs, where one is. */
  lost: Map<string, string | undefined>;
}

/**
 * Follow the published addresses of an instrument from one text to the next. An address that goes is moved
 * where its words stand at exactly one place of the same kind that is new; nothing is guessed. A paragraph, which another
 * publisher cuts otherwise, is followed into the smallest place that holds its words, or at least their beginning.
 *
 * @param before the text that is replaced; `undefined` where none was held
 * @param moveLost lead an address whose words are gone to what stood around it: a scan was read wrong there
 */
export function settleMoves(
  ledger: Ledger,
  id: string,
  before: Document | undefined,
  after: Document,
  moveLost = false,
): Moves {
  const anchors = ledger.anchors[id] ?? [];
  const pages = ledger.pages[id] ?? [];
  const today = addresses(after);
  const live = new Set([
    ...today.anchors.map((anchor) => `${id}#${anchor}`),
    ...today.pages.map((page) => `${id}/${page}`),
  ]);
  const isGone = (address: string) => !live.has(address) && !live.has(resolveMoved(ledger, address));
  const gone = {
    anchors: anchors.filter((anchor) => isGone(`${id}#${anchor}`)),
    pages: pages.filter((page) => isGone(`${id}/${page}`)),
  };
  const moved: Record<string, string> = {};
  const lost: Moves['lost'] = new Map();
  if (gone.anchors.length + gone.pages.length === 0) return { moved, lost };
  const published = new Set([...anchors, ...pages]);
  const old = before ? places(before) : [];
  const now = places(after);
  const fresh = now.filter(({ anchor }) => !published.has(anchor));
  let spelled: readonly SpelledPlace[] | undefined;
  const spelledPlaces = () =>
    (spelled ??= now.map((place) => ({ ...place, letters: lettersOf(place.words) })));
  const settle = (
    address: string,
    from: Place | undefined,
    addressOf: (place: Place) => string | undefined,
  ) => {
    const same = fresh.filter((place) => from && place.type === from.type && place.words === from.words);
    const found = same.length > 0 || from?.type !== 'paragraph' ? same : holding(from, spelledPlaces());
    const target =
      found.length === 1 && found[0] ? addressOf(found[0]) : moveLost ? around(address, live) : undefined;
    if (target !== undefined) moved[address] = target;
    else {
      const like = from && mostLike(from, fresh);
      lost.set(address, like && addressOf(like));
    }
  };
  const byAnchor = new Map(old.map((place) => [place.anchor, place]));
  const byPath = new Map(old.map((place) => [place.path, place]));
  for (const anchor of gone.anchors)
    settle(`${id}#${anchor}`, byAnchor.get(anchor), (place) => `${id}#${place.anchor}`);
  for (const page of gone.pages)
    settle(`${id}/${page}`, byPath.get(page), (place) =>
      place.path === undefined ? undefined : `${id}/${place.path}`,
    );
  return { moved, lost };
}

/** "x#dieu-1-khoan-4" → "x#dieu-1", as far as that is there. */
function around(address: string, live: ReadonlySet<string>): string | undefined {
  for (
    let at = address.length;
    (at = Math.max(address.lastIndexOf('-', at - 1), address.lastIndexOf('/', at - 1))) > 0;
  ) {
    const parent = address.slice(0, at);
    if (live.has(parent)) return parent;
  }
  const id = address.split(/[#/]/u)[0] ?? '';
  return [...live].find((each) => each.startsWith(`${id}${address.includes('#') ? '#' : '/'}`));
}

/** Letters of a paragraph that stand nowhere by chance. */
const ENOUGH = 12;
/** Letters by which the beginning of a paragraph is known, where its end was cut off or joined to another. */
const BEGINNING = 40;

/** "hoà" of one publisher is "hòa" of another, as are their marks of quotation: only letters and figures count. */
const lettersOf = (words: string): string => fold(words).replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The smallest place that holds all words of a paragraph that is gone, or its beginning, where another publisher prints two
 * paragraphs as one, or one as two; of several, that under the same unit. Empty where none does, or nothing tells them apart.
 */
function holding(gone: Place, now: readonly SpelledPlace[]): Place[] {
  const whole = lettersOf(gone.words);
  const isShort = whole.length < ENOUGH;
  for (const wanted of new Set([whole, whole.slice(0, BEGINNING)])) {
    const holders = now.filter(({ letters }) => letters.includes(wanted));
    // A unit holds what the places in it hold.
    const smallest = holders.filter(
      ({ anchor }) => !holders.some((other) => other.anchor !== anchor && isAnchorIn(other.anchor, anchor)),
    );
    const unit = gone.anchor.replace(/-?doan-\d+$/u, '');
    const near = smallest.filter(({ anchor }) => isAnchorIn(anchor, unit));
    const found = near.length > 0 || isShort ? near : smallest;
    if (found.length > 0) return found.length === 1 ? found : [];
  }
  return [];
}

/** Less alike than this is another clause. */
const ALIKE = 0.6;

/** Neighbouring words, two by two. */
function pairs(words: string): Set<string> {
  const all = words.toLowerCase().split(/\s+/u);
  return new Set(all.map((word, at) => `${word} ${all[at + 1] ?? ''}`));
}

/** For an editor, who decides: the place of the same kind whose words are most like those of one that is gone. */
function mostLike(gone: Place, now: readonly Place[]): Place | undefined {
  const own = pairs(gone.words);
  const [best, second] = now
    .filter(({ type }) => type === gone.type)
    .map((place) => {
      const other = pairs(place.words);
      const both = own.intersection(other).size;
      return { place, likeness: both / (own.size + other.size - both) };
    })
    .toSorted((one, another) => another.likeness - one.likeness);
  return best && best.likeness >= ALIKE && best.likeness !== second?.likeness ? best.place : undefined;
}

interface Place {
  type: string;
  anchor: string;
  path?: string;
  words: string;
}

/** With the letters and figures of its words. */
interface SpelledPlace extends Place {
  letters: string;
}

/** Places with words; the number of a division is left out, since it is what changes when a division moves. */
function places(tree: Document): Place[] {
  const found: Place[] = [];
  visit(tree as LexNode, (node) => {
    if (!('id' in node) || typeof node.id !== 'string' || node.type === 'gap') return;
    const marked = 'children' in node && node.children[0]?.type === 'marker';
    const parts = marked ? node.children.slice(1) : [node];
    const words = unwrap(parts.map((part) => lawText(part as LexNode)).join(''));
    const path = 'path' in node && typeof node.path === 'string' ? { path: node.path } : {};
    if (words) found.push({ type: node.type, anchor: node.id, ...path, words });
  });
  return found;
}
