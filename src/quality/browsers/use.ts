import type { Feature } from './support.ts';

/** A place where a feature is used. */
export interface Use extends Feature {
  file: string;
  line: number;
  /** How it stands there. */
  words: string;
}
