/** Letters to add, remove or replace so that one text becomes the other (Levenshtein). */
export function lettersWrong(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const own = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1] ? 0 : 1;
      own[at] = Math.min((above[at] ?? 0) + 1, (own[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + same);
    }
    above = own;
  }
  return above[other.length] ?? 0;
}
