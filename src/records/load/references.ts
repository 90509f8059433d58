import type { VFile } from 'vfile';
import { problem } from './problem.ts';
import type { Loaded } from './yaml.ts';

/** The keys that records may point to, by what they name. */
export interface KnownKeys {
  /** Ids of `content/instruments/`. */
  instrument: ReadonlySet<string>;
  body: ReadonlySet<string>;
  place: ReadonlySet<string>;
  term: ReadonlySet<string>;
}

const homes: Record<keyof KnownKeys, string> = {
  instrument: 'content/instruments/',
  body: 'content/bodies.yaml',
  place: 'content/places.yaml',
  term: 'content/glossary.yaml',
};

/**
 * Note a key that leads nowhere.
 *
 * @param key absent keys are no problem
 * @param path where in the record the key stands
 */
export function checkKey(
  file: VFile,
  record: Loaded<unknown>,
  known: KnownKeys,
  kind: keyof KnownKeys,
  key: string | undefined,
  ...path: PropertyKey[]
): void {
  if (key === undefined || known[kind].has(key)) return;
  const reason = `Unknown ${kind} "${key}". Add it to ${homes[kind]}, or correct the key.`;
  problem(file, 'key-unknown', reason, record.at(...path));
}
