/**
 * Vietnamese words as an address part: lower case, no marks, hyphens. `đ` becomes `dd` in a number (the
 * Telex way, so that points d and đ never collide) and `d` in a word (as people write names).
 */
export function slugWords(text: string): string {
  return slug(text.toLowerCase().replaceAll('đ', 'd'));
}

/** A division's number as an address part: "III" → "iii", "đ" → "dd", "a.1" → "a-1". */
export function slugNumber(num: string): string {
  if (/^[a-z\d]+$/.test(num)) return num;
  return slug(num.toLowerCase().replaceAll('đ', 'dd'));
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
