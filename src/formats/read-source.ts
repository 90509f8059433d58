import { deflateRawSync } from 'node:zlib';
import type { VFile } from 'vfile';
import { decodeText } from './decode.ts';
import { detect, isHtml } from './detect.ts';
import { refuse } from './fail.ts';
import { lostLetters } from './lost-letters.ts';
import { oldCode } from './old-codes.ts';
import type { SourceText } from './types.ts';
import { unwrapText } from './wrapping.ts';

/** The largest file that is read, in bytes. */
export const maximumBytes = 64 * 1024 * 1024;

/** The most tags of a page that is read: a tariff of 16,000 rows with a paragraph in each cell, or ten long laws. Each costs memory before it says anything. */
const maximumTags = 150_000;

/** A text that lost so many letters, and one in so many characters, is none any more. */
const fewestLost = 3;
const charactersForLost = 50;

/** The largest page with its tags, in bytes. */
const maximumText = 24 * 1024 * 1024;

/** The longest text, in characters: a thousand pages of law. All that is made of a text takes time and memory by its length. */
const maximumCharacters = 2_500_000;

/**
 * Read an official text in any supported format: what the bytes are decides, then the extension.
 *
 * @param bytes the file as received
 * @param file where messages go; its extension decides only where the bytes do not
 * @throws VFileMessage when nothing can be read; the reason says what was found and what to do
 */
export async function readSource(bytes: Uint8Array, file: VFile): Promise<SourceText> {
  if (bytes.length === 0) refuse(file, 'empty-file', 'The file is empty. Download it again');
  if (bytes.length > maximumBytes) {
    refuse(
      file,
      'file-too-large',
      `The file has ${bytes.length} bytes; at most ${maximumBytes} are read. Split it, or remove its images`,
    );
  }
  const source = await readAs(bytes, file);
  boundCharacters(source.text, file);
  if (source.text.trim() === '') {
    refuse(file, 'empty-file', 'The file holds no words. Download it again, or find a text version');
  }
  if (isPadded(source.text)) refusePadded(source.text, file);
  if (source.turned)
    file.message(
      'Signs in the file turn letters round (U+202E and the like): it shows other words than it holds. The words are read as it holds them; compare them with the print',
      { ruleId: 'turned-letters', source: 'lex' },
    );
  const code = oldCode(source.text);
  if (code === 'UTF-8') {
    refuse(
      file,
      'wrong-code',
      'A program took UTF-8 for another code and spoilt the letters: "Điều" stands there as "Äiá»u". Download the file again, or save it as UTF-8 from where it came',
    );
  }
  if (code) {
    refuse(
      file,
      'old-code',
      `The letters are those of ${code}, from before Unicode: "Điều" stands there as other signs. Convert the file to Unicode (Unikey does it), or find a newer copy`,
    );
  }
  const lost = lostLetters(source.text);
  if (lost && lost.count >= fewestLost && lost.count * charactersForLost > source.text.length)
    refuse(
      file,
      'lost-letters',
      `A program saved the text in a code that lacks letters of Vietnamese, and ${lost.count} were lost ("${lost.word}"). Find another copy, or save the original as UTF-8`,
    );
  return source;
}

function boundCharacters({ length }: string, file: VFile): void {
  if (length > maximumCharacters)
    refuse(
      file,
      'file-too-large',
      `The text has ${length} characters; at most ${maximumCharacters} are read. Split it, or the file is damaged or hostile`,
    );
}

function refusePadded({ length }: string, file: VFile): never {
  return refuse(
    file,
    'padded',
    `The text has ${length} characters, nearly all of them the same words over again, or no letters. Remove what repeats`,
  );
}

/** Shorter texts are read whatever they hold: it costs little. */
const shortText = 300_000;
/** Laws shrink to a fifth when they are packed, lists of forms to a tenth. */
const mostShrinking = 25;
/** Pages of law shrink to a fifth as well, with all their tags; tables of figures to a twentieth. */
const mostShrinkingPage = 75;
/** Of the signs that are no white space; lists of prices have a third. */
const fewestLetters = 0.1;

/** Is a long text made of one thing over and over (dots, "Điều 1."), or of numbers alone? It costs much and says nothing. */
function isPadded(text: string): boolean {
  if (text.length < shortText) return false;
  const sample = sampleOf(text);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const signs = sample.match(/\S/gu)?.length ?? 0;
  if (letters <= signs * fewestLetters) return true;
  return shrinks(text, mostShrinking);
}

function shrinks(text: string, times: number): boolean {
  const bytes = new TextEncoder().encode(text);
  return bytes.length > deflateRawSync(bytes, { level: 1 }).length * times;
}

/** Refuse a page that costs much and says nothing, before its tree is made. */
function boundPage(html: string, file: VFile): void {
  if (html.length > shortText && shrinks(html, mostShrinkingPage)) refusePadded(html, file);
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1))
    if (/[a-z!?]/iu.test(html[at + 1] ?? '')) tags += 1;
  if (tags > maximumTags)
    refuse(
      file,
      'file-too-large',
      `The page has ${tags} tags; at most ${maximumTags} are read. Split it, or the file is damaged or hostile`,
    );
}

/** A hundred pieces of a text, from its beginning to its end. */
function sampleOf(text: string): string {
  const [pieces, length] = [100, 1000];
  return Array.from({ length: pieces }, (_, at) => {
    const from = Math.floor(((text.length - length) * at) / (pieces - 1));
    return text.slice(from, from + length);
  }).join('');
}

/** The reader of a format, with its libraries, is loaded when a file of it comes: together they are most of this program. */
async function readAs(bytes: Uint8Array, file: VFile): Promise<SourceText> {
  switch (detect(bytes)) {
    case 'pdf':
      return (await import('./pdf/index.ts')).readPdf(bytes, file);
    case 'zip':
      return (await import('./docx/index.ts')).readDocx(bytes, file);
    case 'ole':
      return (await import('./doc.ts')).readDoc(bytes, file);
    case 'rtf':
      return refuse(file, 'unknown-format', 'RTF is not read. Open the file in Word and save it as DOCX');
    case 'mime':
      return refuse(
        file,
        'unknown-format',
        'The file is a web archive (MHTML) or a letter. Open it in Word and save it as DOCX',
      );
    case 'image':
      return refuse(
        file,
        'unknown-format',
        'The file is an image. Recognise its text (OCR) first, or find a text version',
      );
    default: {
      if (bytes.length > maximumText)
        refuse(
          file,
          'file-too-large',
          `The text has ${bytes.length} bytes; at most ${maximumText} are read. Split it, or remove its images`,
        );
      const { text, leftOut } = unwrapText(decodeText(bytes, file), file);
      const source = await readLetters(text, file);
      return leftOut.length > 0 ? { ...source, leftOut: [...leftOut, ...(source.leftOut ?? [])] } : source;
    }
  }
}

async function readLetters(text: string, file: VFile): Promise<SourceText> {
  if (!isHtml(text, file.extname)) {
    boundCharacters(text, file);
    return (await import('./transport.ts')).readPlainText(text, file);
  }
  boundPage(text, file);
  return (await import('./html/index.ts')).readHtml(text, file);
}
