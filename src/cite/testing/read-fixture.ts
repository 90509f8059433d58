import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { readText } from '../../formats/index.ts';
import { assignIds, type Document } from '../../lexast/index.ts';
import { parse } from '../../parse/index.ts';

/** The text of a fixture and its tree. */
export function readFixture(name: string): { text: string; tree: Document; file: VFile } {
  const path = new URL(`../fixtures/${name}/input.txt`, import.meta.url);
  const file = new VFile({ path: 'input.txt' });
  const source = readText(readFileSync(path, 'utf8'));
  return { text: source.text, tree: assignIds(parse(source, file)), file };
}
