import { readFile, writeFile } from 'node:fs/promises';
import type { Io } from './lexast.ts';

/** Reads and writes files; results without a file go to stdout, messages to stderr. */
export const terminalIo: Io = {
  read: async (path) => new Uint8Array(await readFile(path)),
  write: async (path, content) => {
    if (path === undefined) process.stdout.write(content);
    else await writeFile(path, content);
  },
  say: (line) => console.error(line),
};
