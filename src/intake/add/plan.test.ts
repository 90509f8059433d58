import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { contentCopy } from '../../../tests/support/content-copy.ts';
import { commitFiles } from '../../reuse/files/commit-files.ts';
import { loadContent } from '../../records/load/index.ts';
import { type Addition, planAddition } from './plan.ts';
import type { Refusal } from './refusal.ts';

// Each tries a text out on a copy, which a busy machine does slowly.
vi.setConfig({ testTimeout: 120_000 });

const id = 'nq-57-2022-cp';
const closing = '\nNơi nhận:\n- Lưu: VT.\n\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n(Đã ký)\nNguyễn Văn Thử\n';
const annotated = 'Chỉ thị số 19/CT-TTg';
const note = `content/annotations/${id}/ba-chi-thi-ba-vung.mdx`;

let copy: Awaited<ReturnType<typeof contentCopy>>;
let seed: string;
beforeEach(async () => {
  copy = await contentCopy();
  seed = await readFile(path.join(copy.root, `content/sources/${id}/${id}.txt`), 'utf8');
});
afterEach(() => copy.remove());

/** The held text with an invented continuation, and what else a test changes. */
const plan = (change: (text: string) => string = (text) => text): Promise<Addition> =>
  planAddition(copy.root, {
    bytes: new TextEncoder().encode(change(seed.replace('[...]', `Phần thử nghiệm dài thêm.\n${closing}`))),
    name: 'thu.txt',
    today: '2031-02-03',
  });
const refusal = (planned: Promise<Addition>) =>
  planned.then(
    () => undefined,
    (error: Refusal) =>
      `${error.message}\n${error.files.flatMap((file) => file.messages.map((message) => `${file.history[0]}: ${message.reason}`)).join('\n')}`,
  );

test('notes on a place that grows are to be read again', async () => {
  const { notes } = await plan();
  expect(notes.map((each) => each.id)).toContain('ban-dang-luu-bi-cat');
  expect(notes.every(({ target }) => target === 'muc-iii-khoan-2' || target === 'muc-iii')).toBe(true);
});

test('a note whose words go is said; written for the new text first, it does not stand in the way', async () => {
  const reworded = (text: string) => text.replaceAll(annotated, 'Chỉ thị thử nghiệm số 19/CT-TTg');
  expect(await refusal(plan(reworded))).toMatch(
    new RegExp(`Với bản văn mới, content/ không còn đúng\\.[^]*${note}: `, 'u'),
  );
  const file = path.join(copy.root, note);
  await writeFile(
    file,
    (await readFile(file, 'utf8')).replace(`exact: ${annotated}`, 'exact: Chỉ thị thử nghiệm số 19/CT-TTg'),
  );
  const { files } = await plan(reworded);
  await commitFiles(copy.root, files);
  const content = await loadContent(copy.root);
  // What was said of the copy that lacked something is over, and nothing else is wrong.
  const messages = content.files.flatMap((each) => each.messages);
  expect(messages.filter(({ ruleId }) => ruleId !== 'text-newer').map(String)).toEqual([]);
  expect(messages.map(({ reason }) => reason)).toContainEqual(
    expect.stringContaining('Chú giải "Bản đang lưu dừng ở đây" nói về bản văn còn thiếu'),
  );
});

test('published addresses that would be lost are listed, with what the ledger needs', async () => {
  const message = await refusal(
    plan((text) =>
      text.replace(
        /^5\. .*$/mu,
        'Phần thử nghiệm thay cho khoản 5, dài bằng chừng ấy, để bản văn không ngắn đi so với bản đang giữ: liên kết vùng, liên kết vùng, liên kết vùng, liên kết vùng, liên kết vùng, liên kết vùng, liên kết vùng.',
      ),
    ),
  );
  expect(message).toContain('2 địa chỉ đã công bố không còn chỗ trong bản văn mới:');
  expect(message).toContain(`  ${id}#muc-i-khoan-5\n  ${id}/muc-i/khoan-5\n`);
  expect(message).toContain('"moved": {');
});

test('trying out leaves nothing behind, whether it goes well or not', async () => {
  const before = await loadContent(copy.root);
  // What a killed process left goes as well.
  await mkdir(path.join(copy.root, '.cache', 'add-killed', 'content'), { recursive: true });
  await plan();
  await refusal(plan((text) => text.replaceAll(annotated, 'Chỉ thị thử nghiệm')));
  expect((await readdir(path.join(copy.root, '.cache'))).filter((name) => name.startsWith('add-'))).toEqual(
    [],
  );
  expect(await readdir(copy.root)).not.toContain('.pending');
  expect((await loadContent(copy.root)).ledger).toEqual(before.ledger);
});
