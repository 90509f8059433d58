import type { Level } from '../levels.ts';
import { matchAt, type Read, type Source } from '../tokens.ts';

const dottedShape =
  /(?:[A-HĐ](?=\.[IVX\d])|[IVXLC]+)(?:\.[IVXLC]+)?(?:\.\d{1,3})?(?:\.[a-zđ])?(?![\p{L}\d])(?!\.[\p{L}\d])/uy;

/** A place written with the numbers of its larger levels before its own: "Mục C.II", "điểm IV.1.a". */
export interface DottedPlace {
  level: Level;
  value: string;
  around: Partial<Record<Level, string[]>>;
}

const dottedItem = /([a-zđ])\.\d{1,2}(?:\.\d{1,2})*(?![\p{L}\d])/uy;

/** "điểm b.1 khoản 2": the tiết b.1 of điểm b. */
export function readDottedPoint(source: Source, index: number): Read<DottedPlace> | undefined {
  const { match: [value, point] = [], next = 0 } = matchAt(source, index, dottedItem) ?? {};
  if (!value || !point) return undefined;
  return { value: { level: 'item', value, around: { point: [point] } }, next };
}

/** "Mục III.8 Phụ lục II": capital letter, Roman number, number and letter are the levels of an annex. */
export function readDotted(source: Source, index: number): Read<DottedPlace> | undefined {
  const { match, next = 0 } = matchAt(source, index, dottedShape) ?? {};
  const parts = match?.[0].split('.') ?? [];
  if (parts.length < 2) return undefined;
  const steps = parts.map((value, at): [Level, string] => {
    if (/^\d/u.test(value)) return ['clause', value];
    if (/^[a-zđ]$/u.test(value)) return ['point', value];
    const part = at === 0 && (/^[A-HĐ]$/u.test(value) || /^[IVXLC]/u.test(parts[1] ?? ''));
    return [part ? 'part' : 'section', value];
  });
  const [level, value] = steps.at(-1) ?? ['section', ''];
  const around = Object.fromEntries(steps.slice(0, -1).map(([large, num]) => [large, [num]]));
  return { value: { level, value, around }, next };
}

const decimalShape = /\d+(?:\.\d+)+(?![\d.]*[\p{L}/-])/uy;

/** "điểm 2.1 mục 2 Phụ lục I" */
export function readDecimal(source: Source, index: number): Read<string> | undefined {
  const found = matchAt(source, index, decimalShape);
  return found && { value: found.match[0], next: found.next };
}
