/** Tones, which an engine mistakes first: "ế" for "ê", "ổ" for "ồ". */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const toneless = (word: string): string => word.normalize('NFD').replace(tones, '').normalize('NFC');

/** A spelling is doubtful where so much of it stands beside the same word as another spelling: "từ" has places of its own. */
const share = 0.3;

/**
 * Words that a reading spells with another tone where they stand beside the same word more often: "đâu tư" among many "đầu
 * tư". Either may be the misreading; in print one text writes one way.
 *
 * @param words in the order in which they are read
 * @returns the more frequent spelling for the index of each such word
 */
export function unlike(words: readonly string[]): Map<number, string> {
  const cores = words.map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase());
  const bare = cores.map(toneless);
  const isWord = (at: number): boolean => /^\p{L}+$/u.test(cores[at] ?? '');
  const pairs = new Map<string, Map<string, { count: number; at: number }>>();
  const groups = words.map((word, at) => {
    if (!isWord(at) || !isWord(at + 1) || /[.,;:!?)”"]$/u.test(word)) return undefined;
    const key = `${bare[at]} ${bare[at + 1]}`;
    const group = pairs.get(key) ?? new Map<string, { count: number; at: number }>();
    pairs.set(key, group);
    const spelling = `${cores[at]} ${cores[at + 1]}`;
    const known = group.get(spelling) ?? { count: 0, at };
    group.set(spelling, { ...known, count: known.count + 1 });
    return group;
  });
  const found = new Map<number, string>();
  for (const [at, group] of groups.entries()) {
    if (!group || group.size < 2) continue;
    const usual = [...group.values()].reduce((most, each) => (each.count > most.count ? each : most));
    if ((group.get(`${cores[at]} ${cores[at + 1]}`)?.count ?? 0) >= usual.count) continue;
    for (const step of [0, 1]) {
      const other = cores[usual.at + step] ?? '';
      if (cores[at + step] !== other) found.set(at + step, other);
    }
  }
  const count = (indices: Iterable<number>) => {
    const counts = new Map<string, number>();
    for (const at of indices) counts.set(cores[at] ?? '', (counts.get(cores[at] ?? '') ?? 0) + 1);
    return counts;
  };
  const [all, doubtful] = [count(words.keys()), count(found.keys())];
  for (const at of found.keys()) {
    const word = cores[at] ?? '';
    if ((doubtful.get(word) ?? 0) < (all.get(word) ?? 0) * share) found.delete(at);
  }
  return found;
}
