import { diffArrays } from 'diff';
import { formatPlace, isAnchorIn, isParent, type LexNode, treeText } from '../lexast/index.ts';
import { quotesOf } from './command/quotes.ts';
import { comparable } from './comparable.ts';
import type { Ledger } from './ledger.ts';
import type { Consolidated, Excerpt, HeldText, Operation } from './types.ts';

/**
 * Why a difference between the official text and the computed one is a slip of the official text, or a fault of a source,
 * and none of the computation.
 *
 * - `nowhere`: no held text has the official words.
 * - `elsewhere`: held texts have them only at other places, which no command moves here.
 * - `replaced`: they are the words that a command took out, and the official text itself says that it was carried out.
 * - `as-note`: the source prints them as a footnote.
 * - `unnumbered`: the source prints the same words without the number that the official text gives them.
 */
export interface Proof {
  kind: 'nowhere' | 'elsewhere' | 'replaced' | 'as-note' | 'unnumbered';
  /** The differing words of the official text, each with the words around it, as they compare. */
  words: string[];
  /** Where the words of the computed unit stand: the held texts, and what they print there. */
  sources: (Excerpt & { words: string })[];
}

/** A unit as both texts have it. */
export interface Compared {
  anchor: string;
  own: string;
  official: string;
  /** With the dashes below it, or of the unit that a dash stands in. */
  ownList: string;
  officialList: string;
  /** Where the unit stands in the computed text. */
  start: number;
  end: number;
}

/** How many words on either side a difference is looked for with. */
const context = 4;
/** So many words may stand alone at the end of a unit; more may be those of the next one. */
const shortTail = 6;

/** A quotation that is longer is no phrase of a command. */
const longestPhrase = 200;

type Span = Pick<Excerpt, 'start' | 'end'>;

/** The stretches of a text that are law: print furniture parts no sentence. */
function lawSpans(tree: LexNode): Span[] {
  const spans: Span[] = [];
  let at = 0;
  const walk = (node: LexNode, law: boolean) => {
    const isLaw = law && node.type !== 'furniture';
    if (isParent(node)) for (const child of node.children) walk(child as LexNode, isLaw);
    else {
      const end = at + node.value.length;
      const last = spans.at(-1);
      if (isLaw && last?.end === at) last.end = end;
      else if (isLaw) spans.push({ start: at, end });
      at = end;
    }
  };
  walk(tree, true);
  return spans;
}

/** What is left of some spans without others. */
function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>(
    (left, { start, end }) =>
      left.flatMap((span) =>
        end <= span.start || start >= span.end
          ? [span]
          : [
              { start: span.start, end: start },
              { start: end, end: span.end },
            ].filter((part) => part.start < part.end),
      ),
    [...spans],
  );
}

const overlap = (span: Span, others: readonly Span[]): Span[] =>
  others.flatMap(({ start, end }) => {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    return part.start < part.end ? [part] : [];
  });

const has = (texts: readonly string[], words: string): boolean =>
  texts.some((text) => text.includes(` ${words} `));

const padded = (text: string) => ` ${comparable(text)} `;

/** Held texts as one looks for words in them. */
export class Prover {
  private readonly texts = new Map<string, { text: string; law: Span[] }>();
  /** The words of every held text. */
  private readonly whole: string[];
  /** Words of the acts that are not in the computed text: a command that was passed over would bring them. */
  private readonly unused: string[];
  /** Words that commands took out, with their operation. */
  private readonly gone: { words: string; operation: Operation | undefined }[];
  /** Short phrases that the acts quote. */
  private readonly phrases: string[];
  private readonly notes: string[];
  private readonly computed: Consolidated;
  private readonly ledger: Ledger;

  constructor(computed: Consolidated, held: readonly HeldText[], ledger: Ledger) {
    this.computed = computed;
    this.ledger = ledger;
    for (const { id, document } of held)
      this.texts.set(id, { text: treeText(document), law: lawSpans(document) });
    this.whole = held.map(({ id, document: { children } }) =>
      this.words(id, children.length > 0 ? undefined : []),
    );
    const { origins, removed, executed } = computed;
    const acts = new Set(executed.map(({ command }) => command.act));
    const [base] = held;
    for (const { id } of held) if (id !== base?.id) acts.add(id);
    this.unused = [...acts].flatMap((id) => {
      const own = this.texts.get(id);
      if (!own) return [];
      const used = [...origins, ...removed].filter(({ text }) => text === id);
      return without(own.law, used).map((span) => padded(own.text.slice(span.start, span.end)));
    });
    this.gone = joined(removed).map((each) => ({
      words: this.words(each.text, [each]),
      operation: executed[each.operation],
    }));
    this.phrases = [...acts].flatMap((id) => {
      const { text = '' } = this.texts.get(id) ?? {};
      return quotesOf(text)
        .filter(({ start, end }) => end - start < longestPhrase)
        .map(({ start, end }) => comparable(text.slice(start, end)))
        .filter((words) => words !== '');
    });
    this.notes = notesOf(computed.tree as LexNode);
  }

  /** The words of a held text, or of spans in it, without furniture. */
  private words(id: string, spans?: readonly Span[]): string {
    const own = this.texts.get(id);
    if (!own) return '';
    const parts = spans ? spans.flatMap((span) => overlap(span, own.law)) : own.law;
    return padded(parts.map(({ start, end }) => own.text.slice(start, end)).join(''));
  }

