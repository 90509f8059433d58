import { gzipSync } from 'node:zlib';
import { encode } from 'cborg';
import { transform } from 'esbuild';
import * as pagefind from 'pagefind';
import { digest } from '../../reuse/digest.ts';

/** A file of an index, by its path inside the index folder. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What Pagefind writes beside every index: the programs that read it, and the beginning of its `pagefind-entry.json`. */
export interface PagefindEngine {
  /** Script and WebAssembly; one copy serves all indexes. */
  files: IndexFile[];
  entry: { version: string; include_characters: string[] };
}

/** The language Pagefind is told: it has no stemmer for it, so words stay as they are. */
const LANGUAGE = 'vi';
/** Every packed file begins with it. */
const SIGNATURE = 'pagefind_dcd';
/** Digits of a digest in the name of a file: of ten thousand, two are named alike once in twenty thousand times. */
const NAME = 10;

/** Pagefind's own files, as it writes them for an index of nothing. */
export async function pagefindEngine(): Promise<PagefindEngine> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
    check(errors);
    if (!index) throw new Error('Pagefind made no index.');
    const written = await index.getFiles();
    check(written.errors);
    const contentOf = (path: string): string => {
      const content = written.files.find((file) => file.path === path)?.content;
      if (!content) throw new Error(`Pagefind wrote no ${path}.`);
      return Buffer.from(content).toString('utf8');
    };
    const { version, include_characters } = JSON.parse(
      contentOf('pagefind-entry.json'),
    ) as PagefindEngine['entry'];
    const { code } = await transform(contentOf('pagefind.js'), { minify: true, format: 'esm' });
    const programs = written.files.filter(({ path }) => path.startsWith('wasm.'));
    return {
      files: [...programs, { path: 'pagefind.js', content: new TextEncoder().encode(code) }],
      entry: { version, include_characters },
    };
  } finally {
    await pagefind.close();
  }
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** `pagefind-entry.json` of an index. */
export const entryFile = (
  { version, include_characters }: PagefindEngine['entry'],
  hash: string,
  records: number,
): IndexFile => ({
  path: 'pagefind-entry.json',
  content: new TextEncoder().encode(
    JSON.stringify({
      version,
      languages: { [LANGUAGE]: { hash, wasm: null, page_count: records } },
      include_characters,
    }),
  ),
});

/** A value as Pagefind reads it from a file: CBOR behind a signature, compressed. */
export const packedCbor = (value: unknown): Uint8Array => packed(encode(value));

export const packedJson = (value: unknown): Uint8Array => packed(Buffer.from(JSON.stringify(value)));

/** Of an index, level nine takes seven times as long as seven, for a sixteenth of the bytes. */
const packed = (content: Uint8Array): Uint8Array =>
  gzipSync(Buffer.concat([Buffer.from(SIGNATURE), content]), { level: 7 });

/** Name for a file by its content, so that it may be kept for ever where it is. */
export const nameOf = (content: string | Uint8Array): string =>
  `${LANGUAGE}_${digest(content).slice(0, NAME)}`;

/** Name for one of several files that change together, counted from 0: what they share costs a list of them next to nothing. */
export const numberedName = (shared: string, at: number): string => `${shared}-${at.toString(36)}`;
