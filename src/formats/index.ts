export { normalise } from './normalise.ts';
export { readSource } from './read-source.ts';
export { readText } from './text.ts';
export type {
  CellPlace,
  LeftOut,
  LeftOutKind,
  LineStyle,
  SourceFormat,
  SourceLine,
  SourceText,
} from './types.ts';
