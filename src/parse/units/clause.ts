import { marksOf } from '../marks/index.ts';
import { amending } from '../words.ts';
import { isPlain, type UnitContext, type UnitRule } from './context.ts';

/** "1. Bộ Tài chính …"; a number so large is a year or an amount. */
const largest = 999;
/** So many clauses at most may be missing before one. */
const furthest = 3;

export const clause: UnitRule = (context) => {
  const { mark, block, exact, order, last, regular } = context;
  if (mark.value > largest || (context.endsOpen && !exact)) return undefined;
  if (exact) return regular || ((block.apart || mark.noted) && isProved(context)) ? 'certain' : undefined;
  if (!regular || !block.apart) return undefined;
  const near = order === 'ahead' && (context.cut || mark.value - (last?.value ?? 0) <= furthest);
  return order === 'first' || order === 'repeated' || near ? 'doubtful' : undefined;
};

/** Is a damaged mark ("1 Điểm d …", "9, Các …") borne out by its words or by the mark that follows? */
function isProved({ mark, rest, following, openNumber }: UnitContext): boolean {
  if (/^\S+ này (?:được|đã)/u.test(rest)) return false;
  if (mark.damage === undefined || mark.damage === 'slip' || mark.damage === 'word') return true;
  const next =
    following && marksOf(following).find((one) => one.kind === 'clause' && isPlain(one, following));
  // Nothing but point l, after k, begins so: "l. Trung thực" above "a) …" is clause 1.
  if (mark.damage === 'roman') return next?.value === 2;
  if (mark.damage === 'misread') return next?.value === 2 || !openNumber('point')?.startsWith('k');
  return (rest.endsWith(':') && amending.test(rest)) || (next?.value ?? 0) === mark.value + 1;
}
