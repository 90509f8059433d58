import { eachInOwnTurn } from '../reuse/weak-cache.ts';
import type { Store } from '../reuse/store.ts';
import type { CompiledCorpus } from '../pipeline/compile-all.ts';
import { digest } from '../reuse/digest.ts';
import type { Addressee, Link } from '../pipeline/facts/index.ts';
import type { PartMap } from '../pipeline/parts/index.ts';
import { addressedBodies, type AddressedBody } from './addressed.ts';
import { type Backlink, backlinks } from './backlinks.ts';

const KEY = 'facts-of-all';

/** What the page of a text needs from all other texts. */
export interface AllFacts {
  /** Backlinks by id of the cited instrument. */
  backlinks: Map<string, Backlink[]>;
  /** The part in which each place of a long text is, by id of the instrument. */
  parts: Map<string, PartMap>;
  /** Bodies that texts address, by slug. */
  addressed: Map<string, AddressedBody>;
}

/** The cached form, with the digest of all facts that it was made from. */
interface CachedFacts {
  factsDigest: string;
  links: [id: string, Backlink[]][];
  parts: [id: string, PartMap][];
  addressed: [slug: string, AddressedBody][];
}

/**
 * The facts of all texts together. While no fact of any text has changed they come from the cache, so that the facts of ten
 * thousand texts need not be read.
 */
export async function cachedFacts(
  compiled: CompiledCorpus['instruments'],
  store: Store | undefined,
): Promise<AllFacts> {
  const factsDigest = digest(JSON.stringify([...compiled].map(([id, text]) => [id, text.factsDigest])));
  const value = store?.get(KEY);
  const kept = value === undefined ? undefined : (JSON.parse(value) as CachedFacts);
  if (kept?.factsDigest === factsDigest)
    return {
      backlinks: new Map(kept.links),
      parts: new Map(kept.parts),
      addressed: new Map(kept.addressed),
    };
  const links: [string, readonly Link[]][] = [];
  const addressees: [string, readonly Addressee[]][] = [];
  const parts = new Map<string, PartMap>();
  for await (const [id, instrument] of eachInOwnTurn(compiled)) {
    const facts = instrument.facts();
    links.push([id, facts.links]);
    addressees.push([id, facts.addressees]);
    if (facts.parts) parts.set(id, facts.parts);
  }
  const made = backlinks(links);
  const addressed = addressedBodies(addressees);
  const all: CachedFacts = { factsDigest, links: [...made], parts: [...parts], addressed: [...addressed] };
  store?.put(KEY, JSON.stringify(all));
  return { backlinks: made, parts, addressed };
}
