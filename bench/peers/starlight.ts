import { execFileSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, readText, toMarkdown } from '../../src/index.ts';
import { identityOf, instrumentText } from '../corpus/instrument.ts';
import { randomFrom } from '../corpus/random.ts';
import { measure, type Used } from '../measure.ts';
import { type PageWeight, weighPage } from '../page-weight.ts';

/** Starlight's version and what it needs, so that the measurement can be repeated. */
const dependencies = { astro: '7.3.5', '@astrojs/starlight': '0.42.4', sharp: '*' };

const files: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'starlight-peer', private: true, type: 'module', dependencies }),
  'astro.config.mjs': `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Văn bản', locales: { root: { label: 'Tiếng Việt', lang: 'vi' } } })] };
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
};

export interface StarlightResult {
  instruments: number;
  build: Used;
  page: PageWeight;
  version: string;
}

/**
 * Build a Starlight site of invented instruments, and weigh the page of the given text in it.
 *
 * @param text the text whose page is weighed, normalised
 */
export async function measureStarlight(instruments: number, text: string): Promise<StarlightResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'starlight-'));
  try {
    for (const [name, content] of Object.entries(files)) await write(folder, name, content);
    await write(folder, 'src/content/docs/index.md', '---\ntitle: Văn bản\n---\n');
    await write(folder, 'src/content/docs/seed.md', page('Nghị quyết', text));
    const random = randomFrom(1);
    const all = Array.from({ length: instruments }, (_, index) => identityOf(index, random));
    for (const identity of all) {
      const body = instrumentText(identity, all, Math.min(600_000, random.logNormal(22_500, 1.06)), random);
      await write(folder, `src/content/docs/${identity.id}.md`, page(identity.title, body));
    }
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
    const build = await measure(['node_modules/astro/bin/astro.mjs', 'build'], folder, 1200);
    const dist = path.join(folder, 'dist');
    const [html = ''] = globSync('**/seed/index.html', { cwd: dist });
    return { instruments, build, page: weighPage(dist, html), version: dependencies['@astrojs/starlight'] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const page = (title: string, text: string) =>
  `---\ntitle: ${title}\n---\n\n${toMarkdown(parse(readText(text)))}`;

async function write(folder: string, name: string, content: string): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
}
