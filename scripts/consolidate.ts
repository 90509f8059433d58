#!/usr/bin/env node
/** `npm run consolidate -- BASE AMENDING… [--on DATE] [--to FORM] [--out FILE]`: the verb of `lexast` by itself. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { computedForms } from '../src/index.ts';
import { readArguments, stopWith } from './support/arguments.ts';
import { consolidateOptions, isDay } from './support/consolidate.ts';
import { lexast } from './support/lexast.ts';

const usage = `npm run consolidate -- VĂN_BẢN_GỐC VĂN_BẢN_SỬA_ĐỔI … [--on NGÀY] [--to ${computedForms}] [--out TỆP]`;
const { positionals, values } = readArguments(usage, { allowPositionals: true, options: consolidateOptions });
// What \`lexast\` says of such slips is English, for the world.
if (positionals.length < 2)
  stopWith('Ghi tên tệp của văn bản gốc, rồi của ít nhất một văn bản sửa đổi.', usage);
const missing = positionals.filter((name) => !existsSync(name));
if (missing.length > 0) stopWith(`Không thấy tệp ${missing.join(', ')}. Xem lại tên.`, usage);
if (!computedForms.split('|').includes(values.to))
  stopWith(
    `Không viết được dạng "${values.to}". Chọn một trong: ${computedForms.replaceAll('|', ', ')}.`,
    usage,
  );
const { on } = values;
if (on !== undefined && !isDay(on))
  stopWith(`Không có ngày "${on}". Viết năm-tháng-ngày, như 2026-07-01.`, usage);

process.exitCode = await lexast(['consolidate', ...process.argv.slice(2)], {
  read: async (path) => new Uint8Array(await readFile(path)),
  write: async (path, content) => {
    if (path === undefined) process.stdout.write(content);
    else await writeFile(path, content);
  },
  say: (line) => console.error(line),
});
