import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { backlinks, type CitationEdge, referenceGraph } from '../../src/cite/index.ts';
import { type Addition, HeldAlready, planAddition } from '../../src/intake/add/index.ts';
import { staleStatements } from '../../src/pipeline/age.ts';
import { compileAll } from '../../src/pipeline/compile-all.ts';
import { commitFiles } from '../../src/reuse/files/commit-files.ts';
import { addresses, checkLedger } from '../../src/records/ledger/index.ts';
import { type Content, loadContent } from '../../src/records/load/index.ts';
import { textVersions } from '../../src/intake/versions.ts';
import { contentCopy } from '../support/content-copy.ts';
import { testInstrument } from '../support/test-instrument.ts';

// Each loads or compiles the whole content, which a busy machine does slowly.
vi.setConfig({ hookTimeout: 120_000, testTimeout: 120_000 });

// Test texts, written here in the official form under the numbers whose texts are not held. Not a word of
// them is from the instruments of those numbers.
const cited = 'điểm a khoản 1 Mục III Nghị quyết số 57/NQ-CP ngày 21 tháng 4 năm 2022 của Chính phủ';
const sections = (first: string) => `I. NỘI DUNG THỬ NGHIỆM
1. Thử nghiệm dẫn chiếu: ${first}.
2. Thử nghiệm dẫn chiếu trong cùng văn bản: khoản 1 Mục này.
II. TỔ CHỨC THỰC HIỆN
1. Các bộ thử nghiệm:
a) Thử nghiệm thứ nhất;
b) Thử nghiệm thứ hai theo điểm a khoản này.`;
const directive = { issuer: 'THỦ TƯỚNG CHÍNH PHỦ', type: 'CHỈ THỊ' };
const resolution = { issuer: 'CHÍNH PHỦ', type: 'NGHỊ QUYẾT' };
const six = {
  'nq-128-2020-cp': testInstrument({
    ...resolution,
    number: '128/NQ-CP',
    date: '2020-09-11',
    title: 'Về các nhiệm vụ, giải pháp đẩy mạnh phát triển vùng kinh tế trọng điểm',
    body: sections(`thực hiện ${cited}`),
  }),
  'nq-99-2020-cp': testInstrument({
    ...resolution,
    number: '99/NQ-CP',
    date: '2020-06-24',
    title: 'Về đẩy mạnh phân cấp quản lý nhà nước theo ngành, lĩnh vực',
    body: sections(`thực hiện ${cited} và khoản 2 Điều 3 Quyết định số 825/QĐ-TTg ngày 12 tháng 6 năm 2020`),
  }),
  'qd-825-2020-ttg': testInstrument({
    issuer: 'THỦ TƯỚNG CHÍNH PHỦ',
    type: 'QUYẾT ĐỊNH',
    number: '825/QĐ-TTg',
    date: '2020-06-12',
    title:
      'Về việc thành lập và ban hành Quy chế hoạt động của Hội đồng điều phối vùng đồng bằng sông Cửu Long giai đoạn 2020 - 2025',
    bases: ['Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015'],
    body: `Điều 1. Nội dung thử nghiệm thứ nhất.
Điều 2. Nội dung thử nghiệm thứ hai theo Điều 1 Quyết định này.
Điều 3. Thực hiện thử nghiệm
1. Thực hiện ${cited}.
2. Thực hiện khoản 1 Mục II Chỉ thị số 19/CT-TTg ngày 19 tháng 7 năm 2019 của Thủ tướng Chính phủ.`,
  }),
  'ct-19-2019-ttg': testInstrument({
    ...directive,
    number: '19/CT-TTg',
    date: '2019-07-19',
    title: 'Về các giải pháp thúc đẩy tăng trưởng và phát triển bền vững vùng kinh tế trọng điểm phía Nam',
    body: sections(`thực hiện ${cited}`),
  }),
  'ct-25-2019-ttg': testInstrument({
    ...directive,
    number: '25/CT-TTg',
    date: '2019-10-11',
    title: 'Về các giải pháp thúc đẩy tăng trưởng và phát triển bền vững vùng kinh tế trọng điểm Bắc Bộ',
    body: sections(`thực hiện ${cited}`),
  }),
  'ct-27-2019-ttg': testInstrument({
    ...directive,
    number: '27/CT-TTg',
    date: '2019-11-19',
    title: 'Về các giải pháp thúc đẩy tăng trưởng và phát triển bền vững vùng miền Trung',
    body: sections(`thực hiện ${cited}`),
  }),
};

