import path from 'node:path';
import { addressesOf, compileAll, type CompiledCorpus } from '../../../src/pipeline/compile-all.ts';
import { digest } from '../../../src/reuse/digest.ts';
import { BrokenJournal, commitFiles } from '../../../src/reuse/files/commit-files.ts';
import type { Contents } from '../../../src/reuse/files/write-all.ts';
import { extendLedger } from '../../../src/records/ledger/index.ts';
import { type Content, loadContent } from '../../../src/records/load/index.ts';
import { loadForWriting } from '../../../src/intake/load-for-writing.ts';
import { pagedIds } from '../../../src/records/division-pages.ts';
import { compileWorkers } from '../compile-workers.ts';
import { explainDisk } from '../disk.ts';
import { progressBar } from '../progress.ts';
import { printMessages } from '../print-messages.ts';

/** The content of a project and what was compiled from it. */
export interface Corpus {
  content: Content;
  compiled: CompiledCorpus;
}

/**
 * Compiles sources and records to `content/documents/`, and extends the ledger of links.
 *
 * @param root folder that holds `content/`
 * @returns the content with the documents and the ledger as written; undefined where a problem was printed and nothing written
 */
export async function writeCorpus(root: string): Promise<Corpus | undefined> {
  const loaded = await loadForWriting(root).catch((error: unknown) => {
    if (!(error instanceof BrokenJournal)) throw error;
    console.error(error.message);
  });
  if (!loaded) return stop();
  if (printMessages(loaded.files) > 0) return stop();
  const { content } = loaded;
  const bar = progressBar('parsing and resolving');
  const workers = compileWorkers();
  const compiled = await compileAll(root, content.instruments, content.provenance, {
    onProgress: bar.update,
    workers,
  });
  workers.stop();
  bar.stop();
  if (printMessages(compiled.files) > 0) return stop();

  const { instruments } = compiled;
  const changed = new Map<string, Contents>();
  for (const [id, { digest, mdx }] of instruments) {
    if (content.documents.get(id)?.digest === digest) continue;
    changed.set(path.join('content', 'documents', `${id}.mdx`), mdx);
  }
  const paged = pagedIds(content.instruments.values());
  const json = `${JSON.stringify(extendLedger(content.ledger, addressesOf(instruments), paged), null, 2)}\n`;
  if (digest(json) !== content.ledgerDigest) changed.set(path.join('content', 'permalinks.json'), json);
  try {
    await commitFiles(root, changed);
  } catch (error) {
    const reason = explainDisk(error);
    if (!reason) throw error;
    console.error(`${reason} content/ vẫn như cũ.`);
    return undefined;
  }
  console.log(`${instruments.size} tệp văn bản; ${changed.size} tệp trong content/ đã cũ và được ghi lại.`);
  return { content: changed.size > 0 ? await loadContent(root) : content, compiled };
}

function stop(): undefined {
  console.error('Chưa ghi gì.');
}
