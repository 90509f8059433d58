/** The page of all own marks: read, write on, take along, bring in, remove. */
import { siteHref } from '../../site/client-href.ts';
import { make } from '../dialogs/build-dialog.ts';
import { toast } from '../dialogs/toast.ts';
import { asAnnotations, type OwnMark, ownMarks, removeMark, takeIn, writeNote } from './own-marks.ts';

const list = document.querySelector<HTMLElement>('#cua-toi');
const empty = document.querySelector<HTMLElement>('#cua-toi-trong');
const tools = document.querySelector<HTMLElement>('#cua-toi-viec');
const file = document.querySelector<HTMLInputElement>('#cua-toi-tep');

function show(): void {
  const marks = ownMarks();
  if (empty) empty.hidden = marks.length > 0;
  if (tools) tools.hidden = false;
  for (const button of tools?.querySelectorAll('button') ?? []) button.hidden = marks.length === 0;
  list?.replaceChildren();
  // The newest first.
  for (const mark of marks) list?.prepend(item(mark));
}

function item(mark: OwnMark): HTMLElement {
  const place = make('a', { href: siteHref(`/van-ban/${mark.instrument}/#${mark.anchor}`) }, mark.citation);
  const field = make('textarea', {
    rows: '2',
    maxlength: '4000',
    'aria-label': `Ghi chú ở ${mark.citation}`,
  });
  field.value = mark.note;
  field.addEventListener('change', () => writeNote(mark, field.value.trim()));
  const remove = make('button', { class: 'button', type: 'button' }, 'Xóa');
  remove.addEventListener('click', () => {
    removeMark(mark);
    show();
  });
  return make('li', {}, place, ...(mark.words ? [make('q', {}, mark.words)] : []), field, remove);
}

async function take(form: string): Promise<void> {
  const content =
    form === 'docx'
      ? (await import('./marks-docx.ts')).marksDocx(ownMarks(), 'Ghi chú của tôi')
      : asAnnotations();
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  make('a', { href: address, download: `ghi-chu-cua-toi.${form}` }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

tools?.addEventListener('click', ({ target }) => {
  const form = target instanceof HTMLElement ? target.dataset['form'] : undefined;
  if (form) void take(form);
});
file?.addEventListener('change', async () => {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  const count = takeIn(await chosen.text());
  file.value = '';
  toast(
    count === undefined
      ? 'Không nhập được: tệp không phải bản ghi chú W3C tải về từ trang này, hoặc máy không cho lưu.'
      : `Đã nhập ${count} ghi chú mới.`,
  );
  show();
});
show();
