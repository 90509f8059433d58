const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?';
const rime =
  '(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|uy|oa|oe|uê|uơ|iê|yê|uô|ươ|iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uai|uay|uya|uyu|uây|uêu|uao|ueo' +
  '|(?:[aăâeêioôơuư]|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uyê|uy|oo|ưu|ia|ua|ưa|y)(?:ng|nh|ch|[cmnpt]))';
const shape = new RegExp(`^${onset}${rime}$`, 'u');
/** Tones that a syllable may have: after c, ch, p, t only the rising and the heavy one. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Is this how a Vietnamese syllable is written? "hướng" is, "hưởngi" and "trưc" are not. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const marks = parts.match(tones) ?? [];
  if (marks.length > 1) return false;
  const plain = parts.replace(tones, '').normalize('NFC');
  if (!shape.test(plain)) return false;
  return !/(?:c|ch|p|t)$/u.test(plain) || plain.length < 2 || /^[\u0301\u0323]$/u.test(marks[0] ?? '');
}
