import type { AnchorTexts, TextsByInstrument } from './anchor-texts.ts';
import type { Annotation } from './annotations.ts';

/**
 * Notes by instrument, in the order of the text: clause by clause, and within a clause by the words quoted,
 * notes on the whole clause first.
 */
export function groupInTextOrder(
  notes: readonly Annotation[],
  texts: TextsByInstrument,
): Map<string, Annotation[]> {
  const groups = Map.groupBy(notes, ({ instrument }) => instrument);
  for (const [instrument, group] of groups) {
    const places = new Map(group.map((note) => [note, placeInText(note, texts.get(instrument))]));
    const placeOf = (note: Annotation) => places.get(note) ?? [0, 0];
    group.sort((left, right) => {
      const [leftClause, leftQuote] = placeOf(left);
      const [rightClause, rightQuote] = placeOf(right);
      return leftClause - rightClause || leftQuote - rightQuote || (left.id < right.id ? -1 : 1);
    });
  }
  return groups;
}

function placeInText({ target, quote }: Annotation, texts: AnchorTexts | undefined): [number, number] {
  const clause = [...(texts?.keys() ?? [])].indexOf(target);
  return [clause, quote ? (texts?.get(target)?.indexOf(quote.exact) ?? 0) : -1];
}
