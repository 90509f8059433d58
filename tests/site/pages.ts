import { globSync } from 'node:fs';
import path from 'node:path';

/** Paths of all built pages, "/" first. */
export function builtPages(): string[] {
  return globSync('**/*.html', { cwd: 'dist' })
    .map(
      (file) =>
        `/${file
          .split(path.sep)
          .join('/')
          .replace(/index\.html$/, '')}`,
    )
    .toSorted();
}

/** One page of each kind, for checks that are too slow for all. */
export const kinds = [
  '/',
  '/van-ban/',
  '/van-ban/nq-57-2022-cp/',
  '/van-ban/nq-57-2022-cp/muc-iii/',
  '/van-ban/nq-57-2022-cp/muc-iii/khoan-1/diem-a/',
  '/van-ban/qd-825-2020-ttg/',
  '/van-ban/luat-76-2015-qh13/',
  '/nhiem-vu/',
  '/co-quan/',
  '/co-quan/bo-ke-hoach-va-dau-tu/',
  '/tap-huan/',
  '/tap-huan/goi/',
  '/tap-huan/nghi-quyet-57-trong-ba-muoi-phut/',
  '/so-do/',
  '/chu-giai/',
  '/thuat-ngu/',
  '/tim-kiem/',
  '/tim-kiem/?q=dieu%20phoi',
  '/du-lieu/',
  '/gioi-thieu/',
  '/kiem-tra/',
  '/cua-toi/',
  '/404.html',
];
