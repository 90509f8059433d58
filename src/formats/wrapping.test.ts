import { Buffer } from 'node:buffer';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readSource } from './index.ts';
import { unwrapText } from './wrapping.ts';

const law = [
  'NGHỊ ĐỊNH',
  'Điều 1. Bến đò và đò',
  '1. Phí = 5 % giá vé:',
  'a) Từ 6 giờ;',
  'b) Đến 18 giờ, “theo Luật Đò”.',
  'Điều 2. Phao',
  '- Mỗi đò có phao.',
];
const text = law.join('\n');

async function read(words: string, name = 'a.txt') {
  const file = new VFile({ path: name });
  const source = await readSource(new TextEncoder().encode(words), file);
  return { ...source, rules: file.messages.map(({ ruleId }) => ruleId) };
}

/** As programs of mail write a text, with a soft line end after each 20 letters. */
const quoted = (words: string): string =>
  words
    .replace(/[^\n -<>-~]/gu, (letter) => encodeURIComponent(letter).replaceAll('%', '='))
    .replaceAll(/ = /gu, ' =3D ')
    .replace(/(?:=[\dA-F]{2}|[^=\n]){20}(?!\n)/gu, '$&=\r\n');

describe('a text that a program wrote in another form', () => {
  it.each([
    ['quoted-printable of a letter', quoted(text)],
    ['the same in small letters', quoted(text).replace(/=[\dA-F]{2}/gu, (sign) => sign.toLowerCase())],
    ['a record of JSON', JSON.stringify({ id: 7, title: 'Nghị định', content: text })],
    ['a string of JSON', JSON.stringify(text)],
    ['lines of JSON', JSON.stringify(law)],
    [
      'pages of JSON',
      JSON.stringify({
        pages: [
          { page: 1, text: law.slice(0, 3).join('\n') },
          { page: 2, text: law.slice(3).join('\n') },
        ],
      }),
    ],
    [
      'lines of a scan, with their places',
      JSON.stringify({ engine: 'ocr', lines: law.map((words, top) => ({ words, box: [0, top] })) }),
    ],
  ])('is read: %s', async (_, written) => {
    const source = await read(written);
    expect(source.lines.map((line) => line.text)).toEqual(law);
    expect(source.rules).toEqual(['unwrapped-text']);
  });

  it('is counted with the words beside it, and read as a page where it is one', async () => {
    const page = `<html><body>${law.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
    const source = await read(JSON.stringify({ name: 'Nghị định', content: page }));
    expect(source.text.trim()).toBe(text);
    expect(source.leftOut).toMatchObject([{ kind: 'around', samples: ['Nghị định'] }]);
  });

  it.each([
    ['data', 'records of JSON', `${JSON.stringify({ a: text })}\n${JSON.stringify({ a: text })}`],
    [
      'data',
      'pages of JSON beside a text',
      JSON.stringify([{ page: 1, text: law[0] }, { page: 2, text: text.repeat(20) }, text]),
    ],
    ['data', 'words of JSON', JSON.stringify(text.split(/\s+/u))],
    [
      'data',
      'two instruments of JSON',
      JSON.stringify(['Nghị định 1', 'Nghị định 2'].map((title) => ({ title, content: text }))),
    ],
    ['data', 'CSV', `id,content\n1,"${text}"`],
    ['data', 'SQL', `INSERT INTO van_ban VALUES (1, '${text}');`],
    ['data', 'YAML', `title: x\ncontent: |\n  ${law.join('\n  ')}`],
    ['data', 'written line ends', law.join('\\r\\n')],
    ['letters', 'base64', Buffer.from(text).toString('base64')],
    ['letters', 'an address that holds it', `data:text/plain;base64,${Buffer.from(text).toString('base64')}`],
    ['letter', 'a letter that is quoted in part', `${quoted(text)}\nPhí = 5 %`],
    [
      'XML',
      'Word of 2003',
      `<?xml version="1.0"?><w:document>${law.map((line) => `<p>${line}</p>`).join('')}`,
    ],
    ['letter', 'a letter', `Received: from a\nContent-Type: text/plain\n\n${text}`],
    ['RTF', 'RTF behind a mark of order', `\uFEFF{\\rtf1 ${text}}`],
  ])('is refused as %s, and what to do is said: %s', async (words, _, written) => {
    const error: unknown = await read(written, 'a.doc').catch((reason: unknown) => reason);
    expect(error).toMatchObject({ ruleId: 'unknown-format', fatal: true });
    expect(String((error as Error).message)).toContain(words);
  });

  it('is looked for in time that grows with the text', async () => {
    const late = ' '.repeat(500_000) + text;
    expect(unwrapText(late, new VFile())).toEqual({ text: late, leftOut: [] });
    const deep = 20_000;
    const nested = `${'{"s":"x","a":'.repeat(deep)}"x"${'}'.repeat(deep)}`;
    await expect(read(nested)).rejects.toMatchObject({ ruleId: 'unknown-format' });
  });

  it('is none where such signs are words', async () => {
    const own = ['"Điều 1. Bến đò', '[...]', 'Phí = 5 %; a=12', '{1} Ghi chú: D:\\năm\\nam', '<?> 5 người'];
    expect(await read(own.join('\n'))).toMatchObject({ text: own.join('\n'), rules: [] });
  });
});
