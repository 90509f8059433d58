import { isCapitals } from '../letters.ts';
import { endsClosed, namesInstrument } from '../words.ts';
import { isCited, type UnitContext, type UnitRule } from './context.ts';

/** "Điều 5. Phạm vi"; "Điều 5 của Luật này" at the start of a line is a citation. */
export const article: UnitRule = (context) => {
  const { mark, block, rest, before, exact, order, last } = context;
  if (isCited(context) || (!mark.regular && !isProved(context)) || context.goesOn) return undefined;
  if (exact || (mark.coded && block.apart)) return 'certain';
  if (!block.apart) return undefined;
  // "Điều 4" alone, in a text whose articles did not begin: a cell of a list that was a table.
  if (!last && order !== 'first' && rest === '' && !/[.:]\s*$/.test(block.text)) return undefined;
  if (order === 'ahead' && last && !endsClosed(before) && !/^\p{Lu}/u.test(rest)) return undefined;
  return 'doubtful';
};

/** "Điều 20 Quy định chuyển tiếp", without a stop: below a heading ("ĐIỀU KHOẢN THI HÀNH") no citation goes on. */
function isProved({ block, rest, before, exact }: UnitContext): boolean {
  const apart = block.apart && (!namesInstrument(rest) || isCapitals(before));
  return exact && (apart || endsClosed(before) || before === '');
}
