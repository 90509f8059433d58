import { expect, test } from 'vitest';
import { formatPlace } from '../../lexast/index.ts';
import { complete } from './path.ts';
import { readCommand } from './command.ts';

/** A command as one line per action: verb, places, position and quoted words. */
function told(text: string): string[] {
  const cut = (quote?: { start: number; end: number }) => (quote ? text.slice(quote.start, quote.end) : '-');
  return readCommand(text).actions.map((action) =>
    [
      action.verb,
      ...(action.heading ? ['tên'] : []),
      action.targets.map((path) => formatPlace(path)).join(' | '),
      ...(action.within ? [`trong ${formatPlace(action.within)}`] : []),
      ...(action.position ? [`${action.position.side} ${formatPlace(action.position.place)}`] : []),
      ...action.phrases.map(
        (each) =>
          `[${cut(each.old)} → ${cut(each.new)}]${each.beside ? ` ${each.beside.side} [${cut(each.beside.quote)}]` : ''}`,
      ),
      ...(action.restriction ? [`chỉ: ${action.restriction}`] : []),
    ].join(' ; '),
  );
}

test.each<[string, string[]]>([
  [
    'Sửa đổi, bổ sung khoản 1; bổ sung khoản 7 và khoản 8 Điều 2 như sau:',
    ['amend ; khoản 1 Điều 2', 'add ; khoản 7 Điều 2 | khoản 8 Điều 2'],
  ],
  [
    'Bãi bỏ khoản 4 Điều 23; sửa đổi khoản 7 Điều 23 như sau:',
    ['repeal ; khoản 4 Điều 23', 'amend ; khoản 7 Điều 23'],
  ],
  [
    'Bổ sung các điều 7a, 7b và 7c vào sau Điều 7 như sau:',
    ['add ; Điều 7a | Điều 7b | Điều 7c ; after Điều 7'],
  ],
  ['Bổ sung khoản 9 vào sau khoản 8 như sau:', ['add ; khoản 9 ; after khoản 8']],
  [
    'Bổ sung điểm đ vào sau điểm d khoản 1 Điều 5 như sau:',
    ['add ; điểm đ khoản 1 Điều 5 ; after điểm d khoản 1 Điều 5'],
  ],
  ['Bổ sung các khoản 8 và 9 vào Điều 4 như sau:', ['add ; khoản 8 Điều 4 | khoản 9 Điều 4 ; into Điều 4']],
  ['Sửa đổi, bổ sung một số khoản của Điều 23 như sau:', ['amend ;  ; trong Điều 23']],
  ['Khoản 3 Điều 7 được sửa đổi, bổ sung như sau:', ['amend ; khoản 3 Điều 7']],
  ['Sửa đổi, bổ sung tên Điều 5, Điều 6 như sau:', ['amend ; tên ; Điều 5 | Điều 6']],
  [
    'Thay thế cụm từ “bất thường” bằng cụm từ “đột xuất” tại khoản 1 Điều 44.',
    ['amend ; khoản 1 Điều 44 ; [bất thường → đột xuất]'],
  ],
  ['Bỏ từ "lệ phí" tại Điều 101 và Điều 105.', ['repeal ; Điều 101 | Điều 105 ; [lệ phí → -]']],
  [
    'Bổ sung cụm từ “nguồn vốn” vào sau cụm từ “ngân sách” tại điểm a khoản 1 Điều 3.',
    ['add ; điểm a khoản 1 Điều 3 ; [- → nguồn vốn] after [ngân sách]'],
  ],
  [
    'Bãi bỏ các nội dung quy định về thuế tại khoản 2 Điều 4.',
    ['repeal ; khoản 2 Điều 4 ; chỉ: các nội dung quy định về'],
  ],
  [
    'Thay cụm từ “mười ngày” tại khoản 2 Điều 2 bằng cụm từ “năm ngày”, cụm từ “lệ phí” tại Điều 3 bằng cụm từ “phí”.',
    ['amend ; khoản 2 Điều 2 ; [mười ngày → năm ngày]', 'amend ; Điều 3 ; [lệ phí → phí]'],
  ],
  [
    'Bỏ cụm từ “a” tại Điều 1, cụm từ “b”, cụm từ “c” tại Điều 2.',
    ['repeal ; Điều 1 ; [a → -]', 'repeal ; Điều 2 ; [b → -]', 'repeal ; Điều 2 ; [c → -]'],
  ],
  ['Tại khoản 2 Điều 1, thay cụm từ “a” bằng cụm từ “b”.', ['amend ; khoản 2 Điều 1 ; [a → b]']],
  [
    'Tại khoản 2 Điều 1 đã in là: “lưu giữ”, nay sửa lại là: “lưu trữ”.',
    ['amend ; khoản 2 Điều 1 ; [lưu giữ → lưu trữ]'],
  ],
  [
    'Đính chính khoản 2 Điều 1: cụm từ “lưu giữ” sửa thành “lưu trữ”.',
    ['other ; khoản 2 Điều 1 ; [lưu giữ → lưu trữ]'],
  ],
])('%s', (text, actions) => {
  expect(told(text)).toEqual(actions);
});

test('history of the amended text is no command', () => {
  const text =
    'Sửa đổi khoản 7 Điều 2 của Luật Thử nghiệm số 1/2030/QH20 đã được sửa đổi, bổ sung một số điều theo Luật số 2/2031/QH20 như sau:';
  expect(told(text)).toEqual(['amend ; khoản 7 Điều 2']);
});

test('a sentence that speaks of changes is no command', () => {
  const text =
    'Trường hợp các văn bản được viện dẫn tại Thông tư này được sửa đổi, bổ sung, thay thế thì thực hiện theo văn bản mới.';
  expect(readCommand(text).isCommand).toBe(false);
});

test('a place takes from others only what stands above it', () => {
  expect(complete({ clause: '1' }, [{ article: '2', clause: '7' }])).toEqual({ article: '2', clause: '1' });
  expect(complete({ article: '2' }, [{ chapter: 'I', article: '7' }])).toEqual({ article: '2' });
});
