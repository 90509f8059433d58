/** Bodies of the State whose code is fixed. */
const fixed: readonly (readonly [RegExp, string])[] = [
  [/^CP$/u, 'Chính phủ'],
  [/^TTg$/u, 'Thủ tướng Chính phủ'],
  [/^QH\d+$/u, 'Quốc hội'],
  [/^UBTVQH\d*$/u, 'Ủy ban Thường vụ Quốc hội'],
  [/^CTN$/u, 'Chủ tịch nước'],
  [/^VPQH$/u, 'Văn phòng Quốc hội'],
  [/^VPCP$/u, 'Văn phòng Chính phủ'],
  [/^NHNN$/u, 'Ngân hàng Nhà nước'],
  [/^TTCP$/u, 'Thanh tra Chính phủ'],
  [/^KTNN$/u, 'Kiểm toán Nhà nước'],
];

/** The codes of a number, the kind of instrument among them: "12/NQ-CP" → NQ, CP. */
const codesOf = (number: string): string[] => number.split(/[-/]/u).filter((part) => /^\p{Lu}/u.test(part));

/**
 * Who issued an instrument, as its number says: "12/NQ-CP" is the Government's. Of bodies with a name of their own the
 * code is made by rule ("BLĐTBXH").
 *
 * @param bodies names of known bodies
 * @returns nothing where the code is not known, or that of several
 */
export function issuerOfNumber(number: string, bodies: readonly string[]): string | undefined {
  const last = codesOf(number).at(-1) ?? '';
  const own = fixed.find(([code]) => code.test(last))?.[1];
  if (own) return own;
  const named = bodies.filter((name) => initials(name) === plain(last));
  return named.length === 1 ? named[0] : undefined;
}

/**
 * Does the number say that somebody else issued the instrument? What only rules of thumb could tell, it leaves open.
 */
export function contradicts(number: string, issuer: string): boolean {
  const codes = codesOf(number);
  const name = issuer.normalize('NFC').toLowerCase().replaceAll('uỷ', 'ủy');
  const says = (code: RegExp) => codes.some((each) => code.test(each));
  for (const [code, body] of fixed)
    if (says(code) && codes.length <= 2 && !name.includes(body.toLowerCase()))
      return !isAbbreviated(body, name);
  if (
    says(/^(?:CT)?(?:UBND|UB|UBHC)\d*$/u) &&
    codes.at(-1)?.startsWith('UB') &&
    !/ủy ban|ubnd|ubhc/u.test(name)
  )
    return true;
  if (says(/^HĐND\d*$/u) && !/hội đồng nhân dân|hđnd/u.test(name)) return true;
  const ministry = codes.find((code) => /^B[\p{Lu}&]{1,9}$/u.test(code) && code !== 'BC' && code !== 'BB');
  // "Bộ Nông nghiệp và Phát triển nông thôn" writes BNN as well as BNNPTNT.
  if (ministry && codes.length <= 2 && name.startsWith('bộ '))
    return !initials(issuer).startsWith(plain(ministry));
  // A number of the State on the paper of a province, or the other way round.
  return (
    Boolean(ministry) &&
    codes.length <= 2 &&
    /^(?:ủy ban nhân dân|hội đồng nhân dân|chính phủ|quốc hội|thủ tướng)/u.test(name)
  );
}

/** "Thống đốc Ngân hàng Nhà nước", "Chủ tịch nước Việt Nam dân chủ cộng hòa": the same body, called otherwise. */
const isAbbreviated = (body: string, name: string) =>
  name.includes(body.toLowerCase().split(' ').slice(0, 2).join(' ')) &&
  body !== 'Chính phủ' &&
  body !== 'Thủ tướng Chính phủ';

/** "Bộ Lao động - Thương binh và Xã hội" → "BLĐTBXH", without marks. */
function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '' && word.toLowerCase() !== 'và');
  return plain(words.map((word) => word.normalize('NFC').charAt(0)).join(''));
}

const plain = (code: string) =>
  code.toUpperCase().replaceAll('&', '').replaceAll('Đ', 'D').normalize('NFD').replace(/\p{M}/gu, '');
