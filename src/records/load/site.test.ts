import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Instrument } from '../schema/instrument.ts';
import { isSelected, type Selection } from '../schema/selection.ts';
import { grounds, inkOn, tooFaint } from './contrast.ts';
import { checkChoices, chosenBy, loadSite } from './site.ts';
import { inVietnamese } from './vietnamese.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'site-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const named = 'id: thu\nname: Thử\ndescription: Trang để thử.\n';
const record = {
  id: 'nd-12-2031-cp',
  type: 'nghi-dinh',
  number: '12/2031/NĐ-CP',
  issuer: 'Chính phủ',
  subjects: ['ben'],
} as unknown as Instrument;

async function load(yaml: string) {
  await writeFile(path.join(folder, 'site.yaml'), yaml);
  const loaded = await loadSite(folder);
  checkChoices(loaded, new Map([[record.id, record]]));
  return { ...loaded, told: loaded.file.messages.map(({ line, reason }) => `${line} ${reason}`) };
}

test('a site needs a key, a name and one sentence; the rest has a sense of its own', async () => {
  const { site, told } = await load(named);
  expect(told).toEqual([]);
  expect(site).toMatchObject({ divisionPages: 'featured', feeds: true, publisher: { official: false } });
});

test('a site without a file is told of, and forbids nothing', async () => {
  const { site, file } = await loadSite(folder);
  expect(site.name).toBe('Tra cứu văn bản');
  expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal ?? false])).toEqual([
    ['site-unnamed', false],
  ]);
});

test.each([
  ['an unknown key', 'colour: red\n', '4 Unknown key "colour". Remove it or correct its spelling.'],
  [
    'an address with a folder',
    'address: https://a.vn/b\n',
    '4 "address" is only the origin, as "https://vanban.example.vn"; the folder below it is "basePath".',
  ],
  [
    'a featured instrument without a record',
    'featured: [nd-1-2031-cp]\n',
    '4 Unknown instrument "nd-1-2031-cp". Add it to content/instruments/, or correct the key.',
  ],
  [
    'a subject that is not declared',
    'pdf: { subjects: [ben] }\n',
    '4 Unknown subject "ben". Add it to "subjects" of content/site.yaml, or correct the key.',
  ],
  [
    'a logo that is not there',
    'logo: logo.svg\n',
    '4 content/logo.svg is missing or is no SVG picture. Add it.',
  ],
])('%s is told in its place', async (_name, more, expected) => {
  const { told } = await load(named + more);
  expect(told).toEqual([expected]);
  // Editors read Vietnamese.
  expect(inVietnamese(expected.slice(2), 'vi')).not.toBe(expected.slice(2));
});

test('a colour that cannot be read on some ground of its theme is refused, with its contrast', async () => {
  const { told } = await load(
    `${named}colours:\n  light: { accent: '#d08020' }\n  dark: { accent: '#7fd1b9' }\n`,
  );
  expect(told.length).toBeGreaterThan(0);
  expect(told[0]).toMatch(
    /^5 The colour #d08020 stands on #fffdf8 with a contrast of 3\.\d, and text needs 4\.5\./,
  );
  expect(inVietnamese(told[0]?.slice(2) ?? '', 'vi')).toContain('độ tương phản');
  expect(tooFaint('#7fd1b9', 'dark')).toEqual([]);
  expect([inkOn('#0b5a46'), inkOn('#7fd1b9')]).toEqual(['#ffffff', '#1a1411']);
});

test('a logo that could run something is refused', async () => {
  await writeFile(path.join(folder, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>');
  expect((await load(`${named}logo: logo.svg\n`)).told).toEqual([
    '4 content/logo.svg holds a script or refers to other files. Save it as a plain SVG.',
  ]);
});

test('colours are held against the grounds that the styles have', async () => {
  const styles = await Promise.all(
    ['tokens.css', 'reading-options.css'].map((name) => readFile(path.join('src', 'styles', name), 'utf8')),
  );
  const [tokens = '', options = ''] = styles;
  const names = { paper: '--paper', raised: '--paper-raised', sunken: '--paper-sunken' };
  const places = {
    light: tokens.slice(tokens.indexOf(':root {')),
    sepia: options.slice(options.indexOf("data-theme='sepia'")),
    dark: tokens.slice(tokens.indexOf("data-theme='dark'")),
  };
  for (const [theme, colours] of Object.entries(grounds)) {
    const found = Object.fromEntries(
      Object.entries(names).map(([key, property]) => [
        key,
        new RegExp(`${property}: (#\\w+);`).exec(places[theme as keyof typeof places])?.[1],
      ]),
    );
    expect(found).toEqual(colours);
  }
});

const chosen = (selection: Selection) => isSelected(record, selection);

test('a choice names instruments by what their records say; every criterion must hold', () => {
  expect(chosen({ kinds: ['nghi-dinh'], years: [2031], subjects: ['ben'] })).toBe(true);
  expect(chosen({ kinds: ['nghi-dinh'], years: [2030] })).toBe(false);
  expect(chosen({ issuers: ['Chính phủ'] })).toBe(true);
  expect(chosen('featured')).toBe(false);
});

test('what a site makes of an instrument stands at its record', async () => {
  const { site } = await load(`${named}featured: [${record.id}]\npdf: none\nusb: { ids: [${record.id}] }\n`);
  expect(chosenBy(site, record)).toMatchObject({ core: true, editions: ['divisionPages', 'usb', 'offline'] });
});
