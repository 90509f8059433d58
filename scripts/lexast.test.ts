import { expect, test } from 'vitest';
import { fromAkn, treeText } from '../src/index.ts';
import { lexast, usage } from './support/lexast.ts';

const law =
  'CHÍNH PHỦ\n\nSố: 1/2030/NĐ-CP\n\nHà Nội, ngày 02 tháng 01 năm 2030\n\nNGHỊ ĐỊNH\n\nĐiều 1. Phạm vi\n\n1. Câu.\n';

async function run(...args: string[]) {
  const written: [string | undefined, string | Uint8Array][] = [];
  const said: string[] = [];
  const code = await lexast(args, {
    read: (path) => {
      if (path === 'vi-du.txt') return Promise.resolve(new TextEncoder().encode(law));
      if (path === 'trong.txt') return Promise.resolve(new Uint8Array());
      return Promise.reject(Object.assign(new Error('no such file'), { code: 'ENOENT' }));
    },
    write: (path, content) => {
      written.push([path, content]);
      return Promise.resolve();
    },
    say: (line) => said.push(line),
  });
  return { code, written, said: said.join('\n') };
}

test('a file to Akoma Ntoso on standard output', async () => {
  const { code, written } = await run('parse', 'vi-du.txt', '--to', 'akn');
  expect(code).toBe(0);
  const [[path, xml] = []] = written;
  expect(path).toBeUndefined();
  expect(treeText(fromAkn(String(xml)))).toBe(law);
  expect(String(xml)).toContain('<FRBRuri value="/akn/vn/act/nghi-dinh/2030-01-02/1-2030-nd-cp"/>');
});

test.each(['json', 'mdx', 'markdown', 'text'])('a file to %s', async (form) => {
  const { code, written } = await run('parse', 'vi-du.txt', '--to', form);
  expect(code).toBe(0);
  expect(String(written[0]?.[1])).toContain('Phạm vi');
});

test.each(['docx', 'epub'])('a file to %s, which is a ZIP', async (form) => {
  const { code, written } = await run('parse', 'vi-du.txt', '--to', form, '--out', `vi-du.${form}`);
  expect(code).toBe(0);
  expect(written[0]?.[0]).toBe(`vi-du.${form}`);
  const content = written[0]?.[1] ?? '';
  expect([content.at(0), content.at(1)]).toEqual([0x50, 0x4b]);
});

test('a command written wrongly says how to write it', async () => {
  expect(await run()).toEqual({ code: 2, written: [], said: `Name one file to parse.\n${usage}` });
  const { code, said } = await run('parse', 'vi-du.txt', '--to', 'pdf');
  expect(code).toBe(2);
  expect(said).toContain('There is no form "pdf"; choose one of akn|json|mdx|markdown|text|docx|epub.');
  expect((await run('parse', 'vi-du.txt', '--lang')).code).toBe(2);
});

test('a file that is not there, or holds nothing', async () => {
  expect(await run('parse', 'khong-co.txt')).toEqual({
    code: 2,
    written: [],
    said: 'khong-co.txt cannot be read (ENOENT). Is the name right?',
  });
  const { code, written, said } = await run('parse', 'trong.txt');
  expect(code).toBe(1);
  expect(written).toEqual([]);
  expect(said).toContain('The file is empty.');
});
