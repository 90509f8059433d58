import type { MarkKind } from '../marks/index.ts';
import { isCapitals } from '../letters.ts';
import { endsClosed } from '../words.ts';
import { article } from './article.ts';
import { clause } from './clause.ts';
import type { UnitContext, UnitRule, Verdict } from './context.ts';
import { dash } from './dash.ts';
import { decimal } from './decimal.ts';
import { division } from './division.ts';
import { lettered } from './lettered.ts';
import { point, subpoint } from './point.ts';

export { isPlain, runsOn, stops, type Surroundings, unitContext } from './context.ts';

const rules: Record<MarkKind, UnitRule> = {
  part: division,
  chapter: division,
  section: division,
  subsection: division,
  article,
  capital: lettered,
  roman: lettered,
  clause,
  decimal,
  point,
  tiet: subpoint,
  star: dash,
  dash,
  plus: dash,
  bullet: dash,
};

/** Does the mark that a block begins with open a unit there? */
export const judgeMark = (context: UnitContext): Verdict =>
  (!context.block.apart && context.goesOn) || !provesWord(context)
    ? undefined
    : rules[context.mark.kind](context);

/** A misspelt word is that of a unit where the very next number stands at it, and no sentence goes on. */
function provesWord({ mark, block, exact, order, endsOpen, before }: UnitContext): boolean {
  if (mark.damage !== 'word') return true;
  const closed = before === '' || endsClosed(before) || isCapitals(before);
  const begins = block.apart && /^["“]?\p{Lu}/u.test(block.text);
  const first = order === 'next' || mark.kind === 'article' || mark.kind === 'chapter';
  return exact && first && !endsOpen && (closed || begins);
}
