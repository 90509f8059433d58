/** Licences of third-party fonts and client code in the site. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** Packages of which something is in `dist/`; a test compares this list with the imports of client code. */
export const shippedPackages = [
  '@fontsource/source-sans-3',
  '@fontsource/source-serif-4',
  '@noble/hashes',
  '@oddbird/popover-polyfill',
  'fflate',
  'pagefind',
  'sortablejs',
  'uqr',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
] as const;

/** Names under which packages keep their licences. */
const FILES = ['LICENSE', 'LICENSE.md', 'LICENSE/LICENSE'];

/** The licences of all shipped packages, as one text. @param root folder of the project */
export async function licenceTexts(root: string): Promise<string> {
  const parts = await Promise.all(
    shippedPackages.map(async (name) => {
      const folder = path.join(root, 'node_modules', name);
      const { version, license } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
        version: string;
        license: string;
      };
      return `${name} ${version} (${license})\n\n${(await words(folder)).trim()}\n`;
    }),
  );
  const head =
    'Phông chữ và mã nguồn của người khác có trong trang này, với giấy phép của chúng.\n' +
    'Fonts and code of others that this site carries, with their licences.\n';
  return [head, ...parts].join(`\n${'='.repeat(72)}\n\n`);
}

async function words(folder: string): Promise<string> {
  for (const file of FILES) {
    const text = await readFile(path.join(folder, file), 'utf8').catch(() => undefined);
    if (text !== undefined) return text;
  }
  throw new Error(`${folder} has no licence in it.`);
}
