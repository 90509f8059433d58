/** The desk in the browser: the image of the page left, its lines right, the doubtful ones first. */
import type { DeskData, DeskPlace } from '../desk.ts';

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const [list, scan, by, finish] = [
  find<HTMLOListElement>('list'),
  find('scan'),
  find<HTMLInputElement>('by'),
  find<HTMLButtonElement>('finish'),
];

let data: DeskData;
/** Fields of the places, in the order in which they are looked at. */
let fields: { place: DeskPlace; item: HTMLLIElement; field: HTMLTextAreaElement }[] = [];

by.value = localStorage.getItem('by') ?? '';
by.addEventListener('change', () => localStorage.setItem('by', by.value));

async function ask<T>(name: string, body?: unknown): Promise<T> {
  const answer = await fetch(name, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
  const given = (await answer.json()) as T & { reason?: string };
  find('problem').textContent = answer.ok ? '' : (given.reason ?? 'Không lưu được.');
  if (!answer.ok) throw new Error(given.reason);
  return given;
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

const first = (place: DeskPlace) => (place.doubts.length > 0 ? 0 : 1);

/** Pages below each other; of a page, doubtful places before the others. */
function draw(): void {
  find('name').textContent = data.name;
  list.replaceChildren();
  scan.replaceChildren();
  fields = [];
  for (const [at, page] of data.pages.entries()) {
    const figure = make('figure');
    const image = make('img');
    Object.assign(image, {
      src: `page/${at}.png`,
      alt: `Ảnh trang ${at + 1}`,
      width: page.width,
      height: page.height,
    });
    figure.append(image);
    scan.append(figure);
    list.append(make('li', 'page', `Trang ${at + 1}`));
    for (const place of page.places.toSorted((one, other) => first(one) - first(other))) {
      const item = make('li');
      const field = make('textarea');
      field.rows = Math.max(1, place.text.split('\n').length);
      field.value = place.text;
      field.lang = 'vi';
      field.setAttribute('aria-label', place.kind === 'line' ? 'Dòng' : 'Chỗ có mực mà chưa đọc ra chữ');
      item.append(field, make('p'));
      list.append(item);
      const own = { place, item, field };
      field.addEventListener('focus', () => light(own.place));
      field.addEventListener('keydown', (event) => press(event, own));
      fields.push(own);
      tell(own);
    }
  }
  count();
}

function tell({ place, item }: (typeof fields)[number]): void {
  item.classList.toggle('doubtful', place.doubts.length > 0);
  item.classList.toggle('seen', place.by !== undefined);
  const said = place.doubts.map(({ word, reason }) => (word ? `“${word}”: ${reason}` : reason)).join('; ');
  const seen =
    place.by && `${place.by} đã xem${place.text === place.read ? '' : `; máy đọc: “${place.read}”`}`;
  const note = item.querySelector('p');
  if (note) note.textContent = seen ?? said;
}

function count(): void {
  const doubts = data.pages.flatMap(({ places }) => places).filter((place) => place.doubts.length > 0).length;
  find('left').textContent = `Còn ${data.unseen} chỗ chưa xem, trong đó ${doubts} chỗ ngờ`;
  finish.disabled = data.unseen > 0;
}

/** Light the line and its doubtful words in the image, and bring them into view. */
function light(place: DeskPlace): void {
  for (const box of scan.querySelectorAll('.box')) box.remove();
  const figure = scan.children[place.page];
  const page = data.pages[place.page];
  if (!figure || !page) return;
  const boxes = [place.box, ...place.doubts.filter(({ word }) => word).map(({ box }) => box)];
  for (const [at, [left = 0, top = 0, width = 0, height = 0]] of boxes.entries()) {
    const box = make('div', at === 0 ? 'box' : 'box word');
    box.style.left = `${(left / page.width) * 100}%`;
    box.style.top = `${(top / page.height) * 100}%`;
    box.style.width = `${(width / page.width) * 100}%`;
    box.style.height = `${(height / page.height) * 100}%`;
    figure.append(box);
    if (at === 0) box.scrollIntoView({ block: 'center' });
  }
}

type Field = (typeof fields)[number];

function press(event: KeyboardEvent, own: Field): void {
  const at = fields.indexOf(own);
  const go = (to: Field | undefined) => to?.field.focus();
  const { key, altKey, shiftKey, isComposing } = event;
  if (isComposing) return;
  if (key === 'Enter' && !shiftKey && !altKey) void say(own, own.field.value).then(() => go(nextUnseen(at)));
  else if (altKey && key === 'ArrowDown') go(fields[at + 1]);
  else if (altKey && key === 'ArrowUp') go(fields[at - 1]);
  else if (altKey && key.toLowerCase() === 'n')
    go(fields.slice(at + 1).find(({ place }) => place.doubts.length > 0));
  else if (altKey && key.toLowerCase() === 'x') void say(own, '').then(() => go(nextUnseen(at)));
  else return;
  event.preventDefault();
}

const nextUnseen = (at: number) =>
  [...fields.slice(at + 1), ...fields.slice(0, at)].find(({ place }) => place.by === undefined);

/** Keep what stands in a place, and tell what is left. */
async function say({ place, field }: Field, now: string): Promise<void> {
  if (!by.reportValidity()) return;
  const { page, kind, index } = place;
  data = await ask<DeskData>('check', { page, kind, index, now, by: by.value });
  for (const own of fields) {
    const fresh = data.pages[own.place.page]?.places.find(
      (each) => each.kind === own.place.kind && each.index === own.place.index,
    );
    if (fresh) own.place = fresh;
    tell(own);
  }
  field.value = now;
  count();
}

finish.addEventListener('click', () => {
  finish.disabled = true;
  ask('finish', { by: by.value }).then(
    () => {
      find('left').textContent = 'Đã đối chiếu xong và đã ghi. Có thể đóng trang này.';
    },
    () => {
      finish.disabled = false;
    },
  );
});

data = await ask<DeskData>('data');
draw();
fields[0]?.field.focus();
