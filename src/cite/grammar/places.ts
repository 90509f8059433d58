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
    if (at === next) break;
    if (isWord(source, at, 'tai', 'theo')) at += 1;
    const chain = readChain(source, at);
    if (!chain) break;
    chains.push(chain.value);
    next = chain.next;
  }
  return { value: chains, next };
}

/** Give each chain the larger levels that the one to its right names for both: "khoản 7 và khoản 9 Điều 25". */
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
    shared.unshift({ ...chain, values, high });
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
