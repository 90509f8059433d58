import { Buffer } from 'node:buffer';
import CFB from 'cfb';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readSource } from './index.ts';

/** An Office file with one stream. */
function office(name: string): Uint8Array {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, name, Buffer.alloc(5000));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

test.each([
  ['/EncryptedPackage', 'The Word file is locked with a password. Save it without one'],
  ['/Workbook', 'The file is an Office file but not a Word document. Give a DOCX, DOC or PDF file'],
  ['/WordDocument', 'The Word file cannot be read (Error: This does not seem to be a Word document'],
])('an old Office file that holds no text to read is refused with what it is: %s', async (name, message) => {
  await expect(readSource(office(name), new VFile({ path: 'van-ban.doc' }))).rejects.toThrow(message);
});

test('a text larger than any law is refused before it is read', async () => {
  const bytes = new Uint8Array(24 * 1024 * 1024 + 1).fill(97);
  await expect(readSource(bytes, new VFile({ path: 'van-ban.txt' }))).rejects.toThrow(
    'The text has 25165825 bytes; at most 25165824 are read. Split it, or remove its images',
  );
});
