/** Letters that a program could not write and lost. */
export interface LostLetters {
  count: number;
  /** The first word that misses one, and where it stands. */
  word: string;
  offset: number;
}

/** What stands in the place of a lost letter: the sign for it, or "?" in the middle of a word ("ph?m vi"). */
const lost = /\uFFFD|(?<=\p{L})\?(?=\p{L})/gu;
/** The rest of an address of the web may hold a question mark too. */
const address = /[/=@]|\.\p{Ll}{2,4}\?/u;

/** The letters that a text has lost on its way from one code to another. */
export function lostLetters(text: string): LostLetters | undefined {
  let found: LostLetters | undefined;
  for (const { index } of text.matchAll(lost)) {
    const from = text.slice(Math.max(0, index - 60), index).search(/\S*$/u) + Math.max(0, index - 60);
    const word = /^\S*/u.exec(text.slice(from, index + 60))?.[0] ?? '';
    if (address.test(word)) continue;
    found ??= { count: 0, word, offset: from };
    found.count += 1;
  }
  return found;
}
