import { endsClosed } from '../words.ts';
import type { UnitRule } from './context.ts';

/** "5.4. Hai bên thống nhất" next behind "5.3. Phạm vi ký quỹ: toàn bộ", a short line of a contract, which is no full one. */
export const decimal: UnitRule = ({ mark, block, before, openNumber }) =>
  block.apart || endsClosed(before) || isNext(mark.num, openNumber('decimal')) ? 'certain' : undefined;

/** "5.4" after "5.3", "2.1.2" after "2.1.1". */
function isNext(num: string, last = ''): boolean {
  const cut = num.lastIndexOf('.') + 1;
  return (
    num.slice(0, cut) === last.slice(0, last.lastIndexOf('.') + 1) &&
    Number(num.slice(cut)) === Number(last.slice(cut)) + 1
  );
}
