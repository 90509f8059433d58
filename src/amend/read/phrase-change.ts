import type { CitationPath } from '../../lexast/index.ts';
import type { Quote } from '../command/quotes.ts';
import type { Action } from '../command/types.ts';
import type { Phrase } from '../types.ts';
import { common, type Reader, refuse } from './reader.ts';
import type { Sentence } from './sentence.ts';

/** Words of a sentence, with where they stand in the act. */
export function phraseOf(quote: Quote, { leaves, printed }: Sentence, act: string): Phrase {
  const from = leaves.findLast(({ at }) => at <= quote.start);
  const start = from ? from.leaf.data.start + quote.start - from.at : 0;
  const to = leaves.findLast(({ at }) => at < quote.end);
  const end = to ? to.leaf.data.start + quote.end - to.at : start;
  return { words: printed.slice(quote.start, quote.end), excerpt: { text: act, start, end } };
}

export function phraseChange(
  reader: Reader,
  sentence: Sentence,
  quoting: Sentence,
  action: Action,
  target: CitationPath,
  change: Action['phrases'][number],
) {
  const base = common(sentence, target);
  const older = change.old && phraseOf(change.old, quoting, reader.act);
  const newer = change.new && phraseOf(change.new, quoting, reader.act);
  if (action.verb === 'repeal' && older)
    reader.reading.operations.push({ ...base, kind: 'remove-phrase', old: older });
  else if (older && newer)
    reader.reading.operations.push({ ...base, kind: 'replace-phrase', old: older, new: newer });
  else if (newer && change.beside) {
    const beside = { phrase: phraseOf(change.beside.quote, quoting, reader.act), side: change.beside.side };
    reader.reading.operations.push({ ...base, kind: 'insert-phrase', new: newer, beside });
  } else if (newer && change.atEnd) {
    reader.reading.operations.push({ ...base, kind: 'insert-phrase', new: newer });
  } else {
    refuse(
      reader,
      sentence,
      target,
      newer ? 'Không rõ cụm từ được bổ sung vào vị trí nào' : 'Không thấy cụm từ mới thay cho cụm từ cũ',
    );
  }
}