const seed = 'content/sources/nq-57-2022-cp/nq-57-2022-cp.txt';
/** The held text, with an invented end in the place of "[...]". */
const fuller = readFileSync(path.join('tests', 'fixtures', seed), 'utf8').replace(
  '[...]',
  `a) (Phần thử nghiệm, không phải văn bản pháp luật) Thực hiện khoản 1 Mục II Chỉ thị số 19/CT-TTg ngày 19 tháng 7 năm 2019 của Thủ tướng Chính phủ.
b) (Phần thử nghiệm, không phải văn bản pháp luật) Thực hiện điểm a khoản này.

Nơi nhận:
- Lưu: VT, KT (2).

TM. CHÍNH PHỦ
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
(Đã ký)
Lê Văn Thành
`,
);

const real = () =>
  readdirSync('tests/fixtures/content', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((name) => `${name} ${createHash('sha256').update(readFileSync(name)).digest('hex')}`);

let copy: Awaited<ReturnType<typeof contentCopy>>;
let before: Content;
let untouched: string[];
beforeAll(async () => {
  untouched = real();
  copy = await contentCopy();
  before = await loadContent(copy.root);
});
afterAll(async () => {
  await copy.remove();
  expect(real()).toEqual(untouched);
});

async function add(name: string, text: string): Promise<Addition> {
  const bytes = new TextEncoder().encode(text);
  const addition = await planAddition(copy.root, { bytes, name, today: '2031-02-03' });
  await commitFiles(copy.root, addition.files);
  return addition;
}

async function edges(): Promise<CitationEdge[]> {
  const content = await loadContent(copy.root);
  const { instruments } = await compileAll(copy.root, content.instruments, content.provenance);
  const trees = [...instruments].map(async ([id, { read }]) => ({ id, tree: (await read()).tree }));
  return referenceGraph(await Promise.all(trees)).edges;
}
const from = ({ from: { id, anchor } }: CitationEdge) => `${id}#${anchor}`;

describe('the six missing texts, one command each', () => {
  test.each(Object.entries(six))(
    '%s is recognised and taken in',
    async (id, text) => {
      const addition = await add(`${id}.txt`, text);
      expect(addition).toMatchObject({ kind: 'new', instrument: { id, doubts: [] }, moved: {} });
      expect(addition.inspection.summary).toMatchObject({
        completeness: 'full',
        conservation: { equal: true },
        messages: [],
      });
      expect(await readFile(path.join(copy.root, 'content/sources', id, `${id}.txt`), 'utf8')).toBe(text);
    },
    120_000,
  );

  test('content/ is sound, and every published address still lands', async () => {
    const content = await loadContent(copy.root);
    expect(content.files.flatMap((file) => file.messages.map(String))).toEqual([]);
    const today = new Map([...content.documents].map(([id, { tree }]) => [id, addresses(tree)]));
    expect(checkLedger(content.ledger, today)).toEqual([]);
    for (const [id, anchors] of Object.entries(before.ledger.anchors)) {
      expect(content.ledger.anchors[id]).toEqual(expect.arrayContaining(anchors));
    }
  });

  test('references lead from clause to clause, in both directions', async () => {
    const all = await edges();
    const to57 = backlinks(all, 'nq-57-2022-cp').get('muc-iii-khoan-1-diem-a') ?? [];
    expect(new Set(to57.map(from))).toEqual(
      new Set(
        Object.keys(six).map((id) =>
          id === 'qd-825-2020-ttg' ? `${id}#dieu-3-khoan-1` : `${id}#muc-i-khoan-1`,
        ),
      ),
    );
    for (const id of Object.keys(six)) {
      const whole = backlinks(all, id).get('') ?? [];
      expect(whole.map(from)).toContain('nq-57-2022-cp#muc-iii-khoan-1-diem-a');
    }
    expect(backlinks(all, 'qd-825-2020-ttg').get('dieu-3-khoan-2')?.map(from)).toEqual([
      'nq-99-2020-cp#muc-i-khoan-1',
    ]);
    expect(backlinks(all, 'ct-19-2019-ttg').get('muc-ii-khoan-1')?.map(from)).toEqual([
      'qd-825-2020-ttg#dieu-3-khoan-2',
    ]);
    expect(backlinks(all, 'ct-25-2019-ttg').get('muc-ii-khoan-1-diem-a')?.map(from)).toEqual([
      'ct-25-2019-ttg#muc-ii-khoan-1-diem-b',
    ]);
  });

  test('the links stand in the documents', async () => {
    const document = await readFile(path.join(copy.root, 'content/documents/nq-128-2020-cp.mdx'), 'utf8');
    expect(document).toContain('](lex:nq-57-2022-cp#muc-iii-khoan-1-diem-a');
  });
});

describe('a fuller text of 57/NQ-CP', () => {
  test('replaces the partial one, and says what it adds', async () => {
    const addition = await add('nq-57-day-du.txt', fuller);
    expect(addition).toMatchObject({ kind: 'replacement', moved: {} });
    expect(
      addition.changes
        .filter(({ kind }) => kind !== 'same')
        .map(({ kind, after }) => `${kind} ${after?.key}`),
    ).toEqual(['added muc-iii-khoan-2-diem-a', 'added muc-iii-khoan-2-diem-b', 'added @closing']);
  }, 120_000);

  test('what was said of the part is no longer shown, and all that was read against it is to be read again', async () => {
    const content = await loadContent(copy.root);
    const notes = content.annotations.get('nq-57-2022-cp') ?? [];
    expect(notes.map(({ title }) => title)).not.toContain('Bản đang lưu dừng ở đây');
    expect(JSON.stringify([...content.instruments.values()])).not.toContain('bị cắt trong bản đang lưu');
    const again = staleStatements(content, '2031-02-04', 1200).filter(({ before }) => before);
    for (const { id } of notes)
      expect(again.map(({ where }) => where)).toContain(`annotations/nq-57-2022-cp/${id}.mdx`);
    expect(again.some(({ where }) => where.startsWith('packs/'))).toBe(true);
  });

  test('both texts are kept, with their days', async () => {
    const content = await loadContent(copy.root);
    const messages = content.files.flatMap((file) => file.messages);
    expect(messages.filter(({ ruleId }) => ruleId !== 'text-newer').map(String)).toEqual([]);
    const provenance = content.provenance.get('nq-57-2022-cp');
    expect(provenance).toMatchObject({
      file: 'nq-57-2022-cp.2031-02-03.txt',
      completeness: 'full',
      earlier: [{ file: 'nq-57-2022-cp.txt', completeness: 'partial' }],
    });
    expect(await readFile(path.join(copy.root, seed))).toEqual(
      await readFile(path.join('tests', 'fixtures', seed)),
    );
    const [, earlier] = provenance ? await textVersions(copy.root, 'nq-57-2022-cp', provenance) : [];
    expect(earlier?.tree.completeness).toBe('partial');
    expect(content.documents.get('nq-57-2022-cp')?.tree.completeness).toBe('full');
  });

  test('every anchor of the partial text still lands, and the new clause cites a clause', async () => {
    const content = await loadContent(copy.root);
    expect(content.ledger.anchors['nq-57-2022-cp']).toEqual(
      expect.arrayContaining([...(before.ledger.anchors['nq-57-2022-cp'] ?? []), 'muc-iii-khoan-2-diem-a']),
    );
    expect(
      backlinks(await edges(), 'ct-19-2019-ttg')
        .get('muc-ii-khoan-1')
        ?.map(from),
    ).toContain('nq-57-2022-cp#muc-iii-khoan-2-diem-a');
  });

  test('the partial text does not come back', async () => {
    await expect(
      add('nq-57.txt', readFileSync(path.join('tests', 'fixtures', seed), 'utf8')),
    ).rejects.toThrow(
      'Tệp này là nq-57-2022-cp.txt của nq-57-2022-cp, nhận ngày 2026-11-24, đã được thay bằng nq-57-2022-cp.2031-02-03.txt.',
    );
  });

  test('the same file again is nothing to do', async () => {
    await expect(add('x.txt', fuller)).rejects.toThrow(HeldAlready);
  });
});
