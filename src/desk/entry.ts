/** The desk in the browser: forms over the files of `content/`, in a folder of the editor's or at the host of the repository. */
import CMS, { type Field } from '@sveltia/cms';
import type { DeskConfig } from './config.ts';
import { fileFormat } from './formats.ts';
import { NOTES } from './names.ts';

const { config, shapes } = JSON.parse(document.getElementById('desk')?.textContent ?? '{}') as DeskConfig;

/** In Vietnamese, unless the editor chose otherwise. */
const PREFERENCES = 'sveltia-cms.prefs';
const preferences = JSON.parse(localStorage.getItem(PREFERENCES) ?? '{}') as Record<string, unknown>;
localStorage.setItem(PREFERENCES, JSON.stringify({ locale: 'vi', ...preferences }));

/** What the reader gave for a new note becomes what its form begins with. */
function fillIn(fields: readonly Field[], given: URLSearchParams): void {
  const quote = { exact: given.get('trich'), prefix: given.get('truoc'), suffix: given.get('sau') };
  const today = new Date().toLocaleDateString('sv-SE');
  const defaults: Record<string, unknown> = {
    id: idOf(given.get('trich') ?? ''),
    target: given.get('neo'),
    quote: Object.fromEntries(Object.entries(quote).filter(([, words]) => words)),
    created: today,
    checked: today,
    creator: 'Ban biên tập',
  };
  for (const field of fields)
    if (field.name in defaults) Object.assign(field, { default: defaults[field.name] });
}

/** "định kỳ 06 tháng" → "dinh-ky-06-thang": a first id, for the editor to change. */
const idOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9\s-]/g, '')
    .trim()
    .split(/[\s-]+/)
    .slice(0, 6)
    .join('-');

const given = new URLSearchParams(location.search);
for (const collection of config.collections ?? [])
  if ('fields' in collection && collection.name === `${NOTES}${given.get('van-ban') ?? ''}`)
    fillIn(collection.fields, given);

for (const shape of shapes) {
  const { fromFile, toFile } = fileFormat(shape);
  CMS.registerCustomFormat(shape.name, shape.extension, { fromFile, toFile });
}
await CMS.init({ config });
