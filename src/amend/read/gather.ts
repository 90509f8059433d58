import { isDivision, lawText, type LexNode, type LexParent } from '../../lexast/index.ts';
import type { Reader } from './reader.ts';
import { joined, opensQuote, runsOn, type Sentence } from './sentence.ts';

/** The children of one unit of the act, by what is done with them. */
export interface Gathered {
  /** Headings and paragraphs, each with what is quoted after it. */
  sentences: Sentence[];
  /** The units below. */
  units: LexParent[];
  /** Tables, footnotes and whatever else may only mention a text. */
  others: LexNode[];
}

/**
 * The sentences of a unit. A paragraph that goes on with the one before, or with its quoted words, is joined to it.
 *
 * @param within the ancestors of the children, the unit itself last
 */
export function gatherSentences(
  { sentenceOf }: Reader,
  parent: LexParent,
  within: readonly LexNode[],
): Gathered {
  const sentences: Sentence[] = [];
  const units: LexParent[] = [];
  const others: LexNode[] = [];
  for (const child of parent.children as LexNode[]) {
    const last = sentences.at(-1);
    if (child.type === 'heading' || (child.type === 'paragraph' && !child.role)) {
      // Quoted words that run over the line: "“Điều 13. … - Mã số:⏎V.09.02.09”".
      if (last && opensQuote(last.text))
        last.quotations.push({ type: 'quotation', children: [child] } as LexParent);
      else if (last && child.type === 'paragraph' && goesOn(last, child))
        sentences[sentences.length - 1] = {
          ...sentenceOf(joined(last.blocks, child), within),
          blocks: [...last.blocks, child],
        };
      else sentences.push(sentenceOf(child, within));
    } else if (child.type === 'quotation') {
      if (!last) sentences.push(sentenceOf({ type: 'paragraph', children: [] }, within));
      sentences.at(-1)?.quotations.push(child);
    } else if (isDivision(child)) units.push(child);
    else if (child.type !== 'marker') others.push(child);
  }
  return { sentences, units, others };
}

/** A line that ends in the middle of a sentence, or of a number: "Thông tư số 21/2021/TT-⏎BLĐTBXH". */
const goesOn = (last: Sentence, next: LexNode): boolean =>
  last.quotations.length === 0 && runsOn(last.text) && !isFirstBelow(last, next);

/** Is a paragraph the first below a heading, and not the rest of a heading that runs over the line? */
function isFirstBelow({ blocks, text }: Sentence, next: LexNode): boolean {
  const [first] = blocks;
  return first?.type === 'heading' && !/[-,/]\s*$/u.test(text) && /^\s*\p{Lu}/u.test(lawText(next));
}
