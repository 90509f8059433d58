export { diffTrees, type UnitChange } from './diff-trees.ts';
export { type Unit, unitsOf } from './units.ts';
export { compareWords, firstDifference, type WordChange } from './words.ts';
