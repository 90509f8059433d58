import type { VFile } from 'vfile';
import { problem } from './problem.ts';
import type { Loaded } from './yaml.ts';

/** A file is named after the id in it, so that either leads to the other. */
export function checkFileName(file: VFile, { value, at }: Loaded<{ id: string }>): void {
  if (file.stem === value.id) return;
  const name = `${value.id}${file.extname}`;
  const reason = `The id "${value.id}" is not the file name. Rename the file to ${name}, or correct the id.`;
  problem(file, 'file-name', reason, at('id'));
}
