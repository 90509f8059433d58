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
  const written = lines.map((line, at) => ({ line, at })).filter(({ line }) => line.trim() !== '');
  for (const counted of [lines.map((line, at) => ({ line, at })), written])
    for (const step of steps) {
      const found = countedBy(counted, step);
      if (found) return found;
    }
  return undefined;
}

function countedBy(counted: readonly { line: string; at: number }[], step: number): string[] | undefined {
  const marks: string[] = [];
  let due = 0;
  let right = 0;
  let worded = 0;
  let last = 0;
  for (const [index, { line, at }] of counted.entries()) {
    if ((index + 1) % step !== 0 || line.trim() === '') continue;
    due += 1;
    const [, sign = '', digits = '', words = ''] = numbered.exec(line) ?? [];
    const number = Number(digits);
    // Where each line is counted, a page may begin anew.
    const follows = step === 1 ? number === last + 1 || number === 1 : number === index + 1;
    last = sign === '' ? last + 1 : number;
    if (sign === '' || !follows) continue;
    right += 1;
    marks[at] = sign;
    if (words.trim() !== '') worded += 1;
  }
  return due >= fewest && right >= due * nearlyAll && worded * 2 >= right ? marks : undefined;
}
