/** Characters whose case is remembered: Latin with all Vietnamese letters, and the marks of print. */
const remembered = 0x2100;

const small = 1;
const capital = 2;
/** Another letter, or a number. */
const neutral = 3;
const other = 4;

/** Case of each character that was met: the same few hundred make up every text. */
const cases = new Uint8Array(remembered);

const caseOf = (char: string): number =>
  /^\p{Ll}/u.test(char)
    ? small
    : /^\p{Lu}/u.test(char)
      ? capital
      : /^[\p{L}\p{N}]/u.test(char)
        ? neutral
        : other;

/** Case of the character at an offset; a rare one beyond the memory is asked anew. */
function caseAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (!(code < remembered)) return caseOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  return (cases[code] ||= caseOf(String.fromCharCode(code)));
}

/** Is the character at an offset a letter or a number? */
export const isWordAt = (text: string, at: number): boolean => caseAt(text, at) !== other;

/** Does the text begin with a capital letter (Lu)? */
export const beginsCapital = (text: string): boolean => text !== '' && caseAt(text, 0) === capital;

/** Does the text begin with a small letter (Ll)? */
export const beginsSmall = (text: string): boolean => text !== '' && caseAt(text, 0) === small;

/** Does the text have letters, all of them capitals? */
export function isCapitals(text: string): boolean {
  let found = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = caseAt(text, at);
    if (letter === small) return false;
    if (letter === capital) found = true;
  }
  return found;
}

/** The capitals and small letters that a text ends with; empty where it ends otherwise. */
export function lastWord(text: string): string {
  let at = text.length;
  while (at > 0 && caseAt(text, at - 1) < neutral) at -= 1;
  return text.slice(at);
}

/** Is the character one of these? */
export const isOneOf = (char: string | undefined, set: string): boolean =>
  char !== undefined && char !== '' && set.includes(char);
