import { VFile } from 'vfile';
import type { ValidityKind } from '../cite/index.ts';
import { problem } from '../records/load/problem.ts';
import type { Instrument, StatusValue } from '../records/schema/index.ts';
import { inTurns } from '../reuse/weak-cache.ts';
import type { CompiledInstrument } from './compile.ts';

/** What a held text says of an instrument that has a record. */
export interface HeldStatement {
  kind: ValidityKind;
  /** Id of the instrument that does it. */
  by: string;
  to: string;
  whole: boolean;
  /** Held text that says so, and where. */
  said: string;
  anchor: string;
}

/** All that held texts say of the validity of instruments, of the texts themselves nothing. */
async function heldStatements(
  compiled: ReadonlyMap<string, Pick<CompiledInstrument, 'facts' | 'held'>>,
): Promise<HeldStatement[]> {
  const found: HeldStatement[] = [];
  for await (const [said, instrument] of inTurns(compiled)) {
    if (!instrument.held) continue;
    for (const { by = said, ...statement } of instrument.facts().validity)
      if (by !== statement.to) found.push({ ...statement, by, said });
  }
  return found;
}

const ends: ReadonlySet<ValidityKind> = new Set(['thay-the', 'bai-bo']);
/** A record that says one of these has been told. */
const ended: ReadonlySet<StatusValue> = new Set(['het-hieu-luc', 'het-giai-doan']);
const contradicted: ReadonlySet<StatusValue> = new Set([
  'con-hieu-luc',
  'chua-co-hieu-luc',
  'het-hieu-luc-mot-phan',
]);
const words: Record<ValidityKind, string> = {
  'thay-the': 'thay thế',
  'bai-bo': 'bãi bỏ',
  'sua-doi': 'sửa đổi, bổ sung',
  'dinh-chinh': 'đính chính',
  ngung: 'ngưng hiệu lực',
};

/**
 * Hold records against what held texts say of them. A record "còn hiệu lực" whose instrument a held text replaces is a
 * problem; a relation that no record names yet is proposed in a warning.
 *
 * @param today ISO date: what takes effect later contradicts nothing yet
 * @returns files of the records spoken of, with messages
 */
export async function checkValidity(
  records: ReadonlyMap<string, Instrument>,
  compiled: ReadonlyMap<string, Pick<CompiledInstrument, 'facts' | 'held'>>,
  today: string,
): Promise<VFile[]> {
  const files = new Map<string, VFile>();
  const fileOf = (id: string) => {
    const file = files.get(id) ?? new VFile({ path: `content/instruments/${id}.yaml` });
    files.set(id, file);
    return file;
  };
  for (const statement of await heldStatements(compiled)) {
    const { kind, by, to, whole, said, anchor } = statement;
    const record = records.get(to);
    if (!record) continue;
    const doer = records.get(by);
    const says = `${anchor || 'phần mở đầu'} của ${said} nói ${doer?.number ?? by} ${words[kind]} ${whole ? '' : 'một phần '}${record.number}`;
    const since = doer?.effective?.value ?? doer?.date;
    const holds = since === undefined || since <= today;
    if (whole && holds && ends.has(kind) && contradicted.has(record.status.value)) {
      const reason = `Hồ sơ ghi "${record.status.value}", nhưng ${says}. Ghi "het-hieu-luc" và nguồn là bản văn ấy.`;
      problem(fileOf(to), 'validity-contradicted', reason);
    } else if (!isKnown(statement, record, doer)) {
      fileOf(to).message(
        `${capital(says)}, mà hồ sơ chưa ghi. Thêm quan hệ "${relationOf(kind)}" vào hồ sơ của ${by}, hoặc sửa "status".`,
        {
          ruleId: 'validity-proposed',
          source: 'lex',
        },
      );
    }
  }
  return [...files.values()];
}

const relationOf = (kind: ValidityKind): string => (kind === 'ngung' ? 'lien-quan' : kind);

function isKnown(
  { kind, to, whole }: HeldStatement,
  record: Instrument,
  doer: Instrument | undefined,
): boolean {
  if (whole && ends.has(kind) && !ended.has(record.status.value)) return false;
  return (
    doer === undefined ||
    doer.relations.some((relation) => relation.target === to && relation.kind !== 'can-cu')
  );
}

const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
