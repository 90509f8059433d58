export { type Comparison, countCharacters } from './compare.ts';
export { type Fidelity, fidelity, formatFidelity } from './fidelity.ts';
