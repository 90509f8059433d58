import { inTurns } from '../reuse/weak-cache.ts';
import type { Store } from '../reuse/store.ts';
import type { CompiledCorpus } from '../pipeline/compile-all.ts';
import { digest } from '../reuse/digest.ts';
import type { Addressee, Link } from '../pipeline/facts/index.ts';
import type { PartMap } from '../pipeline/parts/index.ts';
import { addressedBodies, type AddressedBody } from './addressed.ts';
import { type Backlink, backlinks } from './backlinks.ts';

const KEY = 'facts-of-all';

/** What pages about any text need of all others. */
export interface AllFacts {
  /** Who cites whom, by id of the cited instrument. */
  backlinks: Map<string, Backlink[]>;
  /** Where the places of long texts are, by id. */
  parts: Map<string, PartMap>;
  /** Bodies that texts turn to, by their slug. */
  addressed: Map<string, AddressedBody>;
}

/** What is kept, and the digest of all facts that it follows from. */
interface Kept {
  of: string;
  links: [id: string, Backlink[]][];
  parts: [id: string, PartMap][];
  addressed: [slug: string, AddressedBody][];
}

/**
 * What is known of all texts together. As long as no fact changed, what was kept is taken: the facts of ten thousand texts
 * need not be read.
 */
export async function cachedFacts(
  compiled: CompiledCorpus['instruments'],
  store: Store | undefined,
): Promise<AllFacts> {
  const of = digest(JSON.stringify([...compiled].map(([id, { factsDigest }]) => [id, factsDigest])));
  const value = store?.get(KEY);
  const kept = value === undefined ? undefined : (JSON.parse(value) as Kept);
  if (kept?.of === of)
    return {
      backlinks: new Map(kept.links),
      parts: new Map(kept.parts),
      addressed: new Map(kept.addressed),
    };
  const links: [string, readonly Link[]][] = [];
  const addressees: [string, readonly Addressee[]][] = [];
  const parts = new Map<string, PartMap>();
  for await (const [id, instrument] of inTurns(compiled)) {
    const facts = instrument.facts();
    links.push([id, facts.links]);
    addressees.push([id, facts.addressees]);
    if (facts.parts) parts.set(id, facts.parts);
  }
  const made = backlinks(links);
  const addressed = addressedBodies(addressees);
  const all: Kept = { of, links: [...made], parts: [...parts], addressed: [...addressed] };
  store?.put(KEY, JSON.stringify(all));
  return { backlinks: made, parts, addressed };
}
