/** What the bytes of a file are, by their first ones; `text` where no signature speaks. */
export type Container = 'pdf' | 'zip' | 'ole' | 'rtf' | 'image' | 'mime' | 'text';

const signatures: readonly [string, Container][] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u00D0\u00CF\u0011\u00E0', 'ole'],
  ['\u0089PNG', 'image'],
  ['\u00FF\u00D8\u00FF', 'image'],
  ['GIF8', 'image'],
  ['II*\u0000', 'image'],
  ['MM\u0000*', 'image'],
];

/** What a program of mail writes at the head of a letter, with its first stations before the rest. */
const letterHead =
  /^(?:mime-version|return-path|received|delivered-to|message-id|content-transfer-encoding):/im;

/** Recognise a container by its magic bytes. A PDF may have up to 1,024 bytes before its header. */
export function detect(bytes: Uint8Array): Container {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const known = signatures.find(([signature]) => head.startsWith(signature));
  if (known) return known[1];
  if (/^(?:\u00EF\u00BB\u00BF)?\s*\{\\rtf/.test(head)) return 'rtf';
  // The head of a letter, in which browsers and Word save a page with its pictures, also as ".doc".
  if (/^\s*[a-z-]+:\s/i.test(head) && letterHead.test(head)) return 'mime';
  return head.includes('%PDF-1.') || head.includes('%PDF-2.') ? 'pdf' : 'text';
}

/** Does a text look like an HTML page or part of one? The extension decides where the words do not. */
export function isHtml(text: string, extension = ''): boolean {
  const head = text.slice(0, 4096);
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head))
    return true;
  const tags =
    head.match(/<\/?(?:p|div|table|tr|td|br|span|b|i|a|meta|title|script|link|font|center)\b[^>]*>/gi) ?? [];
  return /^\.x?html?$/i.test(extension) ? tags.length > 0 : tags.length >= 8;
}
