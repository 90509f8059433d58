import { type Syllable, syllable } from './fold.ts';
import { typeNames } from './instrument-words.ts';
import type { Token } from './tokens.ts';

/**
 * Turns of phrase in which people ask, folded. They tell nothing of what is asked for, and law does not speak so:
 * "thời gian thử việc tối đa là bao nhiêu" is about "thời gian thử việc tối đa".
 */
const ASKING = [
  // Of an instrument, its page says so: "nghị định 30 có hiệu lực khi nào".
  'co hieu luc khi nao',
  'co hieu luc tu khi nao',
  'con hieu luc khong',
  'con hieu luc hay khong',
  'het hieu luc chua',
  'la bao nhieu ngay',
  'la bao nhieu',
  'bao nhieu',
  'bao lau',
  'la gi',
  'la nhung gi',
  'gom nhung gi',
  'gom nhung',
  'nhung gi',
  'nhu the nao',
  'the nao',
  'ra sao',
  'lam sao',
  'khi nao',
  'luc nao',
  'o dau',
  'lay tu dau',
  'tu dau',
  'may gio',
  'gio nao',
  'ngay nao',
  'noi nao',
  'can gi',
  'la ai',
  'co duoc phep',
  'co duoc',
  'co phai',
  'co bi',
  'duoc khong',
  'hay khong',
  'co can',
  'may ngay',
  'may nam',
  'may thang',
  'tai sao',
  'vi sao',
  'quy dinh ve',
  'quy dinh nhu the nao',
  'cho toi hoi',
  'cho em hoi',
  'cho minh hoi',
  'cho hoi',
  'xin hoi',
  'toi muon hoi',
  'em muon hoi',
  'muon hoi',
  'xin cho biet',
  'cho biet',
  'muon biet',
  'tim hieu',
  'bao nhieu phan tram',
  'nhu nao',
  'thi sao',
  'phai lam gi',
  'lam gi',
  'bi gi',
  'duoc gi',
  'can nhung gi',
  'gom gi',
  'la nhu the nao',
  'tinh the nao',
  'tinh nhu the nao',
  'mat bao lau',
  'trong bao lau',
  'truong hop nao',
  'theo quy dinh moi nhat',
  'moi nhat',
  'hien nay',
  'hien hanh',
].map((phrase) => phrase.split(' '));

/** Little words that stand in every text, by their folded letters. */
const LITTLE: ReadonlyMap<string, Syllable> = new Map(
  'là của cho về các những và hoặc thì mà ở tại theo với khi nếu được bị phải có không một này đó ai gì mấy trong vào để sẽ đã đang'
    .split(' ')
    .map((word): [string, Syllable] => [syllable(word).folded, syllable(word)]),
);
/** Those that are little words without their marks too; "dang ky" is not "đang", and "co quan" is not "có". */
const PLAINLY_LITTLE = new Set('la cua nhung cac va hoac duoc khong gi neu'.split(' '));

const isMarked = ({ letters, folded, tone }: Token) => tone !== '' || letters !== folded;

/** "đề" is not "để", and "lá" is not "là"; in a query without marks most of them may be other words. */
function isLittle(word: Token, marked: boolean): boolean {
  const little = LITTLE.get(word.folded);
  if (!little) return false;
  if (!marked) return PLAINLY_LITTLE.has(word.folded);
  return word.letters === little.letters && word.tone === little.tone;
}

/** Words of asking, with the words of a heading that answers: "bao lâu" is answered under "Thời hạn …". */
const ANSWERS: readonly (readonly [asking: readonly string[], heading: readonly string[]])[] = [
  [
    [
      'khi nao',
      'luc nao',
      'bao lau',
      'may gio',
      'gio nao',
      'may ngay',
      'bao nhieu ngay',
      'may thang',
      'may nam',
      'ngay nao',
    ],
    ['thoi gian', 'thoi han', 'thoi diem', 'thoi hieu', 'ngay', 'gio', 'tuoi'],
  ],
  [
    ['bao nhieu', 'may phan'],
    ['muc', 'so luong', 'ty le', 'so tien', 'thoi han', 'thoi gian'],
  ],
  [
    ['may tuoi', 'bao nhieu tuoi'],
    ['tuoi', 'do tuoi', 'dieu kien'],
  ],
  [
    ['o dau', 'noi nao'],
    ['noi', 'dia diem', 'tham quyen', 'co quan'],
  ],
  [
    ['ai', 'co quan nao'],
    ['tham quyen', 'trach nhiem', 'doi tuong', 'co quan'],
  ],
  [
    ['the nao', 'lam sao', 'can giay to gi', 'can gi', 'giay to gi'],
    ['thu tuc', 'trinh tu', 'ho so', 'cach'],
  ],
  [
    ['bi phat', 'phat bao nhieu', 'xu phat'],
    ['phat', 'xu ly', 'xu phat'],
  ],
  [['la gi'], ['giai thich tu ngu', 'khai niem']],
];

/** A term is asked for: "lệ phí là gì", "thế nào là nơi cư trú". */
const ASKS_TERM = / (?:la gi|(?:the|nhu) nao la) /;

const LITTLE_WEIGHT = 0.25;
/** "Thông tư" at the head of a query says which type is wanted, not what it is about. */
const TYPE_WEIGHT = 0.3;

/** How much each word of a query counts before its rarity, and the type of instrument that it begins with. */
export interface Weighed {
  weights: number[];
  /** "Thông tư" */
  type?: string;
  /** Beginnings of headings, folded, that answer the way the query asks. */
  answers: string[];
  /** What a term means is asked. */
  asksTerm: boolean;
}

/** Weigh the words of a query: words of asking nothing, little words little. */
export function weigh(words: readonly Token[]): Weighed {
  const folded = words.map((word) => word.folded);
  const weights: number[] = words.map((word) => (isLittle(word, words.some(isMarked)) ? LITTLE_WEIGHT : 1));
  for (const phrase of ASKING) {
    for (let at = 0; at + phrase.length <= folded.length; at += 1)
      if (phrase.every((word, i) => folded[at + i] === word)) weights.fill(0, at, at + phrase.length);
  }
  const type = typeNames.find(({ words: name }) => name.every((word, i) => folded[i] === word));
  if (type && type.words.length < folded.length) {
    weights.fill(TYPE_WEIGHT, 0, type.words.length);
  }
  // A query of such words alone is about them.
  if (!weights.some((weight) => weight > LITTLE_WEIGHT)) weights.fill(1);
  const text = ` ${folded.join(' ')} `;
  const answers = ANSWERS.flatMap(([asking, heading]) =>
    asking.some((phrase) => text.includes(` ${phrase} `)) ? heading : [],
  );
  return { weights, answers, asksTerm: ASKS_TERM.test(text), ...(type && { type: type.name }) };
}
