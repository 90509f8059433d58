/**
 * `npm run verify [-- FOLDER [PAGES [PART]]]`: prove that every built page shows its source, character by character, and
 * that every published page exists. PART is "1/2" where another process proves the rest.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { compileAll, hasDocument } from '../src/pipeline/compile-all.ts';
import { formatFidelity } from '../src/pipeline/fidelity/index.ts';
import { loadContent } from '../src/records/load/index.ts';
import { renderedFiles, readManifest } from '../src/rendering/manifest.ts';
import { instrumentOf, parseShard } from '../src/rendering/shard.ts';
import { hashBucket } from '../src/reuse/hash-bucket.ts';
import { PARTS, partPath, WHOLE } from '../src/pipeline/parts/steps.ts';
import { textsToProve } from '../src/pipeline/texts-to-prove.ts';
import { verifySite } from '../src/pipeline/verify.ts';
import { readArguments } from './support/arguments.ts';
import { progressBar } from './support/progress.ts';
import { report } from './support/report.ts';

const { positionals } = readArguments('npm run verify [-- THƯ_MỤC]', { allowPositionals: true });
const [dist = 'dist', pages = '', part = '1/1'] = positionals;
if (!existsSync(path.join(dist, 'index.html'))) {
  console.error(`Không có trang đã dựng ở ${dist}. Chạy npm run build trước.`);
  process.exit(1);
}
const { index, count } = parseShard(part);
const root = process.cwd();
const content = await loadContent(root);
if (report(content.files) > 0) process.exit(1);

/** Further pages of a long text. */
const PART = new RegExp(`^van-ban/[^/]+/(?:${PARTS}/[^/]+|${WHOLE})/index\\.html$`);
const records = [...content.instruments.values()]
  .filter((record) => hasDocument(record, content.provenance))
  .filter(({ id }) => hashBucket(id, count) === index);
const manifest = readManifest(pages);
const parts = Map.groupBy(
  (manifest?.files ?? []).flatMap(({ file }) => (PART.test(file) ? file : [])),
  (file) => instrumentOf(file),
);
const filesOf = (id: string) => [`${partPath(id, '')}index.html`, ...(parts.get(id) ?? [])];
const anew = new Set(
  renderedFiles(
    records.flatMap(({ id }) => filesOf(id)),
    manifest,
  ),
);
const only = textsToProve(records, filesOf, anew);
const { instruments } = await compileAll(root, content.instruments, content.provenance, { only });
const unread = [...only].filter((id) => !instruments.has(id));
for (const id of unread)
  console.error(`The source of ${id} cannot be read, so its page is not proved. Run \`npm run check\`.`);
const toProve = new Map([...instruments].filter(([id]) => only.has(id)));
const bar = progressBar('proving pages');
const reports = await verifySite(dist, toProve, content.documents, bar.update);
bar.stop();
// Nothing to compare where the text is not held: "source 0 … equal" would read as a proof.
const empty = reports.filter(({ source, equal }) => equal && source === 0);
for (const each of reports) if (!empty.includes(each)) console.log(formatFidelity(each));
if (empty.length > 0)
  console.log(`${empty.length} văn bản chưa có nguyên văn, nên không có gì để đối chiếu.`);
const before = records.length - only.size;
if (before > 0) console.log(`${before} pages are those of the last site, where they were proved.`);

// Whoever has the first part looks after the site as a whole.
const lost = Object.entries(index === 0 ? content.ledger.pages : {})
  .flatMap(([id, pages]) => pages.map((page) => `${id}/${page}`))
  .filter((page) => content.ledger.moved[page] === undefined)
  .filter((page) => !existsSync(path.join(dist, 'van-ban', page, 'index.html')));
for (const page of lost) console.error(`The published page /van-ban/${page}/ was not built.`);

if (unread.length > 0 || lost.length > 0 || reports.some((each) => !each.equal)) process.exit(1);
