import type { MarkKind } from '../marks/index.ts';
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
  !context.block.apart && context.goesOn ? undefined : rules[context.mark.kind](context);
