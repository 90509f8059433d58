/** For browsers that do not let pages copy: shows the words selected, so that the reader can copy them. */
import { buildDialog, make } from '../dialogs/build-dialog.ts';

const content = () => [
  make(
    'p',
    {},
    'Trình duyệt không cho trang tự sao chép. Đoạn dưới đã được chọn sẵn: bấm Ctrl+C, hoặc giữ rồi chọn “Sao chép”.',
  ),
  make('textarea', { class: 'copy-field', rows: '8', readonly: '', 'aria-label': 'Đoạn cần sao chép' }),
];

export async function openCopy(words: string): Promise<void> {
  const dialog = await buildDialog('hop-chep', 'Sao chép bằng tay', content);
  const field = dialog.querySelector('textarea');
  if (field) field.value = words;
  dialog.showModal();
  field?.select();
}
