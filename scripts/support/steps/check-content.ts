import path from 'node:path';
import { VFile } from 'vfile';
import { addressesOf } from '../../../src/pipeline/compile-all.ts';
import { checkLedger } from '../../../src/records/ledger/index.ts';
import { pagedIds } from '../../../src/records/division-pages.ts';
import { checkStaleness } from '../../../src/pipeline/staleness.ts';
import { EVIDENCE_MONTHS, staleStatements, staleSentence } from '../../../src/pipeline/age.ts';
import { checkValidity } from '../../../src/pipeline/validity.ts';
import { printMessages } from '../print-messages.ts';
import { today } from '../../../src/reuse/today.ts';
import type { Corpus } from './write-corpus.ts';

/**
 * Checks that `content/` is valid, its documents are up to date and every published link still works. Problems are printed.
 *
 * @returns whether all is well
 */
export async function checkContent({ content, compiled }: Corpus): Promise<boolean> {
  const unread = compiled.files.filter((file) => file.messages.some((message) => message.fatal));
  if (unread.length > 0) {
    printMessages([...content.files, ...unread]);
    return false;
  }
  const documents = content.files.filter((file) => file.path.endsWith('.mdx'));
  const missing = await checkStaleness(
    documents.filter((file) => path.basename(path.dirname(file.path)) === 'documents'),
    content.documents,
    compiled.instruments,
  );
  const ledger = new VFile({ path: 'content/permalinks.json' });
  const paged = pagedIds(content.instruments.values());
  ledger.messages = checkLedger(content.ledger, addressesOf(compiled.instruments), paged);
  for (const message of ledger.messages) message.fatal = true;
  const validity = await checkValidity(content.instruments, compiled.instruments, today());
  const stale = new VFile({ path: 'content/' });
  for (const each of staleStatements(content, today(), EVIDENCE_MONTHS))
    stale.message(staleSentence(each), { ruleId: 'evidence-old', source: 'lex' });
  if (printMessages([...content.files, missing, ...validity, stale, ledger]) > 0) return false;
  console.log(
    `content/ không có lỗi: ${content.instruments.size} hồ sơ, ${content.documents.size} tệp văn bản.`,
  );
  return true;
}
