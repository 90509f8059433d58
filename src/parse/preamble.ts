import type { Preamble } from '../lexast/index.ts';
import { isGap } from './gaps.ts';
import { furniture, phrasing } from './phrasing.ts';
import type { Block } from './types.ts';
import { isCapitals } from './letters.ts';

/** "QUYẾT NGHỊ:", "QUYẾT ĐỊNH:": the words that put the instrument into force. */
export function isEnacting(text: string): boolean {
  return (
    /^(?:QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ ĐỊNH|CHỈ THỊ|RA LỆNH|LỆNH|NAY BAN HÀNH|QUYẾT NGHỊ NHƯ SAU|THÔNG TƯ|BAN HÀNH|HƯỚNG DẪN|THỐNG NHẤT BAN HÀNH|RA SẮC LỆNH|RA SẮC LUẬT|CÔNG BỐ)(?:\s*:|\s*$)/u.test(
      text,
    ) ||
    /^(?:Quyết nghị|Quyết định|Nghị định|Chỉ thị|Ra lệnh|Nay quyết định|Ra sắc lệnh|Ra sắc luật)(?: như sau)?\s*:$/u.test(
      text,
    )
  );
}

/** "PHẦN MỞ ĐẦU", "LỜI NÓI ĐẦU": the name of the opening words, which some copies keep without the words; no title. */
export const isOpening = (text: string): boolean => /^(?:(?:PHẦN|LỜI) )?MỞ ĐẦU$|^LỜI NÓI ĐẦU$/iu.test(text);

/** Which kind of basis a paragraph states, if any. */
export function basisKind(text: string): 'legal' | 'proposal' | undefined {
  if (
    /^[-–+•]?\s*(?:C[aă]n c[ứưừử]|CĂN CỨ|Thực hiện|Thi hành|Chiểu|Chiếu|Xét (?:theo )?(?:Luật|Nghị|Hiến pháp)|Trên cơ sở)(?!\p{L})/u.test(
      text,
    )
  ) {
    return 'legal';
  }
  if (
    /^[-–+•]?\s*(?:Theo đề nghị|Theo ý kiến|Theo (?:sự )?thỏa thuận|Xét|Sau khi|Được sự|Theo lời|Theo tờ trình)(?!\p{L})/u.test(
      text,
    )
  ) {
    return 'proposal';
  }
  return undefined;
}

/** The preamble: issuer, bases, enacting words, and what is said before the first division. */
export function readPreamble(blocks: readonly Block[], source: string): Preamble {
  const preamble: Preamble = { type: 'preamble', children: [] };
  let stated = false;
  for (const block of blocks) {
    const children = phrasing(block, source);
    const kind = basisKind(block.text);
    if (block.note) preamble.children.push({ type: 'paragraph', role: 'footnote', children });
    else if (block.furniture)
      preamble.children.push(furniture(block.furniture, source.slice(block.start, block.end)));
    else if (isGap(block.text)) preamble.children.push({ type: 'gap', reason: 'source-cut', children });
    else if (isEnacting(block.text))
      preamble.children.push({ type: 'paragraph', role: 'enacting', children });
    else if (kind) preamble.children.push({ type: 'basis', kind, children });
    else if (!stated && isCapitals(block.text) && !isOpening(block.text))
      preamble.children.push({ type: 'paragraph', role: 'issuer', children });
    else preamble.children.push({ type: 'paragraph', children });
    stated ||= kind !== undefined || isEnacting(block.text);
  }
  return preamble;
}
