/** A report of a fault, ready but for what is wrong: to copy or to mail, without a network too. Nothing is sent by the page. */
import { buildDialog, make } from '../dialogs/build-dialog.ts';
import { copyWords } from './copy-words.ts';
import { lawLines, type Unit } from './unit.ts';

/** Mail programs cut longer addresses. */
const LONGEST_MAIL = 1500;

const content = () => [
  make(
    'p',
    {},
    'Viết thêm chỗ sai vào cuối, rồi sao chép hoặc mở bằng thư của bạn. Trang này không tự gửi gì.',
  ),
  make('textarea', { class: 'copy-field', rows: '12', 'aria-label': 'Lời báo lỗi' }),
  make(
    'p',
    { class: 'dialog-tools' },
    make('button', { class: 'button', type: 'button', 'data-copy': '' }, 'Sao chép'),
    make('a', { class: 'button', 'data-mail': '' }, 'Mở bằng thư'),
  ),
];

const report = (of: Unit) =>
  [
    `Trang: ${document.querySelector('meta[property="og:site_name"]')?.getAttribute('content') ?? ''}`,
    `Chỗ: ${of.citation}`,
    `Địa chỉ: ${of.address ?? 'trang chưa có địa chỉ công bố'}`,
    `Bản nguyên văn: ${document.querySelector('[data-version]')?.getAttribute('data-version') ?? 'không rõ'}`,
    'Trang đang ghi:',
    ...lawLines(of.anchor),
    '',
    'Theo tôi, đúng ra là: ',
  ].join('\n');

export async function openReport(of: Unit): Promise<void> {
  // Made anew each time: it is about another place.
  document.querySelector('#hop-bao-loi')?.remove();
  const dialog = await buildDialog('hop-bao-loi', 'Báo lỗi', content);
  const field = dialog.querySelector('textarea');
  const mail = dialog.querySelector<HTMLAnchorElement>('[data-mail]');
  const copy = dialog.querySelector<HTMLElement>('[data-copy]');
  if (!field || !mail || !copy) return;
  field.value = report(of);
  const address = () => {
    const words = field.value.slice(0, LONGEST_MAIL);
    mail.href = `mailto:?subject=${encodeURIComponent(`Báo lỗi: ${of.shortCitation}`)}&body=${encodeURIComponent(words)}`;
  };
  field.addEventListener('input', address);
  address();
  copy.addEventListener('click', () => void copyWords(field.value, 'Đã sao chép lời báo lỗi.'));
  dialog.showModal();
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
