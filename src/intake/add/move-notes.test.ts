import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testDecree } from '../../../tests/support/test-decree.ts';
import type { Annotation, Content } from '../../records/load/index.ts';
import { movePlaces } from './move-notes.ts';

const id = 'nd-5-2031-cp';
const tree = testDecree(
  'Điều 1. Nội dung\n1. Khoản mới thêm vào.\n2. Gửi báo cáo hằng năm.\na) Điểm cũ.\n3. Khoản cuối.',
);
// An editor's note on what was khoản 1, a task on its điểm a, which the ledger moves, and links to both.
const ledger = {
  anchors: {},
  pages: {},
  moved: { [`${id}#dieu-1-khoan-1-diem-a`]: `${id}#dieu-1-khoan-2-diem-a` },
};
const note = (name: string, target: string, exact?: string) =>
  ({ id: name, target, ...(exact ? { quote: { exact } } : {}) }) as unknown as Annotation;

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'moves-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));
async function write(name: string, contents: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), contents);
}

test('notes, links and packs follow their clause; what stays is not written', async () => {
  const notes = `content/annotations/${id}`;
  await write(
    `${notes}/viec.mdx`,
    'target: dieu-1-khoan-1-diem-a\n\nXem [khoản 3](lex:#dieu-1-khoan-3), không phải khoản 1 Điều 1.\n',
  );
  await write(`${notes}/bao-cao.mdx`, 'target: dieu-1-khoan-1\n');
  await write(`${notes}/o-lai.mdx`, 'target: dieu-1-khoan-3\n');
  await write('content/digests/nd-6-2031-cp.mdx', `Xem [điểm a](lex:${id}#dieu-1-khoan-1-diem-a).\n`);
  await write(
    'content/packs/mot.yaml',
    `items:\n  - instrument: ${id} # ghi chú\n    anchor: dieu-1-khoan-1-diem-a\n`,
  );
  const content = {
    annotations: new Map([
      [
        id,
        [
          note('viec', 'dieu-1-khoan-1-diem-a'),
          note('bao-cao', 'dieu-1-khoan-1', 'Gửi báo cáo hằng năm'),
          note('o-lai', 'dieu-1-khoan-3', 'Khoản cuối'),
        ],
      ],
    ]),
    digests: new Map([['nd-6-2031-cp', {}]]),
    packs: [{ id: 'mot', items: [{ instrument: id, anchor: 'dieu-1-khoan-1-diem-a' }] }],
  } as unknown as Content;
  const { files, mentions } = await movePlaces(root, content, ledger, new Map([[id, tree]]));
  expect(
    Object.fromEntries([...files].map(([name, { contents }]) => [path.basename(name), contents])),
  ).toEqual({
    'viec.mdx':
      'target: dieu-1-khoan-2-diem-a\n\nXem [khoản 3](lex:#dieu-1-khoan-3), không phải khoản 1 Điều 1.\n',
    'bao-cao.mdx': 'target: dieu-1-khoan-2\n',
    'nd-6-2031-cp.mdx': `Xem [điểm a](lex:${id}#dieu-1-khoan-2-diem-a).\n`,
    'mot.yaml': `items:\n  - instrument: ${id} # ghi chú\n    anchor: dieu-1-khoan-2-diem-a\n`,
  });
  // A number in words is a person's to say anew.
  expect(mentions).toEqual([
    { file: path.join(notes, 'viec.mdx'), words: 'khoản 1 Điều 1', now: 'khoản 2 Điều 1' },
  ]);
});

test('words that stand at two places of a level lead nowhere', async () => {
  await write(`content/annotations/${id}/hai.mdx`, 'target: dieu-1-khoan-1\n');
  const content = {
    annotations: new Map([[id, [note('hai', 'dieu-1-khoan-1', 'Khoản')]]]),
    digests: new Map(),
    packs: [],
  } as unknown as Content;
  const twice = testDecree('Điều 1. Nội dung\n1. Mới.\n2. Khoản một.\n3. Khoản hai.');
  expect((await movePlaces(root, content, ledger, new Map([[id, twice]]))).files.size).toBe(0);
});
