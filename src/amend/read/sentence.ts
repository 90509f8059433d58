import type { NamedInstrument } from '../../cite/index.ts';
import {
  formatPlace,
  isDivision,
  isParent,
  type LexNode,
  type LexParent,
  type Phrasing,
  placeOf,
  unwrap,
} from '../../lexast/index.ts';
import { withPlainD } from '../../lexast/plain-d.ts';
import { readCommand } from '../command/command.ts';
import { evenQuotes, quotesOf } from '../command/quotes.ts';
import type { Action, CommandSentence } from '../command/types.ts';
import { type HeldLeaf, leavesBetween } from '../held.ts';
import type { Command, HeldText } from '../types.ts';

/** One sentence of the act, with the leaves it is made of and what is quoted after it. */
export interface Sentence extends CommandSentence {
  text: string;
  /** The same words with the letters that are printed. */
  printed: string;
  leaves: { leaf: HeldLeaf; at: number }[];
  quotations: LexParent[];
  /** The paragraphs it is printed in. */
  blocks: LexNode[];
  command: Command;
  /** The same words read as a list item of a verb above. */
  under: (above: Action) => CommandSentence;
}

/**
 * How the sentences of one act are read.
 *
 * @param originals for each node of the copy that is read, the node of the act
 * @param isOther is a named instrument another one than the text that is asked about?
 */
export function sentenceReader(
  amending: HeldText,
  originals: ReadonlyMap<LexNode, LexNode>,
  lawNames: readonly string[],
  isOther: (work: NamedInstrument) => boolean,
): (block: LexNode, ancestors: readonly LexNode[]) => Sentence {
  const number = amending.number ?? amending.document.meta.number;
  return (block, ancestors) => {
    const leaves: Sentence['leaves'] = [];
    let text = '';
    const gather = (node: LexNode) => {
      if (node.type === 'furniture') return;
      if (!isParent(node)) {
        leaves.push({ leaf: node as unknown as HeldLeaf, at: text.length });
        text += node.value;
      } else for (const child of node.children) gather(child as LexNode);
    };
    gather(block);
    const words = text;
    const printed = evenQuotes(text);
    text = withPlainD(printed);
    const around = ancestors.findLast((node) => isDivision(node));
    const anchor = around && (originals.get(around) as { id?: string } | undefined)?.id;
    const path = around ? placeOf(around, ancestors.slice(0, ancestors.indexOf(around))) : {};
    const command: Command = {
      act: amending.id,
      ...(number === undefined ? {} : { number }),
      ...(anchor === undefined ? {} : { anchor }),
      path,
      place: formatPlace(path),
      words: unwrap(words),
    };
    return {
      ...readCommand(text, lawNames, isOther),
      text,
      printed,
      leaves,
      quotations: [],
      blocks: [block],
      command,
      under: (above) => readCommand(text, lawNames, isOther, above),
    };
  };
}

/** The leaves of a sentence, which spell its text. */
export const wordsOf = ({ leaves }: Sentence): HeldLeaf[] => leaves.map(({ leaf }) => leaf);

/** Does a paragraph end where no sentence does? */
export const runsOn = (text: string) => /[\p{L}\p{N},/-]$/u.test(text.trimEnd());

/** Paragraphs that hold one sentence, read as one. */
export const joined = (blocks: readonly LexNode[], next: LexNode): LexNode => ({
  type: 'paragraph',
  children: [...blocks, next].flatMap((block) => (isParent(block) ? (block.children as Phrasing[]) : [])),
});

/** Does a quotation open in a sentence and not close in it? */
export function opensQuote(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** A list item that is nothing but quoted words ("a) “Điều 5. Tên mới”;"), as a quotation. */
export function wholeQuote(sentence: Sentence): LexParent | undefined {
  const { text, quotations } = sentence;
  const words = wordsOf(sentence);
  if (!/^\s*["“]/u.test(text) || words.length === 0) return undefined;
  const more = quotations.flatMap(({ children: blocks }) =>
    (blocks as LexNode[]).flatMap((block) => (isParent(block) ? (block.children as LexNode[]) : [])),
  );
  return {
    type: 'quotation',
    children: [{ type: 'paragraph', children: [...words, ...more] }],
  } as unknown as LexParent;
}

/** Words quoted on the line of their command: "Sửa đổi tên Điều 3 như sau: “Trách nhiệm”.", as a quotation. */
export function lastQuote(sentence: Sentence): LexParent | undefined {
  const { text, quotations } = sentence;
  const quotes = quotesOf(text);
  const quote = quotes.at(-1);
  if (!quote || quotations.length > 0) return undefined;
  // “A” thành “B”: words of a phrase.
  if (quotes.length > 1 && /thành\s*:?\s*["“]$/iu.test(text.slice(0, quote.start))) return undefined;
  if (!/(?:như\s+sau\s*:|thành\s*:?)\s*["“]$/iu.test(text.slice(0, quote.start))) return undefined;
  if (!/^["”][\s.;,]*$/u.test(text.slice(quote.end))) return undefined;
  const children = leavesBetween(wordsOf(sentence), quote.start - 1, text.length);
  return { type: 'quotation', children: [{ type: 'paragraph', children }] } as unknown as LexParent;
}
