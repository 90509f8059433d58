import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, readText, toMarkdown } from '../../src/index.ts';

/** An instrument as a generator of sites takes it. */
export interface MarkdownText {
  id: string;
  title: string;
  markdown: string;
}

/** All texts of a project, one by one: a large corpus need not fit into memory. */
export async function* readTexts(root: string): AsyncGenerator<MarkdownText> {
  for await (const name of glob('content/sources/*/*.txt', { cwd: root })) {
    const doc = parse(readText(await readFile(path.join(root, name), 'utf8')));
    const id = path.basename(name, '.txt');
    yield { id, title: doc.meta.title ?? id, markdown: toMarkdown(doc) };
  }
}
