import type { UnitRule } from './context.ts';

/** "a) Hồ sơ …", "đ) …" */
export const point: UnitRule = ({ mark, block, exact, order }) => {
  if (exact) return mark.regular || block.apart ? 'certain' : undefined;
  if (!mark.regular || !block.apart) return undefined;
  return order === 'first' ? 'certain' : 'doubtful';
};

/** "i)", "ii)", "a1)" below a point; "i)" behind "h)" is a point. */
export const subpoint: UnitRule = ({ mark, order, openNumber }) =>
  (order === 'next' || order === 'first') && (mark.num !== 'i' || !openNumber('point')?.startsWith('h'))
    ? 'certain'
    : undefined;
