import { slugWords } from './slug.ts';

/**
 * Ids that the page of a text has for itself. Of what a text gives out only the first step of an attachment is made of free
 * words ("NỘI DUNG CHI TIẾT"), so only that could be one of them.
 */
export const pageIds: ReadonlySet<string> = new Set([
  'bang',
  'cac-phan',
  'chu-giai',
  'hop-tim',
  'noi-dung',
  'thanh-cong',
  'thong-tin',
  'tom-luoc',
  'xem-truoc',
]);

/**
 * The first step of an attachment's address, of the first two words of its title: "quy-che". Where the page has an id of
 * these words, or there are none, the step says that it is attached: "kem-theo-noi-dung".
 */
export function attachmentStep(title: string): string {
  const words = slugWords(title).split('-').slice(0, 2).join('-');
  return pageIds.has(words) ? `kem-theo-${words}` : words || 'kem-theo';
}
