/** The dialog of reading options: each option takes hold at once. */
import { buildDialog, make } from '../dialogs/build-dialog.ts';
import { type ChoiceName, choose, chosen } from './choices.ts';
import { NOT_STORED } from '../device/not-stored.ts';
import { toast } from '../dialogs/toast.ts';

/** Options by choice; the empty value is the default. */
const choices: [ChoiceName, string, [value: string, label: string][]][] = [
  [
    'size',
    'Cỡ chữ văn bản',
    [
      ['small', 'Nhỏ'],
      ['', 'Vừa'],
      ['large', 'Lớn'],
      ['larger', 'Rất lớn'],
    ],
  ],
  [
    'measure',
    'Độ dài dòng',
    [
      ['short', 'Ngắn'],
      ['', 'Vừa'],
      ['long', 'Dài'],
    ],
  ],
  [
    'spacing',
    'Giãn chữ và dòng',
    [
      ['', 'Thường'],
      ['wide', 'Giãn rộng, dễ đọc'],
    ],
  ],
  [
    'face',
    'Kiểu chữ văn bản',
    [
      ['', 'Có chân'],
      ['sans', 'Không chân'],
    ],
  ],
  [
    'theme',
    'Màu nền',
    [
      ['', 'Theo máy'],
      ['light', 'Sáng'],
      ['sepia', 'Giấy ngà'],
      ['dark', 'Tối'],
    ],
  ],
  [
    'notes',
    'Chú giải biên tập',
    [
      ['', 'Kèm chú giải'],
      ['off', 'Chỉ nguyên văn'],
    ],
  ],
  [
    'keys',
    'Phím tắt một phím',
    [
      ['', 'Bật'],
      ['off', 'Tắt'],
    ],
  ],
];

const option = (name: string, value: string, label: string) =>
  make('label', {}, make('input', { type: 'radio', name, value }), make('span', {}, label));

const content = () => [
  make(
    'form',
    { class: 'choices' },
    ...choices.map(([name, legend, options]) =>
      make(
        'fieldset',
        {},
        make('legend', {}, legend),
        make('div', { class: 'options' }, ...options.map(([value, label]) => option(name, value, label))),
      ),
    ),
  ),
  make('p', { class: 'kept' }, 'Các lựa chọn được lưu trên máy này, không gửi đi đâu.'),
];

function change({ target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  if (!choose(target.name as ChoiceName, target.value || undefined)) toast(NOT_STORED);
}

export async function open(): Promise<void> {
  const dialog = await buildDialog('hop-cach-doc', 'Cách hiển thị', content);
  dialog.addEventListener('change', change);
  for (const input of dialog.querySelectorAll('input')) {
    input.checked = (chosen(input.name as ChoiceName) ?? '') === input.value;
  }
  dialog.showModal();
}
