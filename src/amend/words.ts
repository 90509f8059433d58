import { instrumentTypes } from '../cite/index.ts';

/** What stands between the last slash of a number and its issuer, by type: "QH14" is a law of the Assembly. */
const byCode = new Map([
  ['NĐ', 'nghi-dinh'],
  ['TT', 'thong-tu'],
  ['TTLT', 'thong-tu-lien-tich'],
  ['QĐ', 'quyet-dinh'],
  ['NQ', 'nghi-quyet'],
  ['CT', 'chi-thi'],
  ['PL', 'phap-lenh'],
]);

/** The kind of instrument that a number is of, as printed: "Luật", "Thông tư". */
export function instrumentWord(number: string): string {
  const code = number.split('/').at(-1)?.split('-')[0] ?? '';
  if (/^QH\d+$/u.test(code)) return 'Luật';
  const key = byCode.get(code);
  return instrumentTypes.find((type) => type.key === key)?.name ?? 'Văn bản';
}
