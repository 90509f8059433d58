import { Buffer } from 'node:buffer';
import CFB from 'cfb';
import type { VFile } from 'vfile';
import WordExtractor from 'word-extractor';
import { assemble } from './assemble.ts';
import { refuse } from './fail.ts';
import type { SourceText } from './types.ts';

/**
 * A binary Word file (97–2003) as a source; also tells a Word file with a password, which has the same container.
 *
 * @throws VFileMessage when it has a password, is damaged, is no Word file, or holds no words
 */
export async function readDoc(bytes: Uint8Array, file: VFile): Promise<SourceText> {
  const container = soundContainer(bytes, file);
  let body: string;
  try {
    const document = await new WordExtractor().extract(container);
    body = document.getBody();
  } catch (error) {
    return damaged(file, error);
  }
  return assemble(
    'doc',
    body.split(/\r\n|[\r\n]/).map((text) => ({ text, style: { block: true } })),
  );
}

/**
 * The streams of a Word file in a container written anew: word-extractor follows the sector chains of a damaged
 * one in circles, CFB does not.
 */
function soundContainer(bytes: Uint8Array, file: VFile): Buffer {
  let found: CFB.CFB$Container;
  try {
    found = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  } catch (error) {
    return damaged(file, error);
  }
  if (CFB.find(found, 'EncryptedPackage')) {
    refuse(file, 'password', 'The Word file is locked with a password. Save it without one');
  }
  if (!CFB.find(found, 'WordDocument')) {
    refuse(
      file,
      'unknown-format',
      'The file is an Office file but not a Word document. Give a DOCX, DOC or PDF file',
    );
  }
  const clean = CFB.utils.cfb_new();
  for (const name of ['WordDocument', '0Table', '1Table', 'Data']) {
    const stream = CFB.find(found, name);
    if (stream) CFB.utils.cfb_add(clean, `/${name}`, stream.content);
  }
  return Buffer.from(CFB.write(clean, { type: 'buffer' }) as Uint8Array);
}

const damaged = (file: VFile, error: unknown): never =>
  refuse(
    file,
    'damaged-file',
    `The Word file cannot be read (${String(error)}). Open it in Word and save it as DOCX`,
  );
