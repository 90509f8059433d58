import type { UnitRule } from './context.ts';

/** "I. MỤC TIÊU", "A. Quy định chung": what begins with one letter may be a word, so that only the next in its list counts. */
export const lettered: UnitRule = ({ block, exact, order }) =>
  exact && (order !== 'first' || block.apart) ? 'certain' : undefined;
