import type { CitationPath } from '../../lexast/index.ts';
import { type Chain, readChain } from './chain.ts';
import { type Level, levels, rank, setLevel } from './levels.ts';
import { isWord, type Read, type Source } from './tokens.ts';

/**
 * A list of places that share what follows: "khoản 1 Điều 25 hoặc khoản 1 Điều 33". It ends after "Điều này":
 * what comes then has another work.
 */
export function readPlaces(source: Source, index: number): Read<Chain[]> | undefined {
  const first = readChain(source, index);
  if (!first) return undefined;
  const chains = [first.value];
  let next = first.next;
  while (!chains.at(-1)?.here) {
    let at = next;
    if (isWord(source, at, ',', ';')) at += 1;
    if (isWord(source, at, 'va', 'hoac', 'hay', 'den')) at += 1;
    const tied = at === next || (at === next + 1 && isWord(source, next, ','));
    if (at !== next && isWord(source, at, 'tai', 'theo')) at += 1;
    const chain = readChain(source, at);
    if (!chain || (at === next && !isPartOf(chain.value, chains.at(-1)))) break;
    chains.push({ ...chain.value, tied });
    next = chain.next;
  }
  return { value: nested(chains), next };
}

/** May a place be written behind the larger one that holds it: "Điều 5, khoản 1", "Chương II, Mục 1"? */
function isPartOf(chain: Chain, larger: Chain | undefined): boolean {
  if (!larger || chain.here || chain.open || larger.here || larger.open || larger.heading) return false;
  const [low, high] = [levels[larger.low] ?? 'paragraph', levels[chain.high] ?? 'paragraph'];
  const inArticle = rank(low) <= rank('article') && rank(high) < rank(low);
  // Articles count through all chapters: "Chương II, Điều 30" names two places.
  const inChapter = rank(high) > rank('article') && rank(low) <= rank('part') && rank(high) < rank(low);
  return (inArticle || inChapter) && larger.values[low]?.length === 1;
}

/**
 * Put places behind the larger ones that hold them: "Điều 5, khoản 1, điểm c". Where a later place of the list names the
 * larger level itself, the list is read as others are: "Điều 5, khoản 1 Điều 7".
 */
function nested(chains: readonly Chain[]): Chain[] {
  const found: Chain[] = [];
  const shared = shareLevels(chains);
  let holder: Chain | undefined;
  for (const [at, chain] of chains.entries()) {
    const before = found.at(-1);
    if (chain.tied && isPartOf(chain, before)) holder = before;
    const { high = 0, here } = shared[at] ?? {};
    if (!holder || !isPartOf(chain, holder) || here || high >= holder.low) {
      holder = undefined;
      found.push(chain);
      continue;
    }
    if (before === holder) found.pop();
    found.push({ ...chain, values: { ...holder.values, ...chain.values }, high: holder.high });
  }
  return found;
}

/** Give each chain the larger levels that the one to its right names for both: "khoản 7 và khoản 9 Điều 25", "… Điều này". */
export function shareLevels(chains: readonly Chain[]): Chain[] {
  const shared: Chain[] = [];
  for (const chain of chains.toReversed()) {
    const right = shared[0];
    if (!right || (right.low > chain.high && !chain.open)) {
      shared.unshift(chain);
      continue;
    }
    const values = { ...chain.values };
    if (chain.open && right.values[chain.open]) values[chain.open] = right.values[chain.open];
    for (const level of levels.slice(chain.high + 1)) {
      const value = right.values[level];
      if (value) values[level] = value;
    }
    const high = Math.max(chain.high, ...Object.keys(values).map((level) => rank(level as Level)));
    shared.unshift({ ...chain, values, high, ...(right.here && { here: right.here }) });
  }
  return shared;
}

/** The paths that a chain names: every combination of its values. */
export function pathsOf(chain: Chain): CitationPath[] {
  let paths: CitationPath[] = [{}];
  for (const level of levels.toReversed()) {
    const values = chain.values[level];
    if (values) paths = paths.flatMap((path) => values.map((value) => withLevel(path, level, value)));
  }
  return chain.heading ? paths.map((path) => ({ ...path, heading: true })) : paths;
}

function withLevel(path: CitationPath, level: Level, value: string): CitationPath {
  const longer = { ...path };
  const words: Partial<Record<Level, string>> = { attachment: 'Phụ lục', form: 'Mẫu số' };
  setLevel(longer, level, words[level] ? `${words[level]} ${value}`.trim() : value);
  return longer;
}
