import { VFile } from 'vfile';
import type { ValidityKind } from '../cite/index.ts';
import { problem } from '../records/load/problem.ts';
import type { Instrument, StatusValue } from '../records/schema/index.ts';
import { eachInOwnTurn } from '../reuse/weak-cache.ts';
import type { CompiledInstrument } from './compile.ts';
import { capitalised } from './facts/unit-names.ts';

/** What a held text says of an instrument that has a record. */
export interface HeldStatement {
  kind: ValidityKind;
  /** Id of the instrument that replaces, repeals or amends. */
  by: string;
  /** Id of the instrument that is replaced, repealed or amended. */
  to: string;
  /** Whether all of it is, not only some provisions. */
  whole: boolean;
  /** Id of the held text that says so; `anchor` is the place in it. */
  source: string;
  anchor: string;
}

/** What held texts say of the validity of other instruments. */
async function heldStatements(
  compiled: ReadonlyMap<string, Pick<CompiledInstrument, 'facts' | 'held'>>,
): Promise<HeldStatement[]> {
  const found: HeldStatement[] = [];
  for await (const [source, instrument] of eachInOwnTurn(compiled)) {
    if (!instrument.held) continue;
    for (const { by = source, ...statement } of instrument.facts().validity)
      if (by !== statement.to) found.push({ ...statement, by, source });
  }
  return found;
}

const ends: ReadonlySet<ValidityKind> = new Set(['thay-the', 'bai-bo']);
/** Statuses with which a record says already that its instrument has ended. */
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
 * Compares records with what held texts say of their validity. A record with the status "còn hiệu lực" whose instrument a held
 * text replaces is an error; a relation that no record names yet is proposed in a warning.
 *
 * @param today ISO date: an act that takes effect later contradicts nothing yet
 * @returns files of the records concerned, with messages
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
    const { kind, by, to, whole, source, anchor } = statement;
    const record = records.get(to);
    if (!record) continue;
    const acting = records.get(by);
    const says = `${anchor || 'phần mở đầu'} của ${source} nói ${acting?.number ?? by} ${words[kind]} ${whole ? '' : 'một phần '}${record.number}`;
    const since = acting?.effective?.value ?? acting?.date;
    const holds = since === undefined || since <= today;
    if (whole && holds && ends.has(kind) && contradicted.has(record.status.value)) {
      const reason = `Hồ sơ ghi "${record.status.value}", nhưng ${says}. Ghi "het-hieu-luc" và nguồn là bản văn ấy.`;
      problem(fileOf(to), 'validity-contradicted', reason);
    } else if (!isKnown(statement, record, acting)) {
      fileOf(to).message(
        `${capitalised(says)}, mà hồ sơ chưa ghi. Thêm quan hệ "${relationOf(kind)}" vào hồ sơ của ${by}, hoặc sửa "status".`,
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
