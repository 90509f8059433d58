import path from 'node:path';
import { VFile } from 'vfile';
import type { Catalogue } from '../../cite/index.ts';
import { catalogueOf, parseHeld } from '../../pipeline/compile.ts';
import { heldText } from '../../pipeline/compile-all.ts';
import { type Inspection, inspectSource } from '../../quality/inspect.ts';
import type { Annotation, Content } from '../../records/load/index.ts';
import { formatReading, READING, type ScanReading } from '../../records/scan/index.ts';
import type { Provenance } from '../../records/schema/provenance.ts';
import { digest } from '../../reuse/digest.ts';
import { diffTrees, type UnitChange } from '../diff/index.ts';
import { loadForWriting } from '../load-for-writing.ts';
import { addsText, lettersOfPages, recogniseScan, ScanError, scanExtension } from '../scan/index.ts';
import { affectedNotes } from './affected-notes.ts';
import { evidenceOf } from './evidence.ts';
import { Question } from './question.ts';
import { type Answer, recognise, type Recognised } from './recognise.ts';
import { hasProblems, HeldAlready, Refusal } from './refusal.ts';
import { compareWithHeld, resembles } from './compare-with-held.ts';
import { nextProvenance } from './write-provenance.ts';

/** A text to take in. */
export interface NewText {
  bytes: Uint8Array;
  /** Name of the file, or the address it was loaded from. */
  name: string;
  /** Where it is from, if known. */
  address?: string;
  /** Was it loaded from `address` just now? */
  downloaded?: boolean;
  /** What the editor says about it. */
  answer?: Answer;
  /** Day of receiving, ISO date. */
  today: string;
  /** Told how many pages of a scan are recognised. */
  tellPages?: (done: number, of: number) => void;
}

/** A text that was read and recognised, and may be taken in. */
export interface ReadText {
  kind: 'new' | 'replacement';
  text: NewText;
  instrument: Recognised;
  inspection: Inspection;
  /** Of a scan: the words that were recognised. */
  reading?: ScanReading;
  /** The text, with what reader, parser and resolver had to say. */
  file: VFile;
  /** The newest text and those kept beside it. */
  provenance: Provenance;
  /** Is it more than another copy of the text that it replaces? */
  isFuller: boolean;
  /** The tree of the text that it replaces. */
  before?: Inspection['tree'];
  /** Place by place, where it replaces another text. */
  changes: UnitChange[];
  /** Notes on places that change: an editor should read them again. */
  notes: Annotation[];
}

/** What is known before any text is read; loaded once for all of them. */
export interface Intake {
  root: string;
  content: Content;
}

/**
 * @param root folder that holds `content/`
 * @throws Refusal when `content/` has problems of its own
 */
export async function openIntake(root: string): Promise<Intake> {
  const { content, files } = await loadForWriting(root);
  if (hasProblems(files)) {
    throw new Refusal('content/ đang có lỗi. Sửa trước (npm run check), rồi thêm văn bản.', files);
  }
  return { root, content };
}

/**
 * Read a text, recognise its instrument, and compare it with the one that is held.
 *
 * @throws HeldAlready when these very bytes are held
 * @throws Question when it is not certain which instrument it is
 * @throws Refusal when the text cannot be read, is no instrument, or is less complete than the one held
 */
export async function readText({ root, content }: Intake, text: NewText): Promise<ReadText> {
  const sha256 = digest(text.bytes);
  refuseHeld(content, sha256);
  const { file, inspection, reading } = await inspect(text, content);
  const { tree, format } = inspection;
  const rules = file.messages.map(({ ruleId }) => ruleId);
  const known = {
    records: content.instruments,
    bodies: Object.values(content.tables.bodies).map(({ name }) => name),
    today: text.today,
    name: text.name,
  };
  const instrument = recognise(tree.meta, evidenceOf(tree, rules), known, text.answer);
  const held = content.provenance.get(instrument.id);
  const before = held && (await readHeld(root, instrument.id, held));
  const received = {
    name: path.basename(text.name),
    downloaded: text.downloaded ?? false,
    ...(text.address ? { address: text.address } : {}),
    sha256,
    received: text.today,
    completeness: tree.completeness === 'full' ? ('full' as const) : ('partial' as const),
    extension: reading ? scanExtension(text.bytes) : format,
    ...(reading ? { reading } : {}),
  };
  const provenance = nextProvenance(instrument.id, received, held);
  const read: ReadText = {
    kind: held ? 'replacement' : 'new',
    text,
    instrument,
    inspection,
    file,
    provenance,
    ...(reading ? { reading: { ...reading, source: { ...reading.source, file: provenance.file } } } : {}),
    isFuller: true,
    changes: [],
    notes: [],
  };
  if (!held || !before) return read;
  if (!resembles(tree, before) && !text.answer?.confirmed) {
    throw new Question(
      `Bản văn mang số hiệu của ${instrument.id} nhưng lời văn khác hẳn bản đang lưu (${held.file}). Đây có đúng là cùng một văn bản không?`,
      { ...instrument, ...(tree.meta.title ? { title: tree.meta.title } : {}) },
      instrument.id,
    );
  }
  const isFuller = compareWithHeld({ tree }, { provenance: held, tree: before });
  const changes = diffTrees(before, tree);
  const notes = affectedNotes(content.annotations.get(instrument.id) ?? [], changes);
  return { ...read, isFuller, before, changes, notes };
}

