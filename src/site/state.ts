import { EVIDENCE_MONTHS, evidenceOf, isOld } from '../pipeline/age.ts';
import { type Instrument, type RelationKind, type Sources, statusLabels } from '../records/schema/index.ts';
import { dayOrMonth, shortDate } from './dates.ts';
import type { Library } from './library.ts';
import { nextDue } from './next-due.ts';

/** The status of an instrument in words: since when, by which evidence, and with which reservations. */
export interface StateWords {
  /** "Hết hiệu lực toàn bộ từ ngày 29/5/2026 (suy luận)" */
  words: string;
  /** "theo trang tháng 11/2024"; absent where nothing is stated. */
  evidence?: string;
  /** Reservations: old evidence, a term that is over, a single source. */
  care: string[];
  tone: 'good' | 'warn' | 'quiet';
}

/**
 * The day of the build, by questions about it. Pages record the answers and not the date, so that a page is taken over as long as
 * all answers are the same.
 */
export interface Day {
  /** Whether evidence of that day or month is old. */
  isOld(evidence: string): boolean;
  /** Whether that day is past. */
  isOver(until: string): boolean;
  /** The next due day of a duty that is repeated after a period (ISO 8601). */
  firstDue(from: string, period: string): string | undefined;
}

/** The answers for a day. @param today ISO date */
export const dayOf = (today: string): Day => ({
  isOld: (evidence) => isOld(evidence, today, EVIDENCE_MONTHS),
  isOver: (until) => until < today,
  firstDue: (from, period) => nextDue(from, period, today),
});

/** The status of an instrument in words; a neutral sentence where it is not verified. */
export function stateWords({ status }: Instrument, sources: Sources, today: Day): StateWords {
  const { value, from, until, inference, confidence } = status;
  if (value === 'chua-kiem-chung') return { words: statusLabels[value], care: [], tone: 'quiet' };
  if (value === 'chua-thay-thay-the')
    return {
      words: `${statusLabels[value]} (tìm đến ngày ${shortDate(status.asOf)})`,
      care: [],
      tone: 'quiet',
    };
  const evidence = evidenceOf(status, sources);
  const isStale = evidence !== undefined && value === 'con-hieu-luc' && today.isOld(evidence);
  const words = [
    statusLabels[value],
    from && `từ ngày ${shortDate(from)}`,
    until && `đến hết ngày ${shortDate(until)}`,
    inference && '(suy luận)',
  ];
  return {
    words: words.filter(Boolean).join(' '),
    ...(evidence ? { evidence: `theo nguồn ${dayOrMonth(evidence)}` } : {}),
    care: [
      ...(isStale ? ['nguồn đã cũ, cần tra lại'] : []),
      ...(until && today.isOver(until) ? ['thời hạn ấy đã qua, cần xem lại'] : []),
      ...(confidence === 'medium' && status.sources?.length === 1 ? ['dựa trên một nguồn'] : []),
    ],
    tone: value === 'con-hieu-luc' && !isStale && !(until && today.isOver(until)) ? 'good' : 'warn',
  };
}

/** Changes of one kind that later instruments made to an instrument. */
export interface LaterChange {
  /** "Được thay thế bằng" */
  label: string;
  /** Ids of those instruments, in the order of their dates. */
  by: string[];
  inference: boolean;
}

const passive: Partial<Record<RelationKind, (count: number) => string>> = {
  'thay-the': () => 'Được thay thế bằng',
  'bai-bo': () => 'Bị bãi bỏ bởi',
  'sua-doi': (count) => `Được sửa đổi ${count} lần sau đó, chưa nhập vào đây:`,
  'dinh-chinh': () => 'Được đính chính bởi',
};

/** Warnings at the head of a text: its status where that is not good, and changes by later instruments. */
export function warningsOf(
  record: Instrument,
  {
    relationsTo,
    instruments,
    sources,
    today,
  }: Pick<Library, 'relationsTo' | 'instruments' | 'sources' | 'today'>,
): { state: StateWords | undefined; changes: LaterChange[] } {
  const state = stateWords(record, sources, today);
  const relations = relationsTo.get(record.id) ?? [];
  const changes = (Object.keys(passive) as RelationKind[]).flatMap((kind) => {
    const these = relations.filter(({ relation }) => relation.kind === kind);
    if (these.length === 0) return [];
    const by = these
      .map(({ from }) => from)
      .toSorted((left, right) => dateOf(instruments, left).localeCompare(dateOf(instruments, right)));
    const inference = these.every(({ relation }) => relation.inference === true);
    return [{ label: passive[kind]!(by.length), by, inference }];
  });
  return { state: state.tone === 'warn' ? state : undefined, changes };
}

const dateOf = (instruments: Library['instruments'], id: string) => instruments.get(id)?.record.date ?? '';
