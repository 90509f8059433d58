import fc from 'fast-check';
import { expect, test } from 'vitest';
import { treeText } from '../lexast/index.ts';
import { apply } from './apply.ts';
import { conserve } from './conservation.ts';
import { read } from './read.ts';
import { amendment, base } from './testing/texts.ts';

const word = fc.constantFrom(
  ...'đo lường mẫu thử nghiệm hồ sơ số liệu kiểm định báo cáo hội đồng cấp thẻ “trích” 3,5 % a/b'.split(' '),
);
const words = fc
  .array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 2 })
  .map((list) => list.map((each) => `Từ ${each.join(' ')}.`).join(' '));
const clauses = fc.array(words, { minLength: 1, maxLength: 4 });
const articles = fc.array(clauses, { minLength: 1, maxLength: 5 });

const place = fc.record({ article: fc.integer({ min: 1, max: 6 }), clause: fc.integer({ min: 1, max: 6 }) });

const bare = (text: string) => text.replaceAll(/[“”]/gu, '');

/** One command in words; many speak of places that are not there. */
const command = fc.oneof(
  fc
    .record({ at: place, text: words })
    .map(
      ({ at, text }) =>
        `Sửa đổi, bổ sung khoản ${at.clause} Điều ${at.article} như sau:\n\n“${at.clause}. ${text.replaceAll(/[“”]/gu, '')}”.`,
    ),
  fc
    .record({ at: place, text: words })
    .map(
      ({ at, text }) =>
        `Bổ sung khoản ${at.clause}a vào sau khoản ${at.clause} Điều ${at.article} như sau:\n\n“${at.clause}a. ${text.replaceAll(/[“”]/gu, '')}”.`,
    ),
  fc
    .record({ at: place, text: clauses })
    .map(
      ({ at, text }) =>
        `Sửa đổi, bổ sung Điều ${at.article} như sau:\n\n“Điều ${at.article}. Tên mới\n\n${text.map((each, index) => `${index + 1}. ${each.replaceAll(/[“”]/gu, '')}`).join('\n\n')}”.`,
    ),
  place.map((at) => `Bãi bỏ khoản ${at.clause} Điều ${at.article}.`),
  place.map((at) => `Bãi bỏ Điều ${at.article}.`),
  fc
    .record({ at: place, old: word, fresh: word })
    .map(
      ({ at, old, fresh }) =>
        `Thay thế cụm từ “${old.replaceAll(/[“”]/gu, '')}” bằng cụm từ “${fresh.replaceAll(/[“”]/gu, '')}” tại Điều ${at.article}.`,
    ),
  fc
    .record({ at: place, old: word })
    .map(({ at, old }) => `Bỏ cụm từ “${old.replaceAll(/[“”]/gu, '')}” tại Điều ${at.article}.`),
  fc
    .record({ at: place, old: word, fresh: word })
    .map(
      ({ at, old, fresh }) =>
        `Bổ sung cụm từ “${fresh.replaceAll(/[“”]/gu, '')}” vào sau cụm từ “${old.replaceAll(/[“”]/gu, '')}” tại Điều ${at.article}.`,
    ),
  fc
    .record({ at: place, nth: fc.constantFrom('thứ nhất', 'thứ hai', 'cuối'), text: words })
    .map(
      ({ at, nth, text }) =>
        `Sửa đổi câu ${nth} khoản ${at.clause} Điều ${at.article} như sau: “${bare(text)}”.`,
    ),
  fc
    .record({ at: place, noun: fc.constantFrom('câu', 'đoạn'), text: words })
    .map(
      ({ at, noun, text }) =>
        `Bổ sung ${noun} sau vào cuối khoản ${at.clause} Điều ${at.article}:\n\n“${bare(text)}”.`,
    ),
  place.map((at) => `Bãi bỏ câu thứ hai khoản ${at.clause} Điều ${at.article}.`),
  place.map(
    (at) =>
      `Đổi số thứ tự khoản ${at.clause} Điều ${at.article} thành khoản ${at.clause + 1} Điều ${at.article}.`,
  ),
  fc
    .record({ at: place, old: word, fresh: word })
    .map(
      ({ at, old, fresh }) =>
        `Cụm từ “${bare(old)}” tại Điều ${at.article} được thay thế bằng cụm từ “${bare(fresh)}”.`,
    ),
  fc
    .record({ at: place, one: words, two: words })
    .map(
      ({ at, one, two }) =>
        `Sửa đổi câu thứ nhất và câu cuối khoản ${at.clause} Điều ${at.article} như sau:\n\n“${bare(one)}\n\n${bare(two)}”.`,
    ),
  place.map((at) => `Bãi bỏ câu thứ nhất, câu thứ hai khoản ${at.clause} Điều ${at.article}.`),
  place.map((at) => `Ngưng hiệu lực khoản ${at.clause} Điều ${at.article} đến hết năm 2040.`),
  fc
    .record({ at: place, text: words })
    .map(
      ({ at, text }) =>
        `Sửa đổi khoản ${at.clause} Điều ${at.article} như sau:\n\n«Điều ${at.article}. Tên điều ${at.article}\n\n${at.clause}. ${bare(text)}».`,
    ),
  place.map((at) => `Bãi bỏ các nội dung quy định về thẻ tại khoản ${at.clause} Điều ${at.article}.`),
  words,
);

