import { expect, test } from 'vitest';
import { offlinePlan } from './plan.ts';

const files = [
  { path: 'index.html', bytes: 10 },
  { path: 'tai-ve/ban-di-dong.zip', bytes: 900 },
  { path: 'sw.js', bytes: 5 },
  { path: 'atom.xml', bytes: 5 },
  { path: 'du-lieu/van-ban.json', bytes: 900 },
  { path: 'ngoai-tuyen/danh-muc.json', bytes: 5 },
  { path: 'pagefind/pagefind.js', bytes: 30 },
  { path: 'van-ban/index.html', bytes: 10 },
  { path: 'van-ban/nq-9-2030-cp/index.html', bytes: 40 },
  { path: 'van-ban/nq-9-2030-cp/nq-9-2030-cp.docx', bytes: 70 },
  { path: 'van-ban/nq-9-2030-cp/xem-truoc.js', bytes: 5 },
  { path: 'van-ban/ct-9-2031-ttg/index.html', bytes: 40 },
];
const plan = (documents: number, index: number) => {
  const { precache, groups } = offlinePlan(files, new Set(['nq-9-2030-cp']), { documents, index });
  return {
    precache: precache.map(({ path }) => path),
    groups: groups.map(
      (group) => `${group.id}: ${group.files.map(({ path }) => path.split('/').pop()).join(' ')}`,
    ),
  };
};

test('a small site is stored whole, but for downloads', () => {
  expect(plan(1000, 1000)).toEqual({
    precache: [
      'index.html',
      'pagefind/pagefind.js',
      'van-ban/ct-9-2031-ttg/index.html',
      'van-ban/index.html',
      'van-ban/nq-9-2030-cp/index.html',
      'van-ban/nq-9-2030-cp/xem-truoc.js',
    ],
    groups: ['nq-9-2030-cp: nq-9-2030-cp.docx'],
  });
});

test('of a large one, what the site is about; the rest is the reader’s choice', () => {
  expect(plan(50, 20)).toEqual({
    precache: [
      'index.html',
      'van-ban/index.html',
      'van-ban/nq-9-2030-cp/index.html',
      'van-ban/nq-9-2030-cp/xem-truoc.js',
    ],
    groups: ['tim-kiem: pagefind.js', 'ct-9-2031-ttg: index.html', 'nq-9-2030-cp: nq-9-2030-cp.docx'],
  });
});
