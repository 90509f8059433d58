import type { Random } from '../corpus/random.ts';

/**
 * An invented Japanese act in the plain form that Lawtext reads: chapters, captioned articles, paragraphs, items and
 * citations about as often as in `bench/corpus/instrument.ts`. It says nothing that any law says.
 *
 * @param bytes about how long it should be, in UTF-8
 */
export function japaneseLaw(bytes: number, random: Random): string {
  let text = '試験用見本法\n（令和九十年法律第千一号）\n\n';
  let article = 0;
  const room = () => text.length < bytes / BYTES_PER_CHARACTER;
  for (let chapter = 1; room(); chapter += 1) {
    text += `      第${kanji(chapter)}章　${random.pick(topics)}\n\n`;
    for (let left = random.between(3, 8); left > 0 && room(); left -= 1) {
      article += 1;
      text += `  （${random.pick(topics)}）\n第${kanji(article)}条　${paragraphs(article, random)}\n`;
    }
  }
  return `${text}      附　則\n\nこの法律は、公布の日から施行する。\n`;
}

/** Three for all but the indents and the ends of lines. */
const BYTES_PER_CHARACTER = 2.86;

function paragraphs(article: number, random: Random): string {
  let text = '';
  const count = random.between(1, 6);
  for (let paragraph = 1; paragraph <= count; paragraph += 1) {
    if (paragraph > 1) text += `${fullWidth(paragraph)}　`;
    const items = random.onceIn(3) ? random.between(2, 7) : 0;
    text += items > 0 ? '試験機関は、次に掲げる事項を公表するものとする。\n' : sentences(article, random);
    for (let item = 1; item <= items; item += 1) text += `  ${kanji(item)}　${random.pick(objects)}\n`;
  }
  return text;
}

function sentences(article: number, random: Random): string {
  const all = Array.from({ length: random.between(1, 3) }, () => sentence(random));
  if (random.onceIn(4))
    all.push(`第${kanji(random.between(1, article))}条第一項の規定は、前項の場合について準用する。`);
  return `${all.join('')}\n`;
}

const sentence = (random: Random) =>
  `${random.pick(subjects)}は、${random.pick(circumstances)}、${random.pick(objects)}を${random.pick(verbs)}。`;

const topics = [
  '見本の作成',
  '試験の記録の管理',
  '検索の性能の測定',
  '見本の忠実性の確認',
  '見本の電子的な保存',
];
const subjects = ['試験機関', '見本を管理する部局', '試験責任者', '測定を担当する者', '審査会'];
const circumstances = [
  '毎年十二月十五日までに',
  '電子的な方法により',
  '書面による請求があったときは',
  '必要な書類を受け取った日から三十日以内に',
];
const objects = [
  '見本の一覧',
  '毎年の試験の計画',
  '性能の測定の記録',
  '見本の保存及び検索の方法',
  '忠実性の確認の手順',
];
const verbs = [
  '作成しなければならない',
  '公表するものとする',
  '定期的に見直すものとする',
  '保存することができる',
];

const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** 1 to 9999 as laws write it: 十, 二十一, 百五. */
function kanji(value: number): string {
  const digits = [...String(value)].map(Number);
  return digits
    .map((digit, index) => {
      const unit = UNITS[digits.length - 1 - index] ?? '';
      if (digit === 0) return '';
      return (digit === 1 && unit ? '' : DIGITS.charAt(digit)) + unit;
    })
    .join('');
}

const fullWidth = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
