import { h } from 'hastscript';
import type { Element } from 'hast';
import { type Waiting, waitingLabels } from '../intake/waiting.ts';
import { DESK, formHref } from './names.ts';
import { deskPage } from './page.ts';

const STYLE =
  'body{font:1.05rem/1.6 sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}li{margin:.75rem 0}a{margin-inline-end:1rem}h2{margin-top:2.5rem}';

/**
 * Everything that waits for a person, each with the way to its form and to its place in the text.
 *
 * @param base path under which the site is published, without a slash at the end
 * @param scripts addresses of scripts; in `npm run dev` the one that loads the page anew after an edit
 */
export function waitingPage(all: readonly Waiting[], base: string, scripts: readonly string[] = []): string {
  const kinds = Map.groupBy(all, ({ kind }) => kind);
  const sections = Object.entries(waitingLabels).map(([kind, title]) => {
    const these = kinds.get(kind as Waiting['kind']) ?? [];
    return h('section', [
      h('h2', `${title} (${these.length})`),
      these.length === 0
        ? h('p', 'Không có gì.')
        : h(
            'ol',
            these.map((each) => item(each, base)),
          ),
    ]);
  });
  return deskPage('Việc chờ người biên tập', [
    h('style', STYLE),
    ...scripts.map((src) => h('script', { type: 'module', src })),
    h('h1', 'Việc chờ người biên tập'),
    h('p', [
      `${all.length} việc. Danh sách này cũng là của lệnh `,
      h('code', 'npm run todo'),
      '. ',
      h('a', { href: `${base}${DESK}` }, 'Về bàn biên tập'),
    ]),
    ...sections,
  ]);
}

function item({ words, file, place, look = [] }: Waiting, base: string): Element {
  const form = file && formHref(file);
  return h('li', [
    h('p', words),
    h('p', [
      form ? h('a', { href: `${base}${form}` }, 'Mở phiếu để sửa') : null,
      place
        ? h(
            'a',
            { href: `${base}/van-ban/${place.id}/${place.anchor ? `#${place.anchor}` : ''}` },
            'Xem trong văn bản',
          )
        : null,
      ...look.map((where) =>
        /^https?:/.test(where)
          ? h('a', { href: where, rel: 'noreferrer' }, `Tìm ở ${new URL(where).hostname}`)
          : h('span', `Tìm ở ${where}`),
      ),
    ]),
  ]);
}
