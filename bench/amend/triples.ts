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
  official: string | undefined;
  base: Named;
  acts: Named[];
}

/** A file with what the table says of it. */
export interface Named {
  file: string;
  number: string | undefined;
  effective?: string | undefined;
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
    const name = official.trim() === '-' ? undefined : official.trim();
    return {
      name: name ?? file,
      official: name,
      base: { file, number },
      acts: acts.split(';').flatMap(actOf),
    };
  });
}

function actOf(words: string): Named[] {
  const [file = '', number, , effective] = words.trim().split(/\s+/u);
  return file ? [{ file, number, effective }] : [];
}

/** Read and parse one text. */
export async function readText(folder: string, name: string): Promise<Document> {
  const path = join(folder, name);
  const file = new VFile({ path, value: new Uint8Array(await readFile(path)) });
  const source = await readSource(file.value as Uint8Array, file);
  return resolveReferences(parse(source, file), createCatalogue([]), file);
}

/** A held text by its file; number and date of effect from the table stand where the text does not say them. */
export async function readHeld(folder: string, { file, number, effective }: Named): Promise<HeldText> {
  const document = await readText(folder, file);
  if (effective && !document.meta.effective) document.meta.effective = effective;
  const id = instrumentId(document.meta) ?? slugWords(file);
  return { id, document, ...(number ? { number } : {}) };
}
