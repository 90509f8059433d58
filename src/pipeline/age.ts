import type { Content } from '../records/load/content.ts';
import type { Sources, StatusValue } from '../records/schema/index.ts';

/** How old evidence may be, in months: the variable EVIDENCE_MONTHS, or a year. */
export const EVIDENCE_MONTHS = Number(process.env.EVIDENCE_MONTHS) || 12;

/** A statement about today that may no longer hold. */
export interface Stale {
  /** Where it is written: "instruments/ct-19-2019-ttg.yaml: status". */
  where: string;
  /** What the statement is about, in words. */
  what: string;
  /** Day or month of its youngest evidence. */
  evidence?: string;
  /** The day it names itself, which is over. */
  until?: string;
  /** It was last read against a text that another has replaced since, or before there was one: the days of both. */
  before?: { checked?: string; received: string };
}

interface Aged {
  evidence?: string | undefined;
  until?: string | undefined;
  sources?: readonly string[] | undefined;
}

/** Statuses that say how things are, and not how they ended. */
const living: ReadonlySet<StatusValue> = new Set([
  'con-hieu-luc',
  'chua-co-hieu-luc',
  'het-hieu-luc-mot-phan',
  'ngung-hieu-luc-mot-phan',
  'ngung-hieu-luc',
]);

/** The age of a statement: what it names, or its youngest dated source. `undefined` where no source shows a date. */
export function evidenceOf({ evidence, sources = [] }: Aged, all: Sources): string | undefined {
  return (
    evidence ??
    sources
      .flatMap((key) => all[key]?.dated ?? [])
      .toSorted()
      .at(-1)
  );
}

/** Is evidence older than so many months? A month without a day is taken at its end. */
export function isOld(evidence: string, today: string, months: number): boolean {
  const [year = 0, month = 1, day = 31] = evidence.split('-').map(Number);
  const [nowYear = 0, nowMonth = 1, nowDay = 1] = today.split('-').map(Number);
  const passed = (nowYear - year) * 12 + nowMonth - month;
  return passed > months || (passed === months && nowDay > day);
}

/**
 * Statements about today whose evidence is old, or which name a day that is over, with the oldest first.
 *
 * @param today ISO date; the caller has the clock
 * @param months how old evidence may be
 */
export function staleStatements(
  {
    instruments,
    sources,
    tables,
    annotations,
    digests,
    packs,
    provenance,
  }: Pick<Content, 'instruments' | 'sources' | 'tables' | 'annotations' | 'digests' | 'packs' | 'provenance'>,
  today: string,
  months: number,
): Stale[] {
  const found: Stale[] = [];
  const look = (where: string, what: string, statement: Aged, isOfToday: boolean) => {
    const { until } = statement;
    if (until !== undefined && until < today) found.push({ where, what, until });
    const evidence = evidenceOf(statement, sources);
    if (isOfToday && evidence !== undefined && isOld(evidence, today, months))
      found.push({ where, what, evidence });
  };
  for (const { id, number, status, facts } of instruments.values()) {
    look(`instruments/${id}.yaml: status`, `hiệu lực của ${number}`, status, living.has(status.value));
    for (const fact of facts)
      look(`instruments/${id}.yaml: facts`, `"${fact.label}" của ${number}`, fact, false);
  }
  for (const [key, { name, successors }] of Object.entries(tables.bodies))
    for (const successor of successors)
      look(
        `bodies.yaml: ${key}`,
        `${name} nay là ${tables.bodies[successor.key]?.name ?? successor.key}`,
        successor,
        true,
      );
  if (tables.places) look('places.yaml: merger', 'danh sách tỉnh, thành phố', tables.places.merger, true);
  for (const [key, { name, compositions }] of Object.entries(tables.regions)) {
    const last = compositions.at(-1);
    // One that ended is history.
    if (last && last.until === undefined && last.from)
      look(`regions.yaml: ${key}`, `thành phần ${name}`, last, true);
  }
  for (const [id, notes] of annotations)
    for (const note of notes)
      look(`annotations/${id}/${note.id}.mdx`, `chú giải "${note.title}"`, note, false);
  // What speaks of a text and was last read before that text came.
  const lookBefore = (where: string, what: string, id: string, checked: string | undefined) => {
    const { received, earlier } = provenance.get(id) ?? {};
    if (received === undefined || (checked === undefined && earlier?.length === 0)) return;
    if (checked === undefined || checked < received)
      found.push({ where, what, before: { ...(checked ? { checked } : {}), received } });
  };
  for (const [id, notes] of annotations)
    for (const note of notes)
      lookBefore(`annotations/${id}/${note.id}.mdx`, `chú giải "${note.title}"`, id, note.checked);
  for (const [id, { checked }] of digests)
    lookBefore(`digests/${id}.mdx`, `bản tóm tắt của ${id}`, id, checked);
  for (const { id, name, checked, items } of packs)
    for (const instrument of new Set(
      items.filter(({ note, answer }) => note ?? answer).map((item) => item.instrument),
    ))
      lookBefore(`packs/${id}.yaml`, `gói tập huấn "${name}"`, instrument, checked);
  for (const { id, number, facts } of instruments.values())
    for (const { label, sources: keys, evidence } of facts) {
      const isFromText = keys.some((key) => {
        const source = sources[key];
        return source?.kind === 'held-text' && source.instrument === id;
      });
      if (isFromText) lookBefore(`instruments/${id}.yaml: facts`, `"${label}" của ${number}`, id, evidence);
    }
  return found.toSorted(
    (left, right) => age(left).localeCompare(age(right)) || (left.where < right.where ? -1 : 1),
  );
}

const age = ({ until, evidence, before }: Stale): string => until ?? evidence ?? before?.checked ?? '';

/** One of them as a sentence for an editor. */
export const staleWords = ({ where, what, until, evidence, before }: Stale): string =>
  before
    ? `${where}: ${what} ${before.checked ? `xem lần cuối ngày ${before.checked}, trước khi` : 'có từ trước khi'} nhận bản văn ngày ${before.received}. Đọc lại theo bản ấy, sửa nếu sai, rồi ghi ngày xem vào "checked" (dữ kiện: "evidence").`
    : until
      ? `${where}: ${what} chỉ đúng đến hết ngày ${until}, nay đã qua. Xem lại và sửa.`
      : `${where}: ${what} dựa trên nguồn cũ (${evidence}). Tìm nguồn mới hơn rồi sửa "sources" hoặc "evidence".`;
