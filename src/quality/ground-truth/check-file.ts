import type { VFile } from 'vfile';
import { type Catalogue, references, resolveReferences } from '../../cite/index.ts';
import { readSource } from '../../formats/index.ts';
import { treeText } from '../../lexast/index.ts';
import { parse } from '../../parse/index.ts';
import { type ComparedCitation, compareCitation } from './compare-citation.ts';
import { type ComparedCount, compareCounts } from './compare-counts.ts';
import type { ExpectedCitation, ExpectedFile } from './tables.ts';

/** What the parser makes of one file, against what is in it. */
export interface CheckedFile {
  id: string;
  counts: ComparedCount[];
  /** Is the text of the tree the normalised source? */
  conserved: boolean;
  citations: ComparedCitation[];
}

/**
 * Parse a file and hold it against the tables.
 *
 * @param file with its bytes; messages are left on it
 * @throws VFileMessage when the file cannot be read at all
 */
export async function checkFile(
  file: VFile,
  catalogue: Catalogue,
  expected: ExpectedFile,
  citations: readonly ExpectedCitation[],
): Promise<CheckedFile> {
  const source = await readSource(file.value as Uint8Array, file);
  const tree = resolveReferences(parse(source, file), catalogue, file);
  const citing = { text: source.text, number: expected.number, references: references(tree) };
  return {
    id: expected.id,
    counts: compareCounts(tree, expected),
    conserved: treeText(tree) === source.text,
    citations: citations.map((row) => compareCitation(row, citing)),
  };
}
