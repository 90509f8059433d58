#!/usr/bin/env node
/**
 * `npm run consolidate -- BASE AMENDING… [--on DATE] [--to FORM] [--out FILE]`: `lexast consolidate` for editors. Wrong
 * arguments are explained in Vietnamese here, since `lexast` explains them in English.
 */
import { existsSync } from 'node:fs';
import { computedForms } from '../src/index.ts';
import { readArguments, exitWithUsage } from './support/arguments.ts';
import { consolidateOptions, isDay } from './support/consolidate.ts';
import { lexast } from './support/lexast.ts';
import { terminalIo } from './support/terminal-io.ts';

const usage = `npm run consolidate -- VĂN_BẢN_GỐC VĂN_BẢN_SỬA_ĐỔI … [--on NGÀY] [--to ${computedForms}] [--out TỆP]`;
const { positionals, values } = readArguments(usage, { allowPositionals: true, options: consolidateOptions });
if (positionals.length < 2)
  exitWithUsage('Ghi tên tệp của văn bản gốc, rồi của ít nhất một văn bản sửa đổi.', usage);
const missing = positionals.filter((name) => !existsSync(name));
if (missing.length > 0) exitWithUsage(`Không thấy tệp ${missing.join(', ')}. Xem lại tên.`, usage);
if (!computedForms.split('|').includes(values.to))
  exitWithUsage(
    `Không viết được dạng "${values.to}". Chọn một trong: ${computedForms.replaceAll('|', ', ')}.`,
    usage,
  );
const { on } = values;
if (on !== undefined && !isDay(on))
  exitWithUsage(`Không có ngày "${on}". Viết năm-tháng-ngày, như 2026-07-01.`, usage);

process.exitCode = await lexast(['consolidate', ...process.argv.slice(2)], terminalIo);
