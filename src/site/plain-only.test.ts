import { compile } from '@mdx-js/mdx';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainOnly } from './plain-only.ts';

const compiled = (value: string, astro?: object) => {
  const file = new VFile({ path: 'chu-giai.mdx', value });
  if (astro) Object.assign(file.data, { astro });
  return compile(file, { remarkPlugins: [plainOnly] });
};

test.each([
  ['an export', 'export const a = process.exit(1)\n\nLời.'],
  ['an import', "import x from 'node:fs'\n\nLời."],
  ['an expression', 'Lời {process.exit(1)} ấy.'],
  ['an expression of its own', '{process.exit(1)}'],
  ['an element', 'Lời <b onclick={a()}>ấy</b>.'],
  ['a block of elements', '<script>\n\nx\n\n</script>'],
])('%s does not compile', async (_, value) => {
  await expect(compiled(value)).rejects.toThrow('không được chứa mã');
});

test('a layout does not compile', async () => {
  await expect(compiled('Lời.', { frontmatter: { layout: '../x.astro' } })).rejects.toThrow('layout');
});

test('plain Markdown compiles', async () => {
  await expect(compiled('Lời **đậm**, [liên kết](https://a.example), \\{ngoặc}.')).resolves.toBeDefined();
});
