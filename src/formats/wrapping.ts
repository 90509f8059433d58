import type { VFile } from 'vfile';
import { refuse } from './fail.ts';
import { LeftOutWords } from './left-out.ts';
import type { LeftOut } from './types.ts';

/** A text as it was before a program wrote it in another form, and the words of that form beside it. */
export interface Unwrapped {
  text: string;
  leftOut: LeftOut[];
}

/** Letters of two and three bytes as mail programs write them: "=C4=90", "=E1=BB=", and a soft line end between them. */
const quotedLetter = /=(?:C[2-6]|E[12])(?:=[ \t]*(?:\r\n?|\n))?=[89AB][\dA-F]/giu;
const fewestLetters = 3;

/** So much of all words of a file of data must stand in one place of it for that place to be the text. */
const shareOfText = 0.9;
/** What stands beside a text says no more about it: a title, an address. */
const longestField = 500;
/** A line has so many words on average; what has fewer are the words one by one. */
const fewestWords = 2;

/** Files of data, by how they begin; white space before is cut off, for which a pattern would look again from each of its signs. */
const data = new RegExp(
  [
    // JSON that is cut or has several records, and what Python prints.
    String.raw`[[{]\s*["'[{]`,
    'INSERT\\s+INTO\\s|CREATE\\s+TABLE\\s',
    // A table with the names of its columns, and a cell in quotation marks that may go on over lines.
    String.raw`[\w."-][\w ."-]*(?:[,;\t][\w ."-]+)+\r?\n[^\n]*[,;\t]"(?!")`,
    // YAML.
    String.raw`(?:[a-z_]+:[^\n]*\n)*[a-z_]+:\s*[|>]-?\r?\n`,
  ]
    .map((begin) => `^(?:${begin})`)
    .join('|'),
  'u',
);

/** Word, LibreOffice and programs write XML; a page of the web may begin so too. */
const xml = /^\s*<\?xml(?![\s\S]{0,2000}<html[\s>])/iu;

/** Bytes written as letters: base64, with or without the head of an address, and uuencode. */
const bytes = /^\s*(?:begin [0-7]{3} \S+\n|(?:data:[^,\s]{0,60},)?[\w+/]{60,}[\w+/=\s]*$)/u;

/**
 * Read a text out of the form that a program wrote it in (quoted-printable of a letter, a record of JSON), with a message.
 *
 * @throws VFileMessage where the form is known, and what of it is the text is not
 */
export function unwrapText(text: string, file: VFile): Unwrapped {
  const letters = text.match(quotedLetter)?.length ?? 0;
  if (letters >= fewestLetters) return { text: unquoted(text, file), leftOut: [] };
  if (/^\s*["[{]/u.test(text)) {
    const found = readJson(text, file);
    if (found) return found;
  }
  if (xml.test(text) && !/^\.x?html?$/iu.test(file.extname ?? ''))
    return refuse(
      file,
      'unknown-format',
      'The file is XML, of Word or of another program. Open it in Word and save it as DOCX',
    );
  if (bytes.test(text.slice(0, 4096)))
    return refuse(
      file,
      'unknown-format',
      'The file holds bytes that a program of mail wrote as letters (base64 or the like). Open the letter and save what is attached to it',
    );
  if (data.test(text.trimStart()) || hasWrittenLineEnds(text)) return refuseData(file);
  return { text, leftOut: [] };
}

const tell = (file: VFile, form: string): void => {
  file.message(
    `The text was read out of ${form}, in which a program wrote it. Compare a page with the print`,
    { ruleId: 'unwrapped-text', source: 'lex' },
  );
};

function unquoted(text: string, file: VFile): string {
  const joined = text.replace(/=[ \t]*(?:\r\n?|\n)/gu, '');
  try {
    // A sign that stands for itself is written as "=3D" there.
    if (/=(?![\dA-F]{2})/iu.test(joined)) throw new URIError('not all of it is quoted');
    const plain = decodeURIComponent(joined.replaceAll('%', '%25').replaceAll('=', '%'));
    tell(file, 'quoted-printable of a letter');
    return plain;
  } catch {
    return refuse(
      file,
      'unknown-format',
      'Letters stand there as signs of a letter ("=C4=90" for "Đ"), and not all of them can be read. Open the letter in a program of mail and save its text as UTF-8',
    );
  }
}

/**
 * The text of JSON: the field that holds nearly all its words, alone or once for each page or line, as programs that read scans
 * write them.
 */
function readJson(text: string, file: VFile): Unwrapped | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const [pieces = [], ...rest] = fieldsOf(value).toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const others = rest.flat();
  const isAlone = others.every((words) => words.length <= longestField && !words.includes('\n'));
  const share = lengthOf(pieces) / (lengthOf(pieces) + lengthOf(others));
  if (!(share >= shareOfText) || !isAlone || !isOneText(pieces, others)) return refuseData(file);
  tell(file, 'JSON');
  const around = new LeftOutWords();
  for (const words of others) around.add('around', words);
  return { text: pieces.join('\n'), leftOut: around.list() };
}

const lengthOf = (pieces: readonly string[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** Each word of a scan by itself has lost the lines; what has a title of its own is an instrument of its own. */
const isOneText = (pieces: readonly string[], others: readonly string[]): boolean =>
  pieces.length === 1 ||
  (others.length < pieces.length && pieces.join(' ').split(/\s+/u).length >= pieces.length * fewestWords);

/** A field of JSON; the members of a list are one field. */
interface Field {
  strings: string[];
  fields: Map<string, Field>;
}

/** The strings of each field of a value of JSON, in their order. */
function fieldsOf(value: unknown): string[][] {
  const all: Field[] = [];
  const open = (): Field => {
    const field = { strings: [], fields: new Map<string, Field>() };
    all.push(field);
    return field;
  };
  const waiting: [Field, unknown][] = [[open(), value]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [field, held] = next;
    if (typeof held === 'string') field.strings.push(held);
    else if (Array.isArray(held)) for (const each of held.toReversed()) waiting.push([field, each]);
    else if (typeof held === 'object' && held !== null)
      for (const [name, each] of Object.entries(held).toReversed()) {
        const inner = field.fields.get(name) ?? open();
        field.fields.set(name, inner);
        waiting.push([inner, each]);
      }
  }
  return all.map(({ strings }) => strings);
}

const refuseData = (file: VFile): never =>
  refuse(
    file,
    'unknown-format',
    'The file is data that a program wrote (JSON, CSV, SQL or the like), and not one text. Save the text itself, as TXT, HTML or DOCX',
  );

/** Are line ends written as "\n"? */
function hasWrittenLineEnds(text: string): boolean {
  const written = text.includes('\\n') ? text.split('\\n').length - 1 : 0;
  return written >= 5 && written >= text.split('\n').length;
}
