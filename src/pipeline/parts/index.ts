export { partAt, type PartMap } from './part-map.ts';
export { mapOf, splitText, type TextPart } from './split.ts';
