import { expect, test } from 'vitest';
import { formatPlace } from '../lexast/index.ts';
import { apply } from './apply.ts';
import { read } from './read.ts';
import { withoutVerdict } from './testing/mentions.ts';
import { amendment, base, bodyOf, law } from './testing/texts.ts';

const issued = `Điều 1. Đối tượng

1. Luật này áp dụng đối với đơn vị đo lường.

2. Đơn vị đo lường báo cáo Bộ Điện lực.

3. Đại diện của đơn vị được cấp thẻ.

Điều 2. Đăng ký

1. Hồ sơ gồm đơn đăng ký.

2. Thời hạn là mười ngày.

Điều 3. Điều khoản chuyển tiếp

Đơn đã nộp được giải quyết.`;

const commands = `1. Sửa đổi, bổ sung khoản 1 Điều 1 như sau:

“1. Luật này áp dụng đối với đơn vị đo đạc.”.

2. Thay thế cụm từ “đơn đăng ký” bằng cụm từ “đơn đề nghị” tại khoản 1 Điều 2.

3. Bổ sung điểm đ vào sau khoản 2 Điều 2 như sau:

“đ) Đơn được nộp trực tiếp.”.

4. Sửa đổi tên Điều 2 như sau: “Đề nghị đăng ký”.

5. Bãi bỏ khoản 3 Điều 1; bỏ cụm từ “Đơn” tại Điều 3.

6. Bổ sung Điều 2a vào sau Điều 2 như sau:

“Điều 2a. Đo lại

1. Đo lại được làm trong mười ngày.”.

7. Khoản 5 Điều này có hiệu lực từ ngày 01 tháng 01 năm 2033.`;

const icelandic = (text: string) => text.replaceAll('Đ', '\u00D0').replaceAll('đ', '\u00F0');
const vietnamese = (text: string) => text.replaceAll('\u00D0', 'Đ').replaceAll('\u00F0', 'đ');

async function computed(text: string, act: string) {
  const old = await base(text);
  const amending = await amendment(act);
  const reading = read(amending, old);
  const result = apply(old, reading.operations, [amending]);
  expect(withoutVerdict(amending, old, reading)).toEqual([]);
  return {
    lines: bodyOf(result),
    seen: {
      executed: result.executed.map(({ kind, target, effective }) => [kind, formatPlace(target), effective]),
      refused: result.refused.map(({ reason }) => vietnamese(reason)),
      body: bodyOf(result).map(vietnamese),
    },
  };
}

test('whatever letter is printed for Đ, commands do the same, and its words stay as printed', async () => {
  const plain = await computed(issued, commands);
  for (const [text, act] of [
    [issued, icelandic(commands)],
    [icelandic(issued), commands],
    [icelandic(issued), icelandic(commands)],
  ] as const) {
    const { lines, seen } = await computed(text, act);
    expect(seen).toEqual(plain.seen);
    const [own = '', other = ''] = ['đơn vị đo đạc', 'Đơn vị đo lường báo cáo'];
    expect(lines.join('\n')).toContain(act === commands ? own : icelandic(own));
    expect(lines.join('\n')).toContain(text === issued ? other : icelandic(other));
  }
});

test('an act of its own matter is read so too', async () => {
  const old = await base(issued);
  const articles = `Điều 1. Đối tượng

Luật này quy định về đo đạc.

Điều 2. Sửa đổi, bổ sung Luật Thử nghiệm số 901/2031/QH19

Bãi bỏ Điều 3 của Luật Thử nghiệm số 901/2031/QH19.`;
  const told = async (body: string) => {
    const act = await law('luat-905', '905/2031/QH19', 'Đo đạc', body, '01 tháng 7 năm 2032');
    return read(act, old).operations.map(({ kind, target }) => `${kind} ${formatPlace(target)}`);
  };
  expect(await told(icelandic(articles))).toEqual(await told(articles));
});
