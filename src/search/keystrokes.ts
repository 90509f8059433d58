/**
 * Vietnamese typed with the input method off: what Telex ("lieen keets") or VNI ("lie6n ke61t") would have
 * made of one raw word.
 */
const TELEX_TONES: Record<string, string> = {
  f: '\u0300',
  s: '\u0301',
  x: '\u0303',
  r: '\u0309',
  j: '\u0323',
};
const VNI_TONES: Record<string, string> = {
  '1': '\u0301',
  '2': '\u0300',
  '3': '\u0309',
  '4': '\u0303',
  '5': '\u0323',
};
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';

interface Typed {
  /** Base letters; `đ` is its own letter. */
  letters: string[];
  /** Quality mark of each letter. */
  marks: string[];
  tone: string;
}

/** Decode Telex keystrokes of one word; `undefined` when there is nothing to decode. */
export function decodeTelex(raw: string): string | undefined {
  if (!/^[a-z]{2,10}$/i.test(raw)) return undefined;
  const typed: Typed = { letters: [], marks: [], tone: '' };
  let changed = false;
  for (const key of raw.toLowerCase()) {
    const done = telexMark(typed, key) || (hasVowel(typed) && setTone(typed, TELEX_TONES[key]));
    if (done) changed = true;
    else push(typed, key);
  }
  return changed ? compose(typed) : undefined;
}

/** Decode VNI keystrokes of one word; `undefined` when there is nothing to decode. */
export function decodeVni(raw: string): string | undefined {
  if (!/^[a-z]+[a-z1-9]*[1-9][a-z1-9]*$/i.test(raw) || raw.length > 12) return undefined;
  const typed: Typed = { letters: [], marks: [], tone: '' };
  for (const key of raw.toLowerCase()) {
    if (!/\d/.test(key)) push(typed, key);
    else if (!(vniMark(typed, key) || (hasVowel(typed) && setTone(typed, VNI_TONES[key])))) return undefined;
  }
  return compose(typed);
}

const push = (typed: Typed, letter: string) => {
  typed.letters.push(letter);
  typed.marks.push('');
};

const hasVowel = (typed: Typed) => typed.letters.some((letter) => /[aeiouy]/.test(letter));

function setTone(typed: Typed, tone: string | undefined): boolean {
  if (!tone || typed.tone) return false;
  typed.tone = tone;
  return true;
}

/** A doubled a, e, o (also typed after the final consonant), dd, and w for ă, ơ, ư, ươ. */
function telexMark(typed: Typed, key: string): boolean {
  if (key === 'd') return stroke(typed);
  if (key === 'a' || key === 'e' || key === 'o') return setMark(typed, key, CIRCUMFLEX);
  if (key !== 'w') return false;
  return (
    hornPair(typed) || setMark(typed, 'o', HORN) || setMark(typed, 'u', HORN) || setMark(typed, 'a', BREVE)
  );
}

function vniMark(typed: Typed, key: string): boolean {
  if (key === '6') return ['a', 'e', 'o'].some((letter) => setMark(typed, letter, CIRCUMFLEX));
  if (key === '7') return hornPair(typed) || setMark(typed, 'o', HORN) || setMark(typed, 'u', HORN);
  if (key === '8') return setMark(typed, 'a', BREVE);
  return key === '9' && stroke(typed);
}

/** đ: only the first letter of a syllable can take the stroke. */
function stroke(typed: Typed): boolean {
  if (typed.letters[0] !== 'd') return false;
  typed.letters[0] = 'đ';
  return true;
}

/** One w or 7 marks both letters of "uo": ươ. */
function hornPair(typed: Typed): boolean {
  const at = typed.letters.findIndex((letter, i) => letter === 'u' && typed.letters[i + 1] === 'o');
  // In "quo" the u belongs to the consonant.
  if (at < 0 || typed.letters[at - 1] === 'q' || typed.marks[at] || typed.marks[at + 1]) return false;
  typed.marks[at] = HORN;
  typed.marks[at + 1] = HORN;
  return true;
}

function setMark(typed: Typed, letter: string, mark: string): boolean {
  const at = typed.letters.lastIndexOf(letter);
  if (at < 0 || typed.marks[at]) return false;
  typed.marks[at] = mark;
  return true;
}

/** Write the word; the tone goes on a marked vowel, else where the older spelling rule puts it. */
function compose({ letters, marks, tone }: Typed): string {
  const vowels = letters.flatMap((letter, at) => {
    const glide =
      (letter === 'u' && letters[at - 1] === 'q') || (letter === 'i' && at === 1 && letters[0] === 'g');
    return /[aeiouy]/.test(letter) && !(glide && /[aeiouy]/.test(letters[at + 1] ?? '')) ? [at] : [];
  });
  const marked = vowels.findLast((at) => marks[at]);
  const closed = vowels.length > 0 && (vowels.at(-1) ?? 0) < letters.length - 1;
  const place =
    marked ??
    (vowels.length > 2 || closed
      ? vowels[Math.max(0, vowels.length > 2 ? 1 : vowels.length - 1)]
      : vowels[0]);
  return letters
    .map((letter, at) => letter + marks[at] + (at === place ? tone : ''))
    .join('')
    .normalize('NFC');
}
