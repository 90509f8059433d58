export * from './types.ts';
export { division, gap, marker, paragraph, text } from './builder.ts';
export { attachments, count, type Counts } from './count.ts';
export { divisionLabels, divisionTypes, pointLetters } from './divisions.ts';
export { isDivision, isParagraph, isParent } from './guards.ts';
export { assignIds } from './ids.ts';
export { locate } from './locate.ts';
export { slugNumber, slugWords } from './slug.ts';
export { lawText, leaves, readingLines, treeText, unwrap } from './text.ts';
