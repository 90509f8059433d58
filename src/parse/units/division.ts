import { isCapitals } from '../letters.ts';
import { isCited, type UnitRule } from './context.ts';

/** "Chương II", "MỤC 3 QUY ĐỊNH CHUNG": above articles. Within a paragraph only the next one, in capitals or alone. */
export const division: UnitRule = (context) => {
  const { block, rest, exact, order } = context;
  if (isCited(context)) return undefined;
  if (!block.apart && !(exact && (rest === '' || isCapitals(rest)))) return undefined;
  return exact || order === 'first' ? 'certain' : 'doubtful';
};
