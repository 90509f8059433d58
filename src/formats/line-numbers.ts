/** The number that a line begins with, as editors and courts print it: "12 ", "12: ", "12 | ", "12" of an empty line. */
const numbered = /^([ \t]*(\d{1,5})(?:[ \t]*[:|](?:[ \t]|$)|[ \t]|$))(.*)$/u;

/** Fewer numbers show no habit. */
const fewest = 8;
/** So many of the lines that should have a number have it. */
const nearlyAll = 0.95;
/** Each line may be numbered, or each fifth or tenth. */
const steps = [1, 5, 10];

/**
 * The lines of a text whose lines are counted in print, by the number before each, or before each fifth or tenth; nothing
 * for other texts. No law numbers all its lines, its head among them, one after the other.
 *
 * @returns for each line the number to take off, as printed
 */
export function lineNumbers(lines: readonly string[]): (string | undefined)[] | undefined {
  const all = [...lines.keys()];
  const written = all.filter((at) => lines[at]?.trim() !== '');
  for (const counted of [all, written])
    for (const step of steps) {
      const found = countedBy(lines, counted, step);
      if (found) return found;
    }
  return undefined;
}

function countedBy(lines: readonly string[], counted: readonly number[], step: number): string[] | undefined {
  const marks: string[] = [];
  const mostMissing = (counted.length / step) * (1 - nearlyAll);
  let due = 0;
  let right = 0;
  let worded = 0;
  let last = 0;
  for (let index = step - 1; index < counted.length; index += step) {
    const at = counted[index] ?? 0;
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    due += 1;
    const [, sign = '', digits = '', words = ''] = numbered.exec(line) ?? [];
    const number = Number(digits);
    // Where each line is counted, a page may begin anew.
    const follows = step === 1 ? number === last + 1 || number === 1 : number === index + 1;
    last = sign === '' ? last + 1 : number;
    if (sign !== '' && follows) {
      right += 1;
      marks[at] = sign;
      if (words.trim() !== '') worded += 1;
    } else if (due - right > mostMissing) return undefined;
  }
  return due >= fewest && right >= due * nearlyAll && worded * 2 >= right ? marks : undefined;
}
