import type { Sources } from '../schema/source.ts';
import type { TextsByInstrument } from './anchor-texts.ts';
import type { KnownKeys } from './references.ts';

/** What editorial texts may point to. */
export interface EditorialContext {
  known: KnownKeys;
  sources: Sources;
  /** Words of the law by instrument and anchor. */
  texts: TextsByInstrument;
}
