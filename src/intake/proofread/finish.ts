import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { VFile } from 'vfile';
import { catalogueOf, parseHeld } from '../../pipeline/compile.ts';
import { heldText } from '../../pipeline/compile-all.ts';
import { inspectSource } from '../../quality/inspect.ts';
import { formatReading, placesOf, READING } from '../../records/scan/index.ts';
import type { Provenance } from '../../records/schema/provenance.ts';
import { commitFiles } from '../../reuse/files/commit-files.ts';
import { complete } from '../add/complete.ts';
import { openIntake, type ReadText } from '../add/read-text.ts';
import { hasProblems, Refusal } from '../add/refusal.ts';
import { diffTrees } from '../diff/index.ts';
import { type Draft, draftFile } from './draft.ts';

/** Places that nobody has looked at yet. */
export const unseen = ({ reading }: Pick<Draft, 'reading'>): number =>
  placesOf(reading)
    .flat()
    .filter(({ check }) => check === undefined).length;

/**
 * End a comparison: what people said becomes the words of the text, its state says who compared it and when, and all that
 * is made of it is made anew. The image stays as it was received.
 *
 * @param root folder that holds `content/`
 * @param who the person, and the day (ISO date)
 * @returns the files that were written
 * @throws Refusal when places are left, or the corrected text would break something
 */
export async function finishProofreading(
  root: string,
  draft: Draft,
  who: { by: string; on: string },
): Promise<string[]> {
  const left = unseen(draft);
  if (left > 0) throw new Refusal(`Còn ${left} chỗ chưa xem.`);
  const intake = await openIntake(root);
  const { content } = intake;
  const { id } = draft;
  const [held, record] = [content.provenance.get(id), content.instruments.get(id)];
  if (!held?.reading || !record) throw new Refusal(`Không còn bản quét của ${id} trong content/.`);
  if (!isDeepStrictEqual(held, draft.provenance))
    throw new Refusal(
      `Trong lúc đối chiếu, bản quét của ${id} đã được thay, hoặc đã được đối chiếu xong ở nơi khác. Mở lại: npm run proofread -- ${id}`,
    );
  const bytes = new Uint8Array(await readFile(path.join(root, draft.image)));
  const words = new VFile({
    path: `${held.file}${READING}`,
    value: Buffer.from(formatReading(draft.reading)),
  });
  const inspection = await inspectSource(words, catalogueOf(content.instruments.values())).catch(
    (error: unknown) => {
      if (!hasProblems([words])) throw error;
      throw new Refusal('Không đọc được bản văn đã sửa.', [words]);
    },
  );
  const before = (await parseHeld(heldText(root, id, held))).tree;
  const { tree } = inspection;
  const text: ReadText = {
    kind: 'replacement',
    text: { bytes, name: held.file, today: who.on },
    instrument: { ...record, record, doubts: [] },
    inspection,
    reading: draft.reading,
    file: words,
    provenance: comparedBy(held, who, tree.completeness === 'full'),
    isFuller: true,
    before,
    changes: diffTrees(before, tree),
    notes: [],
  };
  const { files, refused } = await complete(intake, [text], { moveNotes: true, moveLost: true });
  const [refusal] = refused.values();
  if (refusal) throw refusal;
  await commitFiles(root, files);
  await rm(path.join(root, draftFile(id, held)), { force: true });
  return [...files.keys()];
}

function comparedBy(held: Provenance, compared: { by: string; on: string }, isWhole: boolean): Provenance {
  const { note: _, reading, earlier, ...own } = held;
  return {
    ...own,
    completeness: isWhole ? 'full' : 'partial',
    ...(isWhole ? {} : { note: 'Bản quét chưa đủ: có chỗ khuyết, hoặc thiếu phần kết.' }),
    ...(reading ? { reading: { ...reading, compared } } : {}),
    earlier,
  };
}
