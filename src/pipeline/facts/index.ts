export type { Addressee } from './addressees.ts';
export { type Link, linksOf } from './links.ts';
export { type TextFacts, textFacts } from './text-facts.ts';
export { capitalised, labelOf, uncapitalised, unitPlace } from './unit-names.ts';
export { shorten } from './words.ts';
