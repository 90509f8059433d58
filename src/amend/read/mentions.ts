import type { Frame } from './frame.ts';
import { notUnderstood, type Reader, say } from './reader.ts';
import type { Sentence } from './sentence.ts';

/** A sentence about another text; where it names the base too, that gets its verdict. */
export function otherText(reader: Reader, sentence: Sentence, hasItems: boolean): Frame {
  if (!reader.isNamed(sentence)) return { about: 'other', named: true };
  const [action] = sentence.actions;
  if (!sentence.isCommand || !action) {
    mentionOnly(reader, sentence);
    return { about: 'other', named: true };
  }
  if (hasItems) {
    // "Sửa đổi, bổ sung Luật Khác và Luật Thử nghiệm như sau:": the items name the texts.
    say(reader, 'frame', sentence);
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

export function mentionOnly(reader: Reader, sentence: Sentence) {
  const changes = sentence.actions.some(({ targets, frame }) => targets.length > 0 || frame !== undefined);
  if (/chuyển tiếp|trước ngày|tiếp tục|kể từ ngày/iu.test(sentence.text)) say(reader, 'transition', sentence);
  else if (changes)
    notUnderstood(
      reader,
      sentence,
      {},
      'Câu này nói về việc sửa đổi văn bản nhưng không có dạng một lệnh sửa đổi',
    );
  else say(reader, 'citation', sentence);
}
