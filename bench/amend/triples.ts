import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { VFile } from 'vfile';
import {
  createCatalogue,
  instrumentId,
  parse,
  readSource,
  resolveReferences,
  slugWords,
  type Document,
} from '../../src/index.ts';
import type { HeldText } from '../../src/amend/index.ts';

/** One official consolidated text with what it was made of. */
export interface Triple {
  /** The official text's file, or the base's where none is held. */
  name: string;
  official?: string;
  base: { file: string; number?: string };
  acts: { file: string; number?: string; effective?: string }[];
}

/**
 * `TRIPLES.tsv`: official text, base ("file (number)"), and acts in order ("file number date effect; …"), by tabs; "-"
 * where no official text is held.
 */
export async function readTriples(folder: string): Promise<Triple[]> {
  const table = parseCsv(await readFile(join(folder, 'TRIPLES.tsv'), 'utf8'), {
    delimiter: '\t',
    relax_column_count: true,
    quote: null,
    from_line: 2,
  });
  return table.flatMap(([official = '', base = '', acts = '']) => {
    const [, file = '', number] = /^(\S+)(?:\s+\(([^)]*)\))?/u.exec(base.trim()) ?? [];
    if (!file) return [];
    return {
      name: official.trim() === '-' ? file : official.trim(),
      ...(official.trim() === '-' ? {} : { official: official.trim() }),
      base: { file, ...(number ? { number } : {}) },
      acts: acts.split(';').flatMap((act) => {
        const [path = '', own, , effective] = act.trim().split(/\s+/u);
        return path
          ? { file: path, ...(own ? { number: own } : {}), ...(effective ? { effective } : {}) }
          : [];
      }),
    };
  });
}

/** Read and parse one text. */
export async function readText(folder: string, name: string): Promise<Document> {
  const path = join(folder, name);
  const file = new VFile({ path, value: new Uint8Array(await readFile(path)) });
  const source = await readSource(file.value as Uint8Array, file);
  return resolveReferences(parse(source, file), createCatalogue([]), file);
}

/** A held text by its file; number and date of effect from the table stand where the text does not say them. */
export async function readHeld(
  folder: string,
  { file, number, effective }: { file: string; number?: string; effective?: string },
): Promise<HeldText> {
  const document = await readText(folder, file);
  if (effective && !document.meta.effective) document.meta.effective = effective;
  const id = instrumentId(document.meta) ?? slugWords(file);
  return { id, document, ...(number ? { number } : {}) };
}
