const openEnd =
  /(?:[,/(]|(?<![\p{L}])(?:và|hoặc|tại|theo|của|các|những|từ|đến|với|về|trong|cho|ngày|tháng|số|khoản|điểm|Điều|Chương|Mục|Phần|Khoản|Điểm))$/u;
const closedEnd = /(?:[.;:!?…]|\.\/\.?|[.;:][”"’'»)\]]*|[”"»][.;,]*)$/u;

/** Does the text have letters, all of them capitals? */
export function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}

/** Do the last words call for more, so that what follows is no new unit ("quy định tại", "khoản 1", ",")? */
export function endsOpen(text: string): boolean {
  return openEnd.test(text.slice(-24));
}

/** Does the text end as a sentence or a member of a list ends? */
export function endsClosed(text: string): boolean {
  return closedEnd.test(text.slice(-12));
}

/** Value of a Roman number, or 0. */
export function romanValue(roman: string): number {
  if (!/^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(roman)) return 0;
  const digits: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
  let total = 0;
  let largest = 0;
  for (const letter of [...roman].toReversed()) {
    const value = digits[letter] ?? 0;
    total += value < largest ? -value : value;
    largest = Math.max(largest, value);
  }
  return total;
}

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Value of an ordinal word ("nhất", "tư", "mười hai"), or 0. */
export function ordinalValue(word: string): number {
  const lower = word.toLowerCase().replace('bốn', 'tư');
  const teen = /^mười (\p{L}+)$/u.exec(lower)?.[1];
  if (teen) {
    const unit = ['một', ...ordinals.slice(1)].indexOf(teen);
    return unit < 0 ? 0 : 11 + unit;
  }
  return ordinals.indexOf(lower) + 1;
}
