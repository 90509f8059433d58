import { fold, type Source, tokenize } from './tokens.ts';

interface Branch {
  next: Map<string, Branch>;
  /** The name that ends here, as it was given. */
  name?: string;
}

/** Names by their folded words, so that the longest one at a place is found in one walk. */
export type NameIndex = Branch;

const isMark = (word: string) => !/[\p{L}\p{N}]/u.test(word);

/** Index names; commas and hyphens in them do not count. */
export function indexNames(names: Iterable<string>): NameIndex {
  const root: Branch = { next: new Map() };
  for (const name of names) {
    let branch = root;
    for (const token of tokenize(name)) {
      if (isMark(token.fold)) continue;
      let next = branch.next.get(token.fold);
      if (!next) {
        next = { next: new Map() };
        branch.next.set(token.fold, next);
      }
      branch = next;
    }
    if (branch !== root) branch.name ??= name;
  }
  return root;
}

/** The longest indexed name at `index`; marks that a name may hold (",", "-") are passed over. */
export function longestName(
  source: Source,
  index: number,
  names: NameIndex,
): { name: string; next: number } | undefined {
  let branch: Branch | undefined = names;
  let found: { name: string; next: number } | undefined;
  for (let at = index; branch; at += 1) {
    const token = source.tokens[at];
    if (!token) break;
    if (at > index && (token.text === ',' || token.text === '-' || token.text === '–')) continue;
    branch = branch.next.get(token.fold);
    if (branch?.name) found = { name: branch.name, next: at + 1 };
  }
  return found;
}

/** A name as it is compared: folded words, no marks. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
