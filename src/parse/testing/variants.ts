/** A way in which offices, portals and converters change how a text is written and not what it says. */
export interface Variant {
  name: string;
  change: (text: string) => string;
  /** What the words of the changed text are called in the unchanged one, without white space. */
  same?: (words: string) => string;
}

const everyLine = (change: (line: string, at: number) => string) => (text: string) =>
  text
    .split('\n')
    .map((line, at) => change(line, at))
    .join('\n');

const wrapLine = (line: string, width: number): string => {
  let last = 0;
  return line
    .split(' ')
    .reduce<string[]>((lines, word) => {
      const joined = `${lines.at(-1) ?? ''} ${word}`;
      if (lines.length > 0 && joined.length <= width) return [...lines.slice(0, -1), joined];
      last += 1;
      return [...lines, word];
    }, [])
    .slice(0, last)
    .join('\n');
};

/** Hard wraps as a text editor sets them. */
export const wrap = (width: number) => everyLine((line) => wrapLine(line, width));

/** Something that the print adds below every so many lines, with the number of the page. */
const pages = (add: (page: number) => string) => (text: string) => {
  let page = 1;
  return everyLine((line, at) => (at % 30 === 29 ? `${line}\n${add(page++)}` : line))(text);
};

const oldTones: readonly (readonly [RegExp, string])[] = [
  [/òa(?!\p{L})/gu, 'oà'],
  [/óa(?!\p{L})/gu, 'oá'],
  [/ủy(?!\p{L})/gu, 'uỷ'],
  [/ÒA(?!\p{L})/gu, 'OÀ'],
];

/** Changes that every text stands: letters, spaces, line ends. */
export const spellings: readonly Variant[] = [
  { name: 'decomposed letters', change: (text) => text.normalize('NFD') },
  {
    name: 'tones in the old place',
    change: (text) => oldTones.reduce((words, [tone, old]) => words.replace(tone, old), text),
    same: (words) =>
      words
        .replace(/o([àá])/gu, (_, tone: string) => (tone === 'à' ? 'òa' : 'óa'))
        .replace(/uỷ/gu, 'ủy')
        .replace(/OÀ/gu, 'ÒA'),
  },
  { name: 'line ends of Windows', change: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'a byte order mark', change: (text) => `\uFEFF${text}` },
  { name: 'spaces that do not break', change: (text) => text.replaceAll(' ', '\u00A0') },
  { name: 'zero-width spaces', change: (text) => text.replaceAll(' ', ' \u200B') },
  { name: 'soft hyphens', change: (text) => text.replace(/(?<=\p{L})(?=ng(?!\p{L}))/gu, '\u00AD') },
  { name: 'hyphens that do not break', change: (text) => text.replaceAll('-', '\u2011') },
  {
    name: 'the Icelandic letter for Đ',
    change: (text) => text.replaceAll('Đ', '\u00D0').replaceAll('đ', '\u00F0'),
    same: (words) => words.replaceAll('\u00D0', 'Đ').replaceAll('\u00F0', 'đ'),
  },
  {
    name: 'angled quotation marks',
    change: (text) => text.replaceAll('“', '«').replaceAll('”', '»'),
    same: (words) => words.replace(/[“”«»]/gu, '"'),
  },
  { name: 'straight quotation marks', change: (text) => text.replace(/[“”]/gu, '"') },
];

