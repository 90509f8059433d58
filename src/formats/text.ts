import { assemble } from './assemble.ts';
import type { SourceText } from './types.ts';

/** Plain text as a source: normalised, with its lines. */
export function readText(text: string): SourceText {
  return assemble('txt', [{ text }]);
}
