/** Words that a reader marked and what they noted at them: on this device, sent nowhere. */
import { readStored, writeStored } from '../device/device-store.ts';
import { NOT_STORED } from '../device/not-stored.ts';
import { toast } from '../dialogs/toast.ts';
import { fromAnnotations, isSameMark, type OwnMark, toAnnotations } from './annotations.ts';
import { publicAddress, type Unit } from './unit.ts';

export type { OwnMark };

export const ownMarks = (): OwnMark[] => {
  const kept = readStored('danh-dau');
  return Array.isArray(kept) ? (kept as OwnMark[]) : [];
};

export const marksOn = ({ instrument, anchor }: Unit): OwnMark[] =>
  ownMarks().filter((mark) => mark.instrument === instrument && mark.anchor === anchor);

/** @returns whether the device keeps them */
function keep(marks: readonly OwnMark[]): boolean {
  const kept = writeStored('danh-dau', marks);
  if (!kept) toast(NOT_STORED);
  document.dispatchEvent(new CustomEvent('danh-dau'));
  return kept;
}

export function saveMark({ instrument, anchor, citation }: Unit, words: string): void {
  const created = new Date().toISOString();
  if (keep([...ownMarks(), { instrument, anchor, citation, words, note: '', created }]))
    toast('Đã đánh dấu, chỉ lưu trên máy này.');
}

export const writeNote = (mark: OwnMark, note: string): boolean =>
  keep(ownMarks().map((each) => (isSameMark(each, mark) ? { ...each, note } : each)));

export const removeMark = (mark: OwnMark): boolean =>
  keep(ownMarks().filter((each) => !isSameMark(each, mark)));

/** All marks as a file of W3C Web Annotations. */
export const asAnnotations = (): string =>
  JSON.stringify(
    toAnnotations(ownMarks(), (path) => publicAddress(path) ?? path),
    undefined,
    2,
  );

/**
 * Add the marks of such a file to those that are here.
 *
 * @returns how many were new; nothing where the file is none of them, or the device keeps none
 */
export function takeIn(file: string): number | undefined {
  const marks = fromAnnotations(parsed(file));
  if (!marks) return undefined;
  const had = ownMarks();
  const fresh = marks.filter((mark) => !had.some((each) => isSameMark(each, mark)));
  return keep([...had, ...fresh]) ? fresh.length : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
