import type { VFile } from 'vfile';
import { decodeText } from './decode.ts';
import { readText } from './text.ts';
import type { SourceText } from './types.ts';

/** The largest file that is read, in bytes. */
export const maximumBytes = 64 * 1024 * 1024;

/**
 * Read an official text in any supported format.
 *
 * @param bytes the file as received
 * @param file where messages go; its extension decides only where the bytes do not
 * @throws VFileMessage when nothing can be read; the reason says what was found and what to do
 */
export async function readSource(bytes: Uint8Array, file: VFile): Promise<SourceText> {
  if (bytes.length === 0) {
    file.fail('The file is empty. Download it again', { ruleId: 'empty-file', source: 'lex' });
  }
  if (bytes.length > maximumBytes) {
    file.fail(
      `The file has ${bytes.length} bytes; at most ${maximumBytes} are read. Split it, or remove its images`,
      { ruleId: 'file-too-large', source: 'lex' },
    );
  }
  const text = decodeText(bytes, file);
  if (text.trim() === '') {
    file.fail('The file holds only white space. Download it again', { ruleId: 'empty-file', source: 'lex' });
  }
  return readText(text);
}
