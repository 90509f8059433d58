import path from 'node:path';
import type { CompiledCorpus } from '../pipeline/compile-all.ts';
import { EVIDENCE_MONTHS, staleStatements, staleSentence } from '../pipeline/age.ts';
import { checkValidity } from '../pipeline/validity.ts';
import type { Document } from '../lexast/index.ts';
import type { Content } from '../records/load/content.ts';
import { inVietnamese } from '../records/load/vietnamese.ts';
import { isUncompared } from '../records/schema/provenance.ts';
import { affectedNotes } from './add/affected-notes.ts';
import { diffTrees } from './diff/index.ts';
import { wantedTexts } from './todo.ts';
import { textVersions } from './versions.ts';

/** What waits for a person, in the order in which it is told. */
export const waitingLabels = {
  stale: 'Dữ kiện cần xem lại',
  touched: 'Chú giải ở chỗ mà bản văn mới đã đổi',
  scan: 'Bản quét chưa đối chiếu với ảnh',
  validity: 'Quan hệ hiệu lực mà bản văn nêu, hồ sơ chưa ghi',
  doubt: 'Chỗ còn ngờ khi đọc bản văn',
  citation: 'Viện dẫn chưa xác định được',
  wanted: 'Văn bản được viện dẫn mà chưa có nguyên văn, nhiều lần nhất trước',
} as const;
export type WaitingKind = keyof typeof waitingLabels;

/** One thing that waits for a person. */
export interface Waiting {
  kind: WaitingKind;
  /** One sentence: what, and what to do. */
  words: string;
  /** The file to mend, under `content/`, where it is one that editors write. */
  file?: string;
  /** Where on the site it shows: id of the instrument, and anchor. */
  place?: { id: string; anchor?: string };
  /** Where to look: addresses, or names of sources whose address is not known whole. */
  look?: string[];
}

/**
 * Everything that waits for a person: the same for `npm run todo` and for the list at the desk.
 *
 * @param root folder that holds `content/`
 * @param day ISO date; the caller has the clock
 */
export async function waiting(
  root: string,
  content: Content,
  compiled: CompiledCorpus,
  day: string,
): Promise<Waiting[]> {
  return [
    ...staleStatements(content, day, EVIDENCE_MONTHS).map((each): Waiting => ({
      kind: 'stale',
      words: staleSentence(each),
      file: each.where.split(':')[0] ?? '',
    })),
    ...(await touchedNotes(root, content)),
    ...uncompared(content),
    ...(await unwritten(content, compiled, day)),
    ...doubts(root, compiled),
    ...citations(compiled),
    ...(await wanted(content, compiled)),
  ];
}

/** Scans that a machine read and nobody compared yet. */
const uncompared = ({ provenance }: Content): Waiting[] =>
  [...provenance].flatMap(([id, held]): Waiting[] =>
    isUncompared(held)
      ? [
          {
            kind: 'scan',
            words: `${id}: so từng dòng với ảnh quét (npm run proofread -- ${id}).`,
            place: { id },
          },
        ]
      : [],
  );

/** Notes that were checked before a newer text came, which says something else there. */
async function touchedNotes(root: string, { annotations, provenance }: Content): Promise<Waiting[]> {
  const found: Waiting[] = [];
  for (const [id, notes] of annotations) {
    const held = provenance.get(id);
    const older = notes.filter(({ checked }) => held && held.earlier.length > 0 && checked < held.received);
    if (!held || older.length === 0) continue;
    const [now, before] = await textVersions(root, id, { ...held, earlier: held.earlier.slice(0, 1) });
    if (!now || !before) continue;
    for (const note of affectedNotes(older, diffTrees(before.tree, now.tree)))
      found.push({
        kind: 'touched',
        words: `Chú giải "${note.title}": bản văn nhận ngày ${held.received} đã đổi chỗ này. Đọc lại và ghi ngày kiểm tra.`,
        file: `annotations/${id}/${note.id}.mdx`,
        place: { id, anchor: note.target },
      });
  }
  return found;
}

async function unwritten(
  { instruments }: Content,
  compiled: CompiledCorpus,
  day: string,
): Promise<Waiting[]> {
  const files = await checkValidity(instruments, compiled.instruments, day);
  return files.flatMap((file) =>
    file.messages.map(({ reason }): Waiting => ({
      kind: 'validity',
      words: inVietnamese(reason),
      file: file.path.replace(/^.*content\//, ''),
    })),
  );
}

/** What the reader of the file and the parser were not sure of; what is said of citations comes with them. */
const doubts = (root: string, { files }: CompiledCorpus): Waiting[] =>
  files.flatMap((file) =>
    file.messages
      .filter(({ ruleId = '' }) => !ruleId.startsWith('citation'))
      .map(({ reason, line }): Waiting => {
        const id = path.basename(path.dirname(path.resolve(root, file.path)));
        return {
          kind: 'doubt',
          words: `${id}${line ? `, dòng ${line}` : ''}: ${inVietnamese(reason)}`,
          place: { id },
        };
      }),
  );

const citations = ({ instruments }: CompiledCorpus): Waiting[] =>
  [...instruments].flatMap(([id, instrument]) =>
    instrument
      .facts()
      .citations.filter(({ status }) => status !== 'resolved')
      .map(({ words, place }): Waiting => ({
        kind: 'citation',
        words: `${id}: "${words}"`,
        place: { id, anchor: place },
      })),
  );

async function wanted({ instruments, sources }: Content, compiled: CompiledCorpus): Promise<Waiting[]> {
  const trees = new Map<string, Document>();
  for (const [id, instrument] of compiled.instruments) trees.set(id, (await instrument.read()).tree);
  return wantedTexts(trees, instruments, sources).map(
    ({ count, id, instrument, date, citedBy, record, addresses }) => {
      const name = [instrument, date && `(${date})`, id && `[${id}]`].filter(Boolean).join(' ');
      return {
        kind: 'wanted',
        words: `${name}: ${count} lần, trong ${citedBy.join(', ')}${record ? '' : '; chưa có hồ sơ'}`,
        ...(record ? { file: `instruments/${record.id}.yaml`, place: { id: record.id } } : {}),
        look: addresses.flatMap((source) =>
          source.kind === 'page'
            ? [source.complete ? source.address : `${source.title}, ${source.publisher}`]
            : [],
        ),
      };
    },
  );
}