  /** The proof that a unit differs by no fault of the computation; nothing where there is none. */
  proof(unit: Compared): Proof | undefined {
    const runs = differences(unit.own, unit.official);
    if (runs.length === 0 || !isAlike(unit)) return undefined;
    const kinds = runs.map((run) => this.kindOf(run, unit));
    const kind = (['replaced', 'as-note', 'elsewhere', 'nowhere'] as const).find((each) =>
      kinds.includes(each),
    );
    if (!kind || kinds.includes(undefined)) return undefined;
    return { kind, words: runs.map(({ official }) => official), sources: this.sources(unit) };
  }

  /** The held words that a stretch of the computed text is from. */
  sources({ start, end }: Span): Proof['sources'] {
    return this.computed.origins.flatMap((origin) => {
      const from = Math.max(start, origin.at);
      const to = Math.min(end, origin.at + origin.end - origin.start);
      if (from >= to) return [];
      const shift = origin.start - origin.at;
      const place = { text: origin.text, start: from + shift, end: to + shift };
      const words = this.texts.get(origin.text)?.text.slice(place.start, place.end) ?? '';
      return words.trim() ? [{ ...place, words }] : [];
    });
  }

  private kindOf(run: Run, { anchor }: Compared): Proof['kind'] | undefined {
    // What an act quotes as a phrase may be meant for this place by a command that was passed over.
    if (this.phrases.some((phrase) => touches(phrase, run))) return undefined;
    // Our own words stand so in one source: no command put them together.
    if (!has(this.whole, run.own)) return undefined;
    const note = run.added && this.notes.find((words) => run.added.endsWith(words));
    if (note && run.added.split(' ').length - note.split(' ').length <= context) return 'as-note';
    if (!run.inside) {
      const long = run.added.split(' ').length > shortTail;
      if (!run.added || long) return undefined;
    }
    if (!has(this.whole, run.official)) return 'nowhere';
    if (has(this.unused, run.official)) return undefined;
    const by = this.gone.filter(({ words }) => words.includes(` ${run.official} `));
    if (by.length === 0) return 'elsewhere';
    return by.some(({ operation }) => operation && this.isTold(operation, anchor)) ? 'replaced' : undefined;
  }

  /** Does the official text say in a note that this command was carried out here? */
  private isTold({ command }: Operation, anchor: string): boolean {
    const place = formatPlace(command.path);
    return this.ledger.effects.some(
      ({ act, place: said, unit }) =>
        act.number?.toLowerCase() === command.number?.toLowerCase() &&
        formatPlace(said) === place &&
        (unit === undefined || isAnchorIn(anchor, unit) || isAnchorIn(unit, anchor)),
    );
  }
}

/** Runs of one text and one operation that follow one another, as one. */
function joined<T extends Excerpt & { operation: number }>(excerpts: readonly T[]): T[] {
  const list: T[] = [];
  for (const excerpt of excerpts) {
    const last = list.at(-1);
    if (last?.text === excerpt.text && last.operation === excerpt.operation && last.end === excerpt.start)
      last.end = excerpt.end;
    else list.push({ ...excerpt });
  }
  return list;
}

/** The words of the footnotes in a text, without their numbers. */
function notesOf(tree: LexNode): string[] {
  const notes: string[] = [];
  const walk = (node: LexNode) => {
    if (node.type === 'paragraph' && node.role === 'footnote')
      notes.push(comparable(treeText(node)).replace(/^\d{1,3} /u, ''));
    else if (isParent(node)) for (const child of node.children) walk(child as LexNode);
  };
  walk(tree);
  return notes.filter((words) => words.split(' ').length > context);
}

/** One difference: the words of each text with those around them. */
interface Run {
  added: string;
  own: string;
  official: string;
  /** The equal words before and behind. */
  before: string;
  after: string;
  /** Do equal words stand on both sides? */
  inside: boolean;
}

/** Does a phrase stand over the words that differ, in either text? */
function touches(phrase: string, { own, official, before, after }: Run): boolean {
  const inside = (text: string) => ` ${text} `.includes(` ${phrase} `);
  return (inside(own) || inside(official)) && !inside(before) && !inside(after);
}

function differences(own: string, official: string): Run[] {
  const ours = comparable(own).split(' ');
  const theirs = comparable(official).split(' ');
  const parts = diffArrays(ours, theirs);
  const runs: Run[] = [];
  let [left, right] = [0, 0];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (!part) break;
    if (!part.added && !part.removed) {
      left += part.value.length;
      right += part.value.length;
      continue;
    }
    let [removed, added] = [0, 0];
    for (let next = parts[at]; next && (next.added || next.removed); next = parts[(at += 1)]) {
      if (next.added) added += next.value.length;
      else removed += next.value.length;
    }
    at -= 1;
    const around = (words: readonly string[], from: number, count: number) =>
      words.slice(Math.max(0, from - context), from + count + context).join(' ');
    runs.push({
      added: theirs.slice(right, right + added).join(' '),
      own: around(ours, left, removed),
      official: around(theirs, right, added),
      before: ours.slice(Math.max(0, left - context), left).join(' '),
      after: ours.slice(left + removed, left + removed + context).join(' '),
      inside: left > 0 && left + removed < ours.length,
    });
    left += removed;
    right += added;
  }
  return runs;
}

/** Are the units the same but for some words? Of a dash, the list that it stands in. */
function isAlike({ ownList, officialList }: Compared): boolean {
  const ours = comparable(ownList).split(' ');
  const theirs = comparable(officialList).split(' ');
  const same = diffArrays(ours, theirs)
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { value }) => sum + value.length, 0);
  return same * 2 >= Math.max(ours.length, theirs.length);
}