const article = /^([“"]?)Điều (\d+[a-zđ]?)\. /u;
const withArticle = (print: (number: string) => string) =>
  everyLine((line) => line.replace(article, (_, quote: string, number: string) => quote + print(number)));
const plainArticle = (words: string) => words.replace(/điều0?(\d+[a-zđ]?)[.:–-]*/giu, 'Điều$1.');
const withClause = (stop: string) => everyLine((line) => line.replace(/^([“"]?\d+[a-zđ]?)\. /u, `$1${stop}`));
const inBrackets = everyLine((line) => line.replace(/^([“"]?)(\d+[a-zđ]?)\. /u, '$1($2) '));
const point = /^([“"]?)([a-zđ])\) /u;
const unpointed = (words: string) => words.replace(/[().,:]/gu, '');

/** Changes of the layout and of marks, for texts with a paragraph on each line. */
export const layouts: readonly Variant[] = [
  { name: 'double spaces', change: (text) => text.replace(/(?<=\S) (?=\S)/gu, '  ') },
  { name: 'spaces at both ends of lines', change: everyLine((line) => (line === '' ? '' : `    ${line}  `)) },
  {
    name: 'a tab behind marks',
    change: everyLine((line) => line.replace(/^(Điều \d+\.|\d+\.|[a-zđ]\)) /u, '$1\t')),
  },
  { name: 'a blank line after each paragraph', change: (text) => text.replaceAll('\n', '\n\n') },
  { name: 'no blank lines', change: (text) => text.replace(/\n{2,}/gu, '\n') },
  { name: '60 columns', change: wrap(60) },
  { name: '80 columns', change: wrap(80) },
  {
    name: '80 columns, a blank line after every line',
    change: (text) => wrap(80)(text).replaceAll('\n', '\n\n'),
  },
  { name: 'page numbers', change: (text) => pages((page) => `\n${page}\n`)(wrap(80)(text)) },
  { name: 'page numbers between dashes', change: (text) => pages((page) => `- ${page} -`)(wrap(80)(text)) },
  {
    name: 'the foot of a printed page',
    change: (text) =>
      pages((page) => `https://vanban.mau.vn/5.html ${page}/9\n12/05/2031, 10:14 Luật mẫu`)(wrap(80)(text)),
  },
  { name: 'pages as a form feed parts them', change: (text) => pages(() => '\f')(wrap(80)(text)) },
  {
    name: 'the mark of a portal on each page',
    change: (text) => pages(() => 'Trang Mẫu * Tel: 024 3000 0000 * www.VanBanMau.vn')(wrap(80)(text)),
  },
  {
    name: 'the stamp of an office on each page',
    change: (text) => pages((page) => `vanthu_05/06/2031 08:12:${10 + page}`)(wrap(80)(text)),
  },
  {
    name: 'a title and a number on each page',
    change: (text) => pages((page) => `Nghị định về bến đò   Trang ${page}`)(wrap(80)(text)),
  },
  {
    name: 'the name of a scanner on each page',
    change: (text) => pages(() => 'Scanned by Mau')(wrap(80)(text)),
  },
  {
    name: 'numbers and an issuer in capitals on each page',
    change: (text) => pages((page) => `\n--- ${page} ---\nCỔNG THÔNG TIN TỈNH MẪU\n`)(wrap(80)(text)),
  },
  { name: 'page numbers with a stop', change: (text) => pages((page) => `${page}.`)(wrap(80)(text)) },
  {
    name: 'running heads',
    change: (text) => pages((page) => `${page} CÔNG BÁO/Số 5 + 6/Ngày 9-9-2031`)(wrap(80)(text)),
  },
  {
    name: 'signature stamps',
    change: (text) =>
      pages(
        () => 'Người ký: Cổng Thông tin mẫu\nEmail: mau@mau.vn\nThời gian ký: 05.06.2031 17:03:44 +07:00',
      )(wrap(80)(text)),
  },
  { name: '"Điều 5:"', change: withArticle((number) => `Điều ${number}: `), same: plainArticle },
  { name: '"Điều 5 ."', change: withArticle((number) => `Điều ${number} . `) },
  { name: '"ĐIỀU 5."', change: withArticle((number) => `ĐIỀU ${number}. `), same: plainArticle },
  { name: '"Điều 5-"', change: withArticle((number) => `Điều ${number}- `), same: plainArticle },
  { name: '"Điều 5. -"', change: withArticle((number) => `Điều ${number}. - `), same: plainArticle },
  {
    name: '"Điều 05."',
    change: withArticle((number) => `Điều ${number.padStart(2, '0')}. `),
    same: plainArticle,
  },
  { name: '"Điều 5." on a line of its own', change: withArticle((number) => `Điều ${number}.\n`) },
  { name: '"1 ."', change: withClause(' . ') },
  { name: '"1." without a space', change: withClause('.') },
  { name: '"(1)"', change: inBrackets, same: unpointed },
  { name: '"(1)" in 60 columns', change: (text) => wrap(60)(inBrackets(text)), same: unpointed },
  { name: '"1:"', change: withClause(': '), same: unpointed },
  { name: '"1" without a stop', change: withClause(' '), same: unpointed },
  { name: '"(a)"', change: everyLine((line) => line.replace(point, '$1($2) ')), same: unpointed },
  { name: '"a,"', change: everyLine((line) => line.replace(point, '$1$2, ')), same: unpointed },
  { name: '"a )"', change: everyLine((line) => line.replace(point, '$1$2 ) ')) },
];
