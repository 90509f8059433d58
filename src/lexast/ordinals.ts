/** The first ten, as units are counted: "Phần thứ nhất", "câu thứ hai". */
export const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** Value of an ordinal word ("nhất", "tư", "mười hai"), or 0. */
export function ordinalValue(word: string): number {
  const lower = word.toLowerCase().replace('bốn', 'tư');
  const teen = /^mười (\p{L}+)$/u.exec(lower)?.[1];
  if (teen) {
    const unit = ['một', ...ordinals.slice(1, 9)].indexOf(teen === 'lăm' ? 'năm' : teen);
    return unit < 0 ? 0 : 11 + unit;
  }
  return ordinals.indexOf(lower) + 1;
}
