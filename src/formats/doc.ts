import { Buffer } from 'node:buffer';
import type { VFile } from 'vfile';
import WordExtractor from 'word-extractor';
import { assemble } from './assemble.ts';
import { refuse } from './fail.ts';
import type { SourceText } from './types.ts';

/**
 * A binary Word file (97–2003) as a source; also tells a Word file with a password, which has the same container.
 *
 * @throws VFileMessage when it has a password, is damaged, or holds no words
 */
export async function readDoc(bytes: Uint8Array, file: VFile): Promise<SourceText> {
  const names = Buffer.from(bytes).toString('latin1');
  if (names.includes(utf16('EncryptedPackage'))) {
    refuse(file, 'password', 'The Word file is locked with a password. Save it without one');
  }
  let body: string;
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    body = document.getBody();
  } catch (error) {
    return refuse(
      file,
      'damaged-file',
      `The Word file cannot be read (${String(error)}). Open it in Word and save it as DOCX`,
    );
  }
  return assemble(
    'doc',
    body.split(/\r\n|[\r\n]/).map((text) => ({ text, style: { block: true } })),
  );
}

const utf16 = (text: string) => [...text].map((letter) => `${letter}\0`).join('');
