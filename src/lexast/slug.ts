/**
 * Vietnamese words as an address part: lower case, no marks, hyphens. `đ` becomes `dd` in a number (the
 * Telex way, so that points d and đ never collide) and `d` in a word (as people write names).
 */
export function slugWords(text: string): string {
  return slug(text.toLowerCase().replaceAll('đ', 'd'));
}

/**
 * A division's number as an address part: "III" → "iii", "đ" → "dd", "a.1" → "a-1"; "Điều 05" of one publisher is "Điều 5" of
 * another, and has one address.
 */
export function slugNumber(num: string): string {
  const plain = num.replace(/^0+(?=\d)/u, '');
  if (/^[a-z\d]+$/.test(plain)) return plain;
  // "ð" (U+00F0) is what some keyboards give for "đ".
  return slug(plain.toLowerCase().replace(/[đð]/gu, 'dd'));
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
