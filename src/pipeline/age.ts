import type { Content } from '../records/load/content.ts';
import type { Sources, StatusValue } from '../records/schema/index.ts';

/** Age of evidence, in months, from which a statement is to be looked at again: the variable EVIDENCE_MONTHS, or a year. */
export const EVIDENCE_MONTHS = Number(process.env.EVIDENCE_MONTHS) || 12;

/** A statement about today that may no longer hold. */
export interface Stale {
  /** Where it is written: "instruments/ct-19-2019-ttg.yaml: status". */
  where: string;
  /** What the statement is about, in words. */
  what: string;
  /** Day or month of its youngest evidence. */
  evidence?: string;
  /** The day, now past, until which the statement says that it holds. */
  until?: string;
  /** Set where the statement was last checked (`checked`) before the present text of its instrument was received. */
  before?: { checked?: string; received: string };
}

/** The fields of a statement by which its age is known. */
interface Dated {
  evidence?: string | undefined;
  until?: string | undefined;
  sources?: readonly string[] | undefined;
}

/** Statuses of which the evidence grows old: those that a later act can still change. */
const CURRENT_STATUSES: ReadonlySet<StatusValue> = new Set([
  'con-hieu-luc',
  'chua-co-hieu-luc',
  'het-hieu-luc-mot-phan',
  'ngung-hieu-luc-mot-phan',
  'ngung-hieu-luc',
]);

/** The date of the evidence of a statement: the one it names, or that of its youngest source; undefined where none has a date. */
export function evidenceOf({ evidence, sources = [] }: Dated, all: Sources): string | undefined {
  return (
    evidence ??
    sources
      .flatMap((key) => all[key]?.dated ?? [])
      .toSorted()
      .at(-1)
  );
}

/** Whether evidence is older than so many months. "2025-03", a month without a day, counts as its last day. */
export function isOld(evidence: string, today: string, months: number): boolean {
  const [year = 0, month = 1, day = 31] = evidence.split('-').map(Number);
  const [nowYear = 0, nowMonth = 1, nowDay = 1] = today.split('-').map(Number);
  const passed = (nowYear - year) * 12 + nowMonth - month;
  return passed > months || (passed === months && nowDay > day);
}

type AgingContent = Pick<
  Content,
  'instruments' | 'sources' | 'tables' | 'annotations' | 'digests' | 'packs' | 'provenance'
>;

/**
 * Finds statements that may no longer hold: their evidence is old, the day that they name is past, or the text that they speak
 * of was received after they were last checked.
 *
 * @param today ISO date
 * @param months age from which evidence is old
 * @returns the statements, oldest first
 */
export function staleStatements(content: AgingContent, today: string, months: number): Stale[] {
  return [...agedStatements(content, today, months), ...outdatedStatements(content)].toSorted(
    (left, right) => age(left).localeCompare(age(right)) || (left.where < right.where ? -1 : 1),
  );
}

/** Statements whose evidence is old, or whose day is past. */
function agedStatements(
  { instruments, sources, tables, annotations }: AgingContent,
  today: string,
  months: number,
): Stale[] {
  const found: Stale[] = [];
  const look = (where: string, what: string, statement: Dated, isOfToday: boolean) => {
    const { until } = statement;
    if (until !== undefined && until < today) found.push({ where, what, until });
    const evidence = evidenceOf(statement, sources);
    if (isOfToday && evidence !== undefined && isOld(evidence, today, months))
      found.push({ where, what, evidence });
  };
  for (const { id, number, status, facts } of instruments.values()) {
    look(
      `instruments/${id}.yaml: status`,
      `hiệu lực của ${number}`,
      status,
      CURRENT_STATUSES.has(status.value),
    );
    for (const fact of facts)
      look(`instruments/${id}.yaml: facts`, `"${fact.label}" của ${number}`, fact, false);
  }
  for (const [key, { name, successors }] of Object.entries(tables.bodies))
    for (const successor of successors)
      look(
        `bodies.yaml: ${key}`,
        `${name}${successors.length > 1 ? ': một phần nhiệm vụ nay thuộc' : ' nay là'} ${tables.bodies[successor.key]?.name ?? successor.key}`,
        successor,
        true,
      );
  if (tables.places) look('places.yaml: merger', 'danh sách tỉnh, thành phố', tables.places.merger, true);
  for (const [key, { name, compositions }] of Object.entries(tables.regions)) {
    const last = compositions.at(-1);
    // A composition that has ended does not grow old.
    if (last && last.until === undefined && last.from)
      look(`regions.yaml: ${key}`, `thành phần ${name}`, last, true);
  }
  for (const [id, notes] of annotations)
    for (const note of notes)
      look(`annotations/${id}/${note.id}.mdx`, `chú giải "${note.title}"`, note, false);
  return found;
}

/** Statements about a text that were last checked before that text was received. */
function outdatedStatements({
  instruments,
  sources,
  annotations,
  digests,
  packs,
  provenance,
}: AgingContent): Stale[] {
  const found: Stale[] = [];
  const look = (where: string, what: string, id: string, checked: string | undefined) => {
    const { received, earlier } = provenance.get(id) ?? {};
    if (received === undefined || (checked === undefined && earlier?.length === 0)) return;
    if (checked === undefined || checked < received)
      found.push({ where, what, before: { ...(checked ? { checked } : {}), received } });
  };
  for (const [id, notes] of annotations)
    for (const note of notes)
      look(`annotations/${id}/${note.id}.mdx`, `chú giải "${note.title}"`, id, note.checked);
  for (const [id, { checked }] of digests) look(`digests/${id}.mdx`, `bản tóm tắt của ${id}`, id, checked);
  for (const { id, name, checked, items } of packs)
    for (const instrument of new Set(
      items.filter(({ note, answer }) => note ?? answer).map((item) => item.instrument),
    ))
      look(`packs/${id}.yaml`, `gói tập huấn "${name}"`, instrument, checked);
  for (const { id, number, facts } of instruments.values())
    for (const { label, sources: keys, evidence } of facts) {
      const isFromText = keys.some((key) => {
        const source = sources[key];
        return source?.kind === 'held-text' && source.instrument === id;
      });
      if (isFromText) look(`instruments/${id}.yaml: facts`, `"${label}" của ${number}`, id, evidence);
    }
  return found;
}

const age = ({ until, evidence, before }: Stale): string => until ?? evidence ?? before?.checked ?? '';

/** A stale statement as a sentence for an editor. */
export const staleSentence = ({ where, what, until, evidence, before }: Stale): string =>
  before
    ? `${where}: ${what} ${before.checked ? `xem lần cuối ngày ${before.checked}, trước khi` : 'có từ trước khi'} nhận bản văn ngày ${before.received}. Đọc lại theo bản ấy, sửa nếu sai, rồi ghi ngày xem vào "checked" (dữ kiện: "evidence").`
    : until
      ? `${where}: ${what} chỉ đúng đến hết ngày ${until}, nay đã qua. Xem lại và sửa.`
      : `${where}: ${what} dựa trên nguồn cũ (${evidence}). Tìm nguồn mới hơn rồi sửa "sources" hoặc "evidence".`;
