import { readFile } from 'node:fs/promises';
import { VFile } from 'vfile';
import { type DocumentFile, handEdit } from '../records/documents/index.ts';
import type { CompiledInstrument } from './compile.ts';
import { firstDifferentLine } from './fidelity/compare.ts';
import { problem } from '../records/load/problem.ts';

/**
 * Reports documents that are out of date, were edited by hand, belong to no record or are missing.
 *
 * @param files the files of `content/documents/`; messages are left on them
 * @returns a file whose message names documents that are missing
 */
export async function checkStaleness(
  files: readonly VFile[],
  documents: ReadonlyMap<string, DocumentFile>,
  compiled: ReadonlyMap<string, CompiledInstrument>,
): Promise<VFile> {
  for (const file of files) {
    if (file.messages.some(({ ruleId }) => ruleId === 'document-missing')) continue;
    const id = file.stem ?? '';
    const instrument = compiled.get(id);
    if (instrument && instrument.digest === documents.get(id)?.digest) continue;
    const found = await readFile(file.path, 'utf8');
    const edit = handEdit(found);
    if (edit) {
      if (file.messages.every(({ ruleId }) => ruleId !== 'document-edited'))
        problem(file, 'document-edited', edit);
    } else if (!instrument) {
      problem(
        file,
        'document-orphan',
        'No record and no source make this document. Remove it, or restore its record.',
      );
    } else {
      const mdx = await instrument.mdx();
      problem(file, 'document-stale', 'This document is out of date. Run `npm run corpus` and commit it.', {
        line: firstDifferentLine(mdx.split('\n'), found.split('\n'))?.line ?? 1,
        column: 1,
      });
    }
  }
  const there = new Set(files.map(({ stem }) => stem));
  const missing = [...compiled.keys()].filter((id) => !there.has(id));
  const folder = new VFile({ path: 'content/documents' });
  if (missing.length > 0)
    problem(
      folder,
      'document-missing',
      `${missing.length} documents are missing (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', …' : ''}). Run \`npm run corpus\`, or restore them.`,
    );
  return folder;
}
