import { inTurns } from '../reuse/lazy.ts';
import type { Store } from '../reuse/store.ts';
import type { CompiledCorpus } from '../pipeline/compile-all.ts';
import { digest } from '../reuse/digest.ts';
import type { Link } from '../pipeline/facts/index.ts';
import { type Backlink, backlinks } from './backlinks.ts';

const KEY = 'backlinks';

/** What is kept: who cites whom, and the digest of all facts that it follows from. */
interface Kept {
  of: string;
  links: [id: string, Backlink[]][];
}

/**
 * Who cites whom, by id of the cited instrument. As long as no citation changed, what was kept is taken: the facts of ten
 * thousand texts need not be read.
 */
export async function keptBacklinks(
  compiled: CompiledCorpus['instruments'],
  store: Store | undefined,
): Promise<Map<string, Backlink[]>> {
  const of = digest(JSON.stringify([...compiled].map(([id, { factsDigest }]) => [id, factsDigest])));
  const value = store?.get(KEY);
  const kept = value === undefined ? undefined : (JSON.parse(value) as Kept);
  if (kept?.of === of) return new Map(kept.links);
  const links: [string, readonly Link[]][] = [];
  for await (const [id, instrument] of inTurns(compiled)) links.push([id, instrument.facts().links]);
  const made = backlinks(links);
  store?.put(KEY, JSON.stringify({ of, links: [...made] } satisfies Kept));
  return made;
}
