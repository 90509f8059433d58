import { globSync } from 'node:fs';
import path from 'node:path';
import { CORRECTION } from '../corpus/change.ts';
import { measure, type Used } from '../measure.ts';
import { type PageWeight, weighPage } from '../page-weight.ts';
import { fontBytes, QUERIES, type SearchDialog, searchBytes } from '../browser-bytes.ts';
import { slowPhone, type Waits } from '../slow-phone.ts';
import { type Peer, withPeer, writeFiles } from './install.ts';
import { type MarkdownText, readTexts } from './texts.ts';

/** A generator of documentation sites. */
export interface SiteGenerator extends Peer {
  /** Name and version, as the report says it. */
  name: string;
  /** Program and arguments of a build. */
  build: readonly string[];
  /** Where the built site is, in the project's folder. */
  dist: string;
  /** A text as a file of the generator. */
  file(text: MarkdownText): { name: string; content: string };
  /** Absent where the generator's own search was left out. */
  dialog?: SearchDialog;
}

export interface SiteResult {
  name: string;
  build: Used;
  /** The build after it, when one text has changed. */
  rebuild: Used;
  page: PageWeight;
  /** Bytes of the fonts of the page, and of a search for each query; absent where `problem` says why. */
  fonts?: number;
  search?: number[];
  slow?: Waits;
  problem?: string;
}

/** Where the body of the weighed law begins, after the head and the legal bases. */
const FIRST_WORDS = 'Liên kết vùng là vấn đề hết sức quan trọng';

/** What a built site costs its readers. */
export async function weighSite(
  dist: string,
  page: string,
  dialog: SearchDialog | undefined,
): Promise<Omit<SiteResult, 'name' | 'build' | 'rebuild'>> {
  const weight = weighPage(dist, page);
  try {
    const fonts = await fontBytes(dist, page);
    const search = dialog && (await searchBytes(dist, page, dialog));
    const slow = await slowPhone(dist, page, FIRST_WORDS, dialog, QUERIES[0] ?? '');
    return { page: weight, fonts, search, slow };
  } catch (error) {
    return { page: weight, problem: `fonts, search and waiting: ${(error as Error).message.split('\n')[0]}` };
  }
}

/**
 * Build a site of all texts of a project with another generator, build it again when one of them has changed, and weigh
 * one page of it.
 *
 * @param root the project whose texts are built
 * @param seed id of the text whose page is weighed
 * @param limit seconds that the build may take
 */
export async function measureSite(
  generator: SiteGenerator,
  root: string,
  seed: string,
  limit: number,
): Promise<SiteResult> {
  return withPeer(generator, async (folder) => {
    let changed: Record<string, string> = {};
    for await (const text of readTexts(root)) {
      const { name, content } = generator.file(text);
      await writeFiles(folder, { [name]: content });
      if (text.id !== seed) changed = { [name]: `${content}\n${CORRECTION}` };
    }
    const build = await measure(generator.build, folder, limit);
    await writeFiles(folder, changed);
    const rebuild = await measure(generator.build, folder, limit);
    const dist = path.join(folder, generator.dist);
    const [page] = globSync(`**/${seed}{/index,}.html`, { cwd: dist });
    if (!page) throw new Error(`${generator.name} built no page of ${seed}`);
    return { name: generator.name, build, rebuild, ...(await weighSite(dist, page, generator.dialog)) };
  });
}