const commands = fc.array(command, { minLength: 1, maxLength: 6 });

const lawText = (list: readonly string[][]) =>
  list
    .map(
      (each, at) =>
        `Điều ${at + 1}. Tên điều ${at + 1}\n\n${each.map((text, index) => `${index + 1}. ${text}`).join('\n\n')}`,
    )
    .join('\n\n');
const numbered = (list: readonly string[]) => list.map((each, at) => `${at + 1}. ${each}`).join('\n\n');

const runs = { numRuns: 60 };

test('result = base − what operations remove + what they quote, whatever the commands', async () => {
  await fc.assert(
    fc.asyncProperty(articles, commands, commands, async (list, first, second) => {
      const law901 = await base(lawText(list));
      const acts = [
        await amendment(numbered(first), '902/2031/QH19', '01 tháng 7 năm 2032'),
        await amendment(numbered(second), '903/2032/QH19', '01 tháng 7 năm 2033'),
      ];
      const operations = acts.flatMap((act) => read(act, law901).operations);
      const computed = apply(law901, operations, acts);
      expect(conserve(law901, acts, computed)).toEqual([]);
      expect(computed.executed.length + computed.refused.length + computed.idle.length).toBe(
        operations.length,
      );
      // Before the first act nothing is changed.
      const before = apply(law901, operations, acts, '2032-06-30');
      expect(treeText(before.tree)).toBe(treeText(law901.document));
      // In two steps, or in one: the same text.
      const again = apply(law901, operations, acts, '2033-07-01');
      expect(treeText(again.tree)).toBe(treeText(computed.tree));
    }),
    runs,
  );
}, 120_000);

test('every command has a verdict, and what is quoted is used or refused', async () => {
  await fc.assert(
    fc.asyncProperty(articles, commands, async (list, given) => {
      const law901 = await base(lawText(list));
      const act = await amendment(numbered(given));
      const { operations, mentions } = read(act, law901);
      for (const [at, text] of given.entries()) {
        if (text.startsWith('Từ')) continue;
        const anchor = `dieu-1-khoan-${at + 1}`;
        expect(mentions.some(({ command: { anchor: own } }) => own === anchor)).toBe(true);
        expect(operations.some(({ command: { anchor: own } }) => own === anchor)).toBe(true);
      }
    }),
    runs,
  );
}, 120_000);

test('replacing a unit by its own words changes no word', async () => {
  await fc.assert(
    fc.asyncProperty(articles, fc.nat(), async (list, pick) => {
      const plain = list.map((each) => each.map((text) => text.replaceAll(/[“”]/gu, '')));
      const law901 = await base(lawText(plain));
      const article = pick % plain.length;
      const text = plain[article]?.[0] ?? '';
      const act = await amendment(
        `1. Sửa đổi, bổ sung khoản 1 Điều ${article + 1} như sau:\n\n“1. ${text}”.`,
      );
      const computed = apply(law901, read(act, law901).operations, [act]);
      expect(computed.refused).toEqual([]);
      expect(treeText(computed.tree).replaceAll(/\s+/gu, ' ')).toBe(
        treeText(law901.document).replaceAll(/\s+/gu, ' '),
      );
    }),
    runs,
  );
}, 120_000);
