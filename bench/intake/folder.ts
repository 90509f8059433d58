import { copyFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeDocx, p } from '../../src/formats/testing/docx.ts';
import { slugWords } from '../../src/lexast/index.ts';
import { type Identity, identityOf, instrumentText } from '../corpus/instrument.ts';
import { type Random, randomFrom } from '../corpus/random.ts';

/** What stands in a folder that was made: how many files, and which instrument each invented one is. */
export interface MadeFolder {
  files: number;
  /** Id by the name of the file; files that are no instrument of their own are not named. */
  identities: Map<string, string>;
}

/** Characters of an invented text. */
const LENGTHS = { least: 3_000, most: 60_000 };

/**
 * Fill a folder as an office would hand it over: invented instruments as text, portal page and Word file, of the State and
 * of provinces under one number, copies of files of another folder, and every tenth file broken.
 *
 * @param given folder of official files to copy from; left out where there is none
 */
export async function makeFolder(
  folder: string,
  count: number,
  given: string | undefined,
  seed = 1,
): Promise<MadeFolder> {
  const random = randomFrom(seed);
  const identities = new Map<string, string>();
  const copies = given === undefined ? [] : await officialFiles(given);
  for (const [at, name] of copies.slice(0, count).entries())
    await copyFile(name, path.join(folder, `a-${at}${path.extname(name)}`));
  const all = Array.from({ length: count }, (_, index) => identityOf(index, random));
  for (let at = copies.length; at < count; at += 1) {
    const self = all[at] as Identity;
    const length = random.between(LENGTHS.least, LENGTHS.most);
    const text = ofProvince(instrumentText(self, all.slice(0, 50), length, random), self, at);
    const { extension, bytes } = inFormat(text.words, at);
    const name = `b-${at}.${extension}`;
    const broken = at % 10 === 0;
    await writeFile(path.join(folder, name), broken ? damaged(bytes, at, random) : bytes);
    if (!broken) identities.set(name, text.id);
  }
  return { files: count, identities };
}

async function officialFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:txt|html?|docx?|pdf)$/iu.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .toSorted();
}

const PROVINCES = ['Đồng Mẫu', 'Bắc Thử', 'Nam Ví Dụ', 'Tây Giả Định'];

/** Every fifth is a decision of a province, and four provinces have one number. */
function ofProvince(words: string, self: Identity, at: number): { words: string; id: string } {
  if (at % 5 !== 1 || self.type !== 'nghi-dinh') return { words, id: self.id };
  const place = PROVINCES[at % PROVINCES.length] as string;
  const year = self.date.slice(0, 4);
  const number = `12/${year}/QĐ-UBND`;
  const id = `qd-12-${year}-ubnd-${slugWords(place)}`;
  return {
    words: words
      .replaceAll(self.number, number)
      .replaceAll('Nghị định này', 'Quyết định này')
      .replace(/^NGHỊ ĐỊNH$/mu, 'QUYẾT ĐỊNH')
      .replace(/^CHÍNH PHỦ$/mu, `ỦY BAN NHÂN DÂN\nTỈNH ${place.toUpperCase()}`)
      .replace(/^TM\. CHÍNH PHỦ$/mu, 'TM. ỦY BAN NHÂN DÂN'),
    id,
  };
}

const encode = (text: string) => new TextEncoder().encode(text);

const escape = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function inFormat(words: string, at: number): { extension: string; bytes: Uint8Array } {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  if (at % 3 === 0) return { extension: 'txt', bytes: encode(words) };
  if (at % 3 === 1)
    return { extension: 'docx', bytes: makeDocx(lines.map((line) => p(escape(line))).join('')) };
  const page = `<!doctype html><html lang="vi"><body><nav><a href="/">Trang chủ</a></nav><div class="content1">${lines.map((line) => `<p>${escape(line)}</p>`).join('')}</div><footer>Liên hệ</footer></body></html>`;
  return { extension: 'html', bytes: encode(page) };
}

/** Cut in half, overwritten, empty, or another kind of file under the name. */
function damaged(bytes: Uint8Array, at: number, random: Random): Uint8Array {
  switch (at % 40) {
    case 0:
      return bytes.slice(0, 200);
    case 10:
      return bytes.map((byte) => (random.onceIn(20) ? random.between(0, 255) : byte));
    case 20:
      return new Uint8Array();
    default:
      return new TextEncoder().encode('%PDF-1.7\n%broken\n');
  }
}