function refuseHeld({ provenance }: Content, sha256: string): void {
  for (const [id, held] of provenance) {
    if (held.sha256 === sha256) throw new HeldAlready(id, held.completeness);
    const earlier = held.earlier.find((version) => version.sha256 === sha256);
    if (earlier) {
      throw new Refusal(
        `Tệp này là ${earlier.file} của ${id}, nhận ngày ${earlier.received}, đã được thay bằng ${held.file}.`,
      );
    }
  }
}

interface Inspected {
  file: VFile;
  inspection: Inspection;
  reading?: ScanReading;
}

async function inspect(text: NewText, content: Content): Promise<Inspected> {
  const catalogue = catalogueOf(content.instruments.values());
  const inspected = await inspectFile(new VFile({ path: text.name, value: text.bytes }), text, catalogue);
  const { file, inspection, reading } = inspected;
  if (file.messages.some(({ ruleId }) => ruleId === 'not-an-instrument')) {
    throw new Refusal(
      'Đây không phải văn bản pháp luật: không có tên loại, số hiệu, cũng không có Điều, khoản nào. Xem lại có đúng tệp không.',
      [file],
    );
  }
  if (inspection.tree.completeness === 'none') throw new Refusal('Bản văn không có phần nội dung.', [file]);
  // Nobody has compared it yet.
  if (reading) inspection.tree.completeness = inspection.summary.completeness = 'partial';
  return inspected;
}

async function inspectFile(file: VFile, text: NewText, catalogue: Catalogue): Promise<Inspected> {
  let inspection: Inspection | undefined;
  try {
    inspection = await inspectSource(file, catalogue);
  } catch (error) {
    if (!hasProblems([file])) throw error;
  }
  const reading = await recogniseWhereDrawn(file, text);
  if (reading) {
    const words = new VFile({ path: `${text.name}${READING}`, value: Buffer.from(formatReading(reading)) });
    return { ...(await inspectFile(words, text, catalogue)), reading };
  }
  if (!inspection) throw new Refusal('Không đọc được bản văn.', [file]);
  return { file, inspection };
}

/** @returns what is recognised in a file that is a scan, or has pages that are */
async function recogniseWhereDrawn(file: VFile, text: NewText): Promise<ScanReading | undefined> {
  const least = lettersOfPages(file);
  if (least === undefined) return undefined;
  try {
    const { bytes, today, tellPages } = text;
    const name = path.basename(text.name);
    const reading = await recogniseScan(bytes, { name, today, least, tell: tellPages });
    if (reading.engine !== '' && addsText(reading)) return reading;
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    // Of a file that can be read without, the words of its other pages are taken, and what is missing is told.
    if (!hasProblems([file])) return undefined;
    // Not with what its reader said, who asks for what was tried here.
    throw new Refusal(error.message);
  }
  if (!hasProblems([file])) return undefined;
  throw new Refusal(
    'Không nhận ra chữ nào trong ảnh. Quét lại rõ hơn (từ 200 dpi, thẳng, đủ sáng), hoặc tìm bản có chữ.',
  );
}

async function readHeld(root: string, id: string, provenance: Provenance): Promise<Inspection['tree']> {
  const held = heldText(root, id, provenance);
  try {
    return (await parseHeld(held)).tree;
  } catch (error) {
    if (!hasProblems([held.file])) throw error;
    throw new Refusal('Không đọc được bản văn đang lưu.', [held.file]);
  }
}
