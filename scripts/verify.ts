/**
 * `npm run verify [-- DIST [MANIFEST [SHARD]]]`: proves that every built page shows its source, character by character, and
 * that every published page exists. With MANIFEST, pages that were taken over from the last site are not proved again. SHARD is
 * "1/2" where another process proves the other half.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { compileAll, hasDocument } from '../src/pipeline/compile-all.ts';
import { formatFidelity } from '../src/pipeline/fidelity/index.ts';
import { loadContent } from '../src/records/load/index.ts';
import { withoutTaken, readManifest } from '../src/rendering/manifest.ts';
import { parseShard } from '../src/rendering/shard.ts';
import { instrumentOfSiteFile } from '../src/reuse/files/instrument-of-site-file.ts';
import { hashBucket } from '../src/reuse/hash-bucket.ts';
import { PARTS, partPath, WHOLE } from '../src/pipeline/parts/steps.ts';
import { textsToProve } from '../src/pipeline/texts-to-prove.ts';
import { verifySite } from '../src/pipeline/verify.ts';
import { readArguments } from './support/arguments.ts';
import { progressBar } from './support/progress.ts';
import { printMessages } from './support/print-messages.ts';

const { positionals } = readArguments('npm run verify [-- THƯ_MỤC]', { allowPositionals: true });
const [dist = 'dist', manifestFile = '', shard = '1/1'] = positionals;
if (!existsSync(path.join(dist, 'index.html'))) {
  console.error(`Không có trang đã dựng ở ${dist}. Chạy npm run build trước.`);
  process.exit(1);
}
const { index, count } = parseShard(shard);
const root = process.cwd();
const content = await loadContent(root);
if (printMessages(content.files) > 0) process.exit(1);

/** The pages of a long text besides its first: one for each part, and the whole text on one page. */
const FURTHER_PAGE = new RegExp(`^van-ban/[^/]+/(?:${PARTS}/[^/]+|${WHOLE})/index\\.html$`);
const records = [...content.instruments.values()]
  .filter((record) => hasDocument(record, content.provenance))
  .filter(({ id }) => hashBucket(id, count) === index);
const manifest = readManifest(manifestFile);
const furtherPages = Map.groupBy(
  (manifest?.files ?? []).flatMap(({ file }) => (FURTHER_PAGE.test(file) ? file : [])),
  (file) => instrumentOfSiteFile(file),
);
const filesOf = (id: string) => [`${partPath(id, '')}index.html`, ...(furtherPages.get(id) ?? [])];
const rendered = new Set(
  withoutTaken(
    records.flatMap(({ id }) => filesOf(id)),
    manifest,
  ),
);
const only = textsToProve(records, filesOf, rendered);
const { instruments } = await compileAll(root, content.instruments, content.provenance, { only });
const unread = [...only].filter((id) => !instruments.has(id));
for (const id of unread)
  console.error(`The source of ${id} cannot be read, so its page is not proved. Run \`npm run check\`.`);
const toProve = new Map([...instruments].filter(([id]) => only.has(id)));
const bar = progressBar('proving pages');
const reports = await verifySite(dist, toProve, content.documents, bar.update);
bar.stop();
// A page without a text has nothing to compare: "source 0 … equal" would read as a proof.
const empty = reports.filter(({ source, equal }) => equal && source === 0);
for (const each of reports) if (!empty.includes(each)) console.log(formatFidelity(each));
if (empty.length > 0)
  console.log(`${empty.length} văn bản chưa có nguyên văn, nên không có gì để đối chiếu.`);
const takenOver = records.length - only.size;
if (takenOver > 0) console.log(`${takenOver} pages are those of the last site, where they were proved.`);

// Pages about the whole site belong to the first shard.
const lost = Object.entries(index === 0 ? content.ledger.pages : {})
  .flatMap(([id, pages]) => pages.map((page) => `${id}/${page}`))
  .filter((page) => content.ledger.moved[page] === undefined)
  .filter((page) => !existsSync(path.join(dist, 'van-ban', page, 'index.html')));
for (const page of lost) console.error(`The published page /van-ban/${page}/ was not built.`);

if (unread.length > 0 || lost.length > 0 || reports.some((each) => !each.equal)) process.exit(1);
