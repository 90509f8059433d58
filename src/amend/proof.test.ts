import { expect, test } from 'vitest';
import { apply } from './apply.ts';
import { audit } from './audit.ts';
import { read } from './read.ts';
import { amendment, base, law } from './testing/texts.ts';
import type { HeldText } from './types.ts';

const articles = `Điều 1. Phạm vi điều chỉnh

1. Luật này quy định về thử nghiệm, kiểm định và báo cáo số liệu đo lường trong phạm vi cả nước.

2. Cơ quan thử nghiệm có trách nhiệm lưu giữ hồ sơ thử nghiệm, mẫu thử và số liệu kiểm định theo quy định.

Điều 2. Hồ sơ thử nghiệm

1. Hồ sơ gồm đơn đề nghị, bản sao giấy tờ tùy thân và ảnh màu của người đề nghị thử nghiệm.

2. Thời hạn thử nghiệm là mười ngày làm việc kể từ ngày nhận đủ hồ sơ thử nghiệm.

3. Người đề nghị nộp lệ phí thử nghiệm theo quy định của pháp luật về phí và lệ phí.

Điều 3. Trách nhiệm

Bộ Thử nghiệm chịu trách nhiệm trước Chính phủ thực hiện quản lý nhà nước về thử nghiệm.`;

const commands = `1. Sửa đổi, bổ sung khoản 2 Điều 2 như sau:

“2. Thời hạn thử nghiệm là năm ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ của người đề nghị.”.

2. Bổ sung khoản 2a vào sau khoản 2 Điều 2 như sau:

“2a. Trường hợp từ chối thử nghiệm thì trả lời bằng văn bản và nêu rõ lý do.”.

3. Bãi bỏ khoản 3 Điều 2.

4. Thay thế cụm từ “số liệu kiểm định” bằng cụm từ “kết quả kiểm định” tại khoản 2 Điều 1.

5. Bổ sung cụm từ “, tổ chức” vào sau cụm từ “của người đề nghị” tại khoản 1 Điều 2.

6. Bỏ cụm từ “trước Chính phủ” tại Điều 3.

7. Sửa đổi, bổ sung tên Điều 3 như sau: “Trách nhiệm quản lý nhà nước”.`;

const texts = async () => ({ law901: await base(articles), act: await amendment(commands) });

/** The official text, as printed: the articles after the commands, with the slips under test. */
const official = (body: string, notes = '') =>
  law('vbhn', '1/VBHN-VPQH', 'Thử nghiệm', notes ? `${body}\n\n${notes}` : body);

const consolidated = articles
  .replace(
    'mười ngày làm việc kể từ ngày nhận đủ hồ sơ thử nghiệm',
    'năm ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ của người đề nghị',
  )
  .replace(
    '3. Người đề nghị nộp lệ phí thử nghiệm theo quy định của pháp luật về phí và lệ phí.',
    '2a. Trường hợp từ chối thử nghiệm thì trả lời bằng văn bản và nêu rõ lý do.\n\n3. (được bãi bỏ)',
  )
  .replace('số liệu kiểm định theo', 'kết quả kiểm định theo')
  .replace('của người đề nghị thử', 'của người đề nghị, tổ chức thử')
  .replace('trước Chính phủ ', '')
  .replace('Điều 3. Trách nhiệm', 'Điều 3. Trách nhiệm quản lý nhà nước');

async function findings(body: string, notes?: string) {
  const { law901, act } = await texts();
  const computed = apply(law901, read(act, law901).operations, [act]);
  expect(computed.refused).toEqual([]);
  const text: HeldText = await official(body, notes);
  return audit(computed, text.document, { held: [law901, act] }).findings;
}

test('the official text without slips', async () => {
  expect(await findings(consolidated)).toEqual([]);
});

test('words that no held text has are a slip, with both texts quoted', async () => {
  const [finding, ...others] = await findings(consolidated.replace('là năm ngày', 'là nam ngày'));
  expect(others).toEqual([]);
  expect(finding?.proof?.kind).toBe('nowhere');
  expect(finding?.official).toContain('là nam ngày');
  expect(finding?.proof?.sources.map(({ text }) => text)).toEqual(['luat-902-2031-qh19']);
  expect(finding?.proof?.sources[0]?.words).toContain('là năm ngày');
});

test('what a passed-over command may have put here, and the rest of a unit, is not proved', async () => {
  const slip = consolidated.replace('Hồ sơ gồm đơn', 'Hồ sơ gồm mẫu thử, đơn');
  const [finding, ...others] = await findings(slip);
  expect(others).toEqual([]);
  expect(finding?.proof?.kind).toBe('nowhere');
  // Half a sentence that a command may have put here is not proved: the words are quoted as a phrase.
  const phrase = consolidated.replace('Hồ sơ gồm đơn', 'Hồ sơ gồm kết quả kiểm định, đơn');
  expect((await findings(phrase)).map(({ proof }) => proof)).toEqual([undefined]);
  // The rest of a unit may be the next one, which was not told from it.
  const cut = consolidated.replace('thực hiện quản lý nhà nước về thử nghiệm.', 'thực hiện');
  expect((await findings(cut)).map(({ proof }) => proof)).toEqual([undefined]);
});

const note =
  '[1] Khoản này được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 1 của Luật số 902/2031/QH19, có hiệu lực kể từ ngày 01 tháng 7 năm 2032.';

test('the words that a command took out are a slip where the official text says that it was carried out', async () => {
  const old = consolidated.replace('là năm ngày', 'là mười ngày');
  expect((await findings(old)).map(({ proof }) => proof?.kind)).toEqual([undefined]);
  const noted = old.replace('2. Thời hạn', '2. [1] Thời hạn');
  expect((await findings(noted, note)).map(({ proof }) => proof?.kind)).toEqual(['replaced']);
});

test('a number that the source has not', async () => {
  const { law901, act } = await texts();
  const computed = apply(law901, read(act, law901).operations, [act]);
  const numbered = consolidated.replace('nước\n\nBộ', 'nước\n\n1. Bộ');
  const text = await official(numbered);
  const kinds = audit(computed, text.document, { held: [law901, act] }).findings.map(({ anchor, proof }) => [
    anchor,
    proof?.kind,
  ]);
  expect(kinds).toEqual([
    ['dieu-3', 'unnumbered'],
    ['dieu-3-khoan-1', 'unnumbered'],
  ]);
});

test('a command that was passed over, or carried out where it does not belong, is never proved to be a slip', async () => {
  const { law901, act } = await texts();
  const { operations } = read(act, law901);
  const whole = apply(law901, operations, [act]);
  for (const left of operations) {
    const others = operations.filter((each) => each !== left);
    const computed = apply(law901, others, [act]);
    const { findings: found } = audit(computed, structuredClone(whole.tree), { held: [law901, act] });
    expect(found.length, left.command.words).toBeGreaterThan(0);
    expect(
      found.filter(({ proof }) => proof),
      left.command.words,
    ).toEqual([]);
    // The other way round: the official text was made without the command, and we carried it out.
    const { findings: more } = audit(whole, structuredClone(computed.tree), { held: [law901, act] });
    expect(more.length).toBeGreaterThan(0);
    expect(
      more.filter(({ proof }) => proof),
      left.command.words,
    ).toEqual([]);
  }
});
