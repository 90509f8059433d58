/** `npm run todo`: what waits for an editor. Statements to look at again, citations that are in doubt, texts wanted. */
import { compileAll } from '../src/pipeline/compile-all.ts';
import { loadContent } from '../src/records/load/index.ts';
import type { Document } from '../src/lexast/index.ts';
import { wantedTexts } from '../src/intake/todo.ts';
import { EVIDENCE_MONTHS, staleStatements, staleWords } from '../src/pipeline/age.ts';
import { checkValidity } from '../src/pipeline/validity.ts';
import { isUncompared } from '../src/records/schema/provenance.ts';
import { today } from '../src/reuse/today.ts';
import { report } from './support/report.ts';

const root = process.cwd();
const content = await loadContent(root);
if (report(content.files) > 0) process.exit(1);
const { instruments } = await compileAll(root, content.instruments, content.provenance);
const stale = staleStatements(content, today(), EVIDENCE_MONTHS);
const statements = await checkValidity(content.instruments, instruments, today());
const doubts: string[] = [];
for (const [id, instrument] of instruments)
  for (const { status, words, place } of instrument.facts().citations)
    if (status !== 'resolved') doubts.push(`${id}#${place}: "${words}"`);
section('Dữ kiện cần xem lại', stale.map(staleWords));
section(
  'Bản quét chưa đối chiếu với ảnh',
  [...content.provenance].flatMap(([id, held]) => (isUncompared(held) ? [`npm run proofread -- ${id}`] : [])),
);
section(
  'Quan hệ hiệu lực mà bản văn nêu, hồ sơ chưa ghi',
  statements.flatMap((file) => file.messages.map(({ reason }) => `${file.path}: ${reason}`)),
);
section('Viện dẫn chưa xác định được', doubts);
section('Văn bản được viện dẫn mà chưa có nguyên văn, nhiều lần nhất trước', []);
const trees = new Map<string, Document>();
for (const [id, instrument] of instruments) trees.set(id, (await instrument.read()).tree);

for (const wanted of wantedTexts(trees, content.instruments, content.sources)) {
  const { count, id, instrument, date, citedBy, record, addresses } = wanted;
  const name = [instrument, date && `(${date})`, id && `[${id}]`].filter(Boolean).join(' ');
  console.log(`${String(count).padStart(4)}  ${name}; viện dẫn trong ${citedBy.join(', ')}`);
  if (!record) console.log('      chưa có hồ sơ');
  for (const source of addresses) {
    if (source.kind !== 'page') continue;
    console.log(`      ${source.complete ? source.address : `${source.title}, ${source.publisher}`}`);
  }
}

function section(title: string, lines: readonly string[]): void {
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  - ${line}`);
}
