import type { Hit } from '../../search/hits.ts';
import type { Standing } from '../../search/types.ts';
import { PARTS } from '../../pipeline/parts/steps.ts';
import { siteHref } from '../../site/client-href.ts';
import { MARK_PARAMETER } from './mark-parameter.ts';

const MARKED_RUNS = 6;

/** Why an instrument comes after others, in words. */
const standingLabels: Record<Standing, string> = {
  gone: 'Hết hiệu lực hoặc đã được thay thế',
  older: 'Có văn bản cùng tên ban hành sau',
  coming: 'Chưa có hiệu lực',
};

/** An element with a class and children; text is always text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** Address of a hit; `marks` adds the words to mark there. */
export function hitHref({ document: { url }, passage, marked }: Hit, marks = false): string {
  const query = String(
    new URLSearchParams(marks ? marked.slice(0, MARKED_RUNS).map((run) => [MARK_PARAMETER, run]) : []),
  );
  const search = query ? `?${query}` : '';
  const page = passage.part ? `${url}${PARTS}/${passage.part}/` : url;
  return siteHref(`${page}${search}${passage.anchor ? `#${passage.anchor}` : ''}`);
}

/** "Nghị quyết 12/NQ-CP (2031)": numbers start again every year, and not all of them hold the year. */
const nameWithYear = ({ name, year }: Hit['document']) =>
  year && !name.includes(year) ? `${name} (${year})` : name;

/** What a hit's place is called. */
const placeName = ({ document: found, passage }: Hit) =>
  passage.label || (passage.anchor ? 'Nội dung' : found.name);

/** A link to the place of a hit. */
function hitLink(hit: Hit): HTMLAnchorElement {
  const link = element('a', 'hit-link', placeName(hit));
  link.href = hitHref(hit);
  // The address stays clean for copying; on the way there it takes the words to mark along.
  for (const type of ['click', 'auxclick'] as const) {
    link.addEventListener(type, () => {
      link.href = hitHref(hit, true);
      setTimeout(() => (link.href = hitHref(hit)));
    });
  }
  return link;
}

/** A list item for one hit: the document, the place, the words, and why it is here. */
function hitItem(hit: Hit, firstOfDocument: boolean, place: HTMLElement): HTMLLIElement {
  const { document: found, passage, segments, replaced } = hit;
  const item = element('li', `hit ${passage.kind}`);
  const name = element(
    'p',
    firstOfDocument ? 'hit-document' : 'visually-hidden',
    element('b', '', nameWithYear(found)),
  );
  if (found.subject) name.append(` ${found.subject}`);
  if (found.standing) name.append(element('span', 'hit-standing', standingLabels[found.standing]));
  if (found.uncompared)
    name.append(element('span', 'hit-standing', 'Chữ nhận dạng từ bản quét, chưa đối chiếu'));
  item.append(name, place);
  if (passage.kind === 'note') item.append(element('span', 'hit-kind', 'Chú giải biên tập'));
  const text = element('p', 'hit-text');
  for (const { text: part, marked } of segments) text.append(marked ? element('mark', '', part) : part);
  item.append(text);
  if (replaced) {
    const why =
      replaced.kind === 'successor'
        ? `“${replaced.from}” và “${replaced.to}”: tên trước và sau khi sắp xếp lại cơ quan.`
        : replaced.kind === 'everyday'
          ? `Văn bản gọi “${replaced.from}” là “${replaced.to}”.`
          : `“${replaced.from}” cũng viết là “${replaced.to}”.`;
    item.append(element('p', 'hit-why', why));
  }
  return item;
}

const isFirst = (hits: readonly Hit[], at: number) => hits[at - 1]?.document.id !== hits[at]?.document.id;

/**
 * Items with links, hits of one document together under its name.
 *
 * @param more what else stands at the foot of a hit
 */
export function hitItems(
  hits: readonly Hit[],
  more: (hit: Hit) => HTMLElement[] = () => [],
): HTMLLIElement[] {
  return hits.map((hit, at) => {
    const item = hitItem(hit, isFirst(hits, at), hitLink(hit));
    item.append(...more(hit));
    return item;
  });
}

/** Items as options of a listbox: an option is picked whole, so it holds no link of its own. */
export function hitOptions(hits: readonly Hit[]): HTMLLIElement[] {
  return hits.map((hit, at) => {
    const item = hitItem(hit, isFirst(hits, at), element('span', 'hit-link', placeName(hit)));
    item.id = `hop-tim-${at}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    return item;
  });
}

/** "12 kết quả trong 3 văn bản", or that there are none. */
export function summary(hits: readonly Hit[]): string {
  if (hits.length === 0) return 'Không có kết quả';
  const documents = new Set(hits.map(({ document: found }) => found.id)).size;
  return `${hits.length} kết quả trong ${documents} văn bản`;
}

/** Said where an instrument is asked for that is not on this site. */
export const UNHELD = 'Trang này không có văn bản bạn hỏi.';

/**
 * What a reader can do where nothing was found.
 *
 * @param unheld is an instrument asked for that is not here
 */
export function emptyState(query: string, unheld: boolean): HTMLElement {
  const tips = element('ul', 'hit-tips');
  for (const tip of [
    'Gõ ít từ hơn, hoặc bỏ dấu ngoặc kép.',
    'Có dấu hay không dấu đều được: “hieu luc thi hanh”, “hiệu lực thi hành”.',
    'Tìm theo số hiệu: “30/2020/NĐ-CP”, “chỉ thị 25”.',
    'Tới thẳng một chỗ: “điểm a khoản 1 mục III”, “điều 36 luật quy hoạch”.',
  ]) {
    tips.append(element('li', '', tip));
  }
  const said = `Không tìm thấy “${query}”.${unheld ? ` ${UNHELD}` : ''} Bạn có thể thử:`;
  return element('div', 'hit-empty', element('p', '', said), tips);
}

/** What is typed into a field, as a query; one letter alone asks for nothing yet. */
export function queryOf({ value }: HTMLInputElement): string {
  const query = value.trim();
  return query.length > 1 || /\d/.test(query) ? query : '';
}

/** Words for what went wrong: what a reader can do depends on it. */
export const failureOf = (error: unknown): string =>
  typeof WebAssembly === 'undefined' || error instanceof WebAssembly.CompileError ? UNABLE : FAILURE;

/** What is said by a browser that cannot search. */
const UNABLE =
  'Trình duyệt này không chạy được phần tìm kiếm (nó cần WebAssembly). Các trang vẫn đọc được như thường; hãy mở danh sách văn bản rồi tìm trong trang, hoặc dùng một trình duyệt mới hơn.';

/** What is said when the index cannot be read. */
const FAILURE =
  'Không đọc được chỉ mục tìm kiếm. Các trang vẫn đọc được như thường; hãy tải lại trang để thử lại.';
