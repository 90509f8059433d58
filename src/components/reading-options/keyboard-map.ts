/** The keyboard map. */
import { buildDialog, make } from '../dialogs/build-dialog.ts';

const keys: [key: string, does: string][] = [
  ['/', 'Tìm kiếm'],
  ['j', 'Mục, khoản, điểm sau'],
  ['k', 'Mục, khoản, điểm trước'],
  ['Enter', 'Mở bảng chọn của chỗ đang đứng'],
  ['b', 'Thêm chỗ đang đứng vào bộ tập huấn, hoặc xóa khỏi bộ'],
  ['c', 'Hiện hoặc ẩn chú giải'],
  ['t', 'Hiện tên mới của cơ quan, luật, hoặc thôi'],
  ['?', 'Bảng phím tắt này'],
  ['Esc', 'Đóng hộp đang mở'],
];

const content = () => [
  make(
    'dl',
    { class: 'keys' },
    ...keys.map(([key, does]) => make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, does))),
  ),
  make('p', { class: 'kept' }, 'Khi trình chiếu: mũi tên hoặc PageUp, PageDown (bút bấm trang) để chuyển.'),
];

export async function openKeyboardMap(): Promise<void> {
  const dialog = await buildDialog('hop-phim-tat', 'Phím tắt', content);
  dialog.showModal();
}
