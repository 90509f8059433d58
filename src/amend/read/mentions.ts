import type { Scope } from './scope.ts';
import { notUnderstood, type Reader, recordVerdict } from './reader.ts';
import type { Sentence } from './sentence.ts';

/** A sentence about another text; where it names the base too, that gets its verdict. */
export function otherText(reader: Reader, sentence: Sentence, hasItems: boolean): Scope {
  if (!reader.isNamed(sentence)) return { about: 'other', named: true };
  const [action] = sentence.actions;
  if (!sentence.isCommand || !action) {
    mentionOnly(reader, sentence);
    return { about: 'other', named: true };
  }
  if (hasItems) {
    // "Sửa đổi, bổ sung Luật Khác và Luật Thử nghiệm như sau:": the items name the texts.
    recordVerdict(reader, 'introduction', sentence);
    return { action: { action, sentence } };
  }
  notUnderstood(
    reader,
    sentence,
    {},
    'Câu này nêu cả văn bản khác và không nói rõ sửa điều, khoản, điểm nào của văn bản này',
  );
  return { about: 'other', named: true };
}

/** A sentence that names the base and is no command: what it is, or that it may change something all the same. */
export function mentionOnly(reader: Reader, sentence: Sentence) {
  const { text, actions, masked } = sentence;
  // "Thẻ cấp theo khoản 1 Điều 4 của Luật A hết hiệu lực": the cards end, not the khoản.
  const places = sentence.citations.filter(
    ({ work, start }) =>
      work.kind !== 'this' &&
      work.kind !== 'here' &&
      !/(?:theo|căn\s+cứ)\s+(?:quy\s+định\s+)?(?:(?:tại|của|ở)\s+)?$/iu.test(masked.slice(0, start)),
  );
  const changes =
    places.length > 0 &&
    actions.some(
      ({ verb, word, targets, within, phrases, whole }) =>
        targets.length > 0 ||
        within !== undefined ||
        (verb === 'repeal' && phrases.length === 0 && (whole || !/hết/iu.test(word))),
    );
  if (changes && !/chuyển\s+tiếp|tiếp\s+tục/iu.test(text)) {
    const [target] = actions.flatMap(({ targets }) => targets);
    notUnderstood(
      reader,
      sentence,
      target ?? {},
      'Câu này nói về việc sửa đổi văn bản nhưng không có dạng một lệnh sửa đổi',
    );
  } else if (/chuyển tiếp|trước ngày|tiếp tục|kể từ ngày/iu.test(text))
    recordVerdict(reader, 'transition', sentence);
  else recordVerdict(reader, 'citation', sentence);
}
