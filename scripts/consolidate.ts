#!/usr/bin/env node
/** `npm run consolidate -- BASE AMENDING… [--on DATE] [--to FORM] [--out FILE]`: the verb of `lexast` by itself. */
import { readFile, writeFile } from 'node:fs/promises';
import { computedForms } from '../src/index.ts';
import { readArguments } from './support/arguments.ts';
import { consolidateOptions } from './support/consolidate.ts';
import { lexast } from './support/lexast.ts';

readArguments(
  `npm run consolidate -- VĂN_BẢN_GỐC VĂN_BẢN_SỬA_ĐỔI … [--on NGÀY] [--to ${computedForms}] [--out TỆP]`,
  { allowPositionals: true, options: consolidateOptions },
);

process.exitCode = await lexast(['consolidate', ...process.argv.slice(2)], {
  read: async (path) => new Uint8Array(await readFile(path)),
  write: async (path, content) => {
    if (path === undefined) process.stdout.write(content);
    else await writeFile(path, content);
  },
  say: (line) => console.error(line),
});
