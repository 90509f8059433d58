import { withPlainD } from '../../lexast/plain-d.ts';

/** Words that tell the text of a legal instrument from the page around it, and how much each one says. */
const signs: readonly [RegExp, number][] = [
  [/^(?:Điều|ĐIỀU)\s*(?:thứ\s+)?\p{L}*\d*\s*[.:]/u, 2],
  [/^(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\s+[\p{Lu}\d]/u, 2],
  [/^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/iu, 3],
  [/^Độc lập\s*[-–]\s*Tự do/iu, 3],
  [/^Căn cứ\s/iu, 1],
  [/^Nơi nhận\s*:/iu, 3],
  [/^(?:QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ ĐỊNH|RA SẮC LỆNH)\s*:/u, 3],
  [/^[IVXL]+\.\s/u, 2],
  [/^(?:Số|Luật số)\s*:/u, 1],
];

const headOf = (text: string): string => withPlainD(text.trimStart().slice(0, 80));

/** How much the start of a block speaks for the text of an instrument; 0 for most of a page. */
export function evidence(text: string): number {
  const head = headOf(text);
  return signs.find(([sign]) => sign.test(head))?.[1] ?? 0;
}

const frame: readonly [string, RegExp][] = [
  ['state', /^CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM/iu],
  ['number', /^(?:Số|Luật số)\s*:\s*\d{1,5}\s*\//u],
  ['recipients', /^Nơi nhận\s*:/iu],
];

/** Which sign of an instrument's head or end a block begins with: each instrument has one of a kind. */
export function frameSign(text: string): string | undefined {
  const head = headOf(text);
  return frame.find(([, sign]) => sign.test(head))?.[0];
}
