import { VFile } from 'vfile';
import { readSource } from '../../formats/index.ts';
import { assignIds, treeText } from '../../lexast/index.ts';
import { parse } from '../../parse/index.ts';
import type { Consolidated, HeldText } from '../types.ts';

/** An invented law: its number, its day and its articles as printed. */
export async function law(
  id: string,
  number: string,
  title: string,
  body: string,
  effective = '',
): Promise<HeldText> {
  const text = [
    'QUỐC HỘI',
    `Luật số: ${number}`,
    'Hà Nội, ngày 01 tháng 12 năm 2030',
    'LUẬT',
    title.toUpperCase(),
    'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;',
    `Quốc hội ban hành Luật ${title}.`,
    body.trim(),
    ...(effective
      ? ['Điều 90. Hiệu lực thi hành', `Luật này có hiệu lực thi hành từ ngày ${effective}.`]
      : []),
    '',
  ].join('\n\n');
  const file = new VFile({ path: `${id}.txt`, value: new TextEncoder().encode(text) });
  const document = assignIds(parse(await readSource(file.value as Uint8Array, file), file));
  return { id, number, document };
}

/** An act that amends the law under test, of the number it is given. */
export const amendment = (commands: string, number = '902/2031/QH19', effective = '01 tháng 7 năm 2032') =>
  law(
    `luat-${number.split('/').slice(0, 2).join('-')}-qh19`,
    number,
    'sửa đổi, bổ sung một số điều của Luật Thử nghiệm',
    `Điều 1. Sửa đổi, bổ sung một số điều của Luật Thử nghiệm số 901/2031/QH19\n\n${commands}`,
    effective,
  );

/** The law under test. */
export const base = (body: string) => law('luat-901-2031-qh19', '901/2031/QH19', 'Thử nghiệm', body);

/** The articles of a computed text, as lines. */
export function bodyOf({ tree }: Consolidated): string[] {
  const body = tree.children.find(({ type }) => type === 'body');
  return body
    ? treeText(body)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [];
}
