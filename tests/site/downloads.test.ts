/** What the built site gives to machines and to offices, read back with tools that did not write it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toText as visibleText } from 'hast-util-to-text';
import { remove } from 'unist-util-remove';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { fromXml } from 'xast-util-from-xml';
import { toString } from 'xast-util-to-string';
import { describe, expect, test } from 'vitest';
import { sizeWords } from '../../src/rendering/sizes.ts';
import { findBrowser } from '../../scripts/support/browser.ts';
import { openPrinter } from '../../scripts/support/print-page.ts';
import {
  fromAkn,
  fromJson,
  lawText,
  readSource,
  treeText,
  type Document,
  type LexNode,
} from '../../src/index.ts';
import { compileAll } from '../../src/pipeline/compile-all.ts';
import { loadContent } from '../../src/records/load/index.ts';
import { cutNotice } from '../../src/site/downloads/cut-notice.ts';
import { expectedGraph } from './json-ld.ts';
import { TEST_ADDRESS } from '../../scripts/support/test-address.ts';
import { builtPages } from './pages.ts';

const { instruments, provenance } = await loadContent(process.cwd());
const compiled = await compileAll(process.cwd(), instruments, provenance);
const texts = [...compiled.instruments].map(async ([id, { read }]) => ({ id, tree: (await read()).tree }));
const held = (await Promise.all(texts)).filter(({ tree }) => tree.completeness !== 'none');
const notHeld = [...instruments.keys()].filter((id) => !held.some((each) => each.id === id));

const bytes = (file: string) => new Uint8Array(readFileSync(path.join('dist', file)));
const text = (file: string) => readFileSync(path.join('dist', file), 'utf8');
const form = (id: string, suffix: string) => `van-ban/${id}/${id}.${suffix}`;
const page = (pagePath: string) =>
  fromHtml(text(pagePath.endsWith('/') ? `${pagePath}index.html` : pagePath));

/** Only the letters: forms set white space as their own medium needs it. */
const letters = (words: string) => words.normalize('NFC').replace(/\s+/gu, '');
const law = (tree: Document) => letters(lawText(tree));
/** The text without the lines that a portal puts before it, which have no place in the form of a document. */
function withoutListing(tree: Document): Document {
  const copy = structuredClone(tree);
  remove(copy, (node) => 'role' in node && node.role === 'metadata');
  return copy;
}
const printedLaw = (tree: Document) => law(withoutListing(tree));

/** Where the site says it is published. */
const home = canonical('/');
function canonical(pagePath: string): string {
  let found = '';
  visit(page(pagePath), { tagName: 'link' }, ({ properties }: Element) => {
    if ([properties['rel']].flat().includes('canonical')) found = String(properties['href']);
  });
  if (!found)
    throw new Error(`dist/ has no address: build it with SITE_URL=${TEST_ADDRESS}, as npm test does.`);
  return found;
}
/** Path in `dist/` of a whole address of the site. */
const local = (address: string) => {
  const [file = ''] = address.slice(home.length).split('#');
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
};

/** Files that a page offers, by path, with the size it says. */
function offers(id: string): Map<string, string> {
  const found = new Map<string, string>();
  visit(page(`van-ban/${id}/`), 'element', (node: Element) => {
    const file = node.properties['dataSizeOf'];
    if (file) found.set(String(file), visibleText(node));
  });
  return found;
}

describe.each(held)('$id', ({ id, tree }) => {
  test('every form on offer exists, and its size is the one the page says', () => {
    const files = offers(id);
    expect(files.size).toBeGreaterThan(8);
    for (const [file, size] of files) {
      expect(size, file).toBe(sizeWords(statSync(path.join('dist', file)).size));
    }
  });

  test('Akoma Ntoso comes back as the same text, with notes and without', () => {
    expect(treeText(fromAkn(text(form(id, 'akn.xml'))))).toBe(treeText(tree));
    const xml = fromXml(text(form(id, 'akn.xml')));
    remove(xml, (node) => 'name' in node && node.name === 'meta');
    expect(letters(toString(xml))).toBe(letters(treeText(tree)));
    const annotated = form(id, 'annotated.akn.xml');
    if (offers(id).has(annotated)) expect(treeText(fromAkn(text(annotated)))).toBe(treeText(tree));
  });

  const schema = process.env['LEX_AKN_SCHEMA'];
  test.skipIf(!schema)('Akoma Ntoso is valid by the schema', () => {
    for (const offered of offers(id).keys()) {
      if (!offered.endsWith('.akn.xml')) continue;
      const file = path.join('dist', offered);
      execFileSync('xmllint', ['--noout', '--schema', schema ?? '', file], { stdio: 'pipe' });
    }
  });

  test('JSON holds the same text and is valid by the published schema', () => {
    const json = text(form(id, 'json'));
    expect(treeText(fromJson(json).tree)).toBe(treeText(tree));
    const published = JSON.parse(text('du-lieu/lexast.schema.json')) as object & { $id: string };
    const data = JSON.parse(json) as { $schema: string };
    expect(data.$schema).toBe(published.$id);
    expect(local(published.$id)).toBe('du-lieu/lexast.schema.json');
    const validator = new Ajv2020({ allowUnionTypes: true });
    expect(validator.validate(published, data), validator.errorsText()).toBe(true);
  });

  test('plain text and Word hold the law and nothing else', async () => {
    const notice = letters(cutNotice(tree) ?? '');
    expect(letters(text(form(id, 'txt')))).toBe(notice + law(tree));
    const word = await readSource(bytes(form(id, 'docx')), new VFile({ path: `${id}.docx` }));
    // Issuer and motto stand side by side in the form, whatever their order in the source.
    const written = letters(word.text);
    expect([...written].toSorted()).toEqual([...printedLaw(tree)].toSorted());
    for (const part of tree.children)
      if (part.type === 'body') expect(written).toContain(letters(lawText(part)));
  });

  test('EPUB holds the law in reading order', () => {
    const files = unzipSync(bytes(form(id, 'epub')));
    const book = fromXml(strFromU8(files['EPUB/package.opf'] ?? new Uint8Array()));
    const names = new Map<string, string>();
    const spine: string[] = [];
    visit(book, 'element', ({ name, attributes: { id, href, idref } }) => {
      if (name === 'item' && id && href) names.set(id, href);
      if (name === 'itemref' && idref) spine.push(`EPUB/${names.get(idref)}`);
    });
    const body = spine.map((name) => {
      let found = '';
      visit(fromHtml(strFromU8(files[name] ?? new Uint8Array())), { tagName: 'body' }, (node) => {
        found = visibleText(node);
      });
      return found;
    });
    const notice = letters(cutNotice(tree) ?? '');
    expect(letters(body.join('')).replace(notice, '')).toBe(printedLaw(tree));
    expect(letters(body.join('')).startsWith(notice)).toBe(true);
  });

  test('PDF: every line of the law is on its pages, tagged, with bookmarks and no date', async () => {
    const pdf = bytes(form(id, 'pdf'));
    const { lines: printed } = await readSource(pdf, new VFile({ path: `${id}.pdf` }));
    const whole = letters(
      printed
        .map((line) => line.text)
        .filter((line) => !/^\s*\d+\s*$/.test(line))
        .join(''),
    );
    const lines: string[] = [];
    visit(withoutListing(tree), ['paragraph', 'basis', 'heading'], (node) => {
      lines.push(letters(lawText(node as LexNode)));
    });
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => !whole.includes(line))).toEqual([]);
    const raw = Buffer.from(pdf).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toContain('/Outlines');
    expect(raw).not.toContain('/CreationDate');
  });

  test('PDF: printed again, it is the same file', async () => {
    const executable = findBrowser();
    if (!executable) throw new Error('No browser: run the tests with `npm test`.');
    const printer = await openPrinter(executable);
    const site = { dist: path.resolve('dist'), address: home, base: '' };
    const printed = () => printer.print(site, `van-ban/${id}/`, text(`van-ban/${id}/index.html`));
    const [first, second] = [await printed(), await printed()];
    await printer.close();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

test('of an instrument without its text only what is known of it is offered', () => {
  expect(notHeld.length).toBeGreaterThan(0);
  for (const id of notHeld) {
    expect([...offers(id).keys()]).toEqual([form(id, 'record.json'), form(id, 'jsonld')]);
    expect(existsSync(path.join('dist', form(id, 'docx')))).toBe(false);
    expect(JSON.parse(text(form(id, 'record.json')))).toMatchObject({ id, completeness: 'none' });
  }
});

test('every page carries JSON-LD with the documented fields', () => {
  for (const pagePath of builtPages()) {
    const graphs: string[] = [];
    visit(page(pagePath), { tagName: 'script' }, (node: Element) => {
      if (node.properties['type'] === 'application/ld+json')
        graphs.push(visibleText(node, { whitespace: 'pre' }));
    });
    expect(graphs, pagePath).toHaveLength(1);
    const result = expectedGraph(pagePath).safeParse(JSON.parse(graphs[0] ?? ''));
    expect(result.error?.issues ?? [], pagePath).toEqual([]);
  }
});

test('the JSON-LD of an instrument names its forms and its own page', () => {
  for (const id of instruments.keys()) {
    const graph = JSON.parse(text(form(id, 'jsonld'))) as { url: string; encoding: { contentUrl: string }[] };
    expect(graph.url).toBe(canonical(`van-ban/${id}/`));
    for (const { contentUrl } of graph.encoding)
      expect(existsSync(path.join('dist', local(contentUrl)))).toBe(true);
  }
});

test('notes as Web Annotations: each quote stands at its place', () => {
  interface Target {
    source: string;
    selector: { value: string; refinedBy?: { exact: string } };
  }
  const { total, first } = JSON.parse(text('du-lieu/chu-giai.jsonld')) as {
    total: number;
    first: { items: { target: Target }[] };
  };
  expect(total).toBe(first.items.length);
  expect(total).toBeGreaterThan(10);
  for (const { target } of first.items) {
    const { value, refinedBy } = target.selector;
    let words: string | undefined;
    visit(page(local(target.source)), 'element', (node: Element) => {
      if (node.properties['id'] === value) words = letters(visibleText(node));
    });
    expect(words, `${target.source}#${value}`).toBeDefined();
    if (refinedBy) expect(words).toContain(letters(refinedBy.exact));
  }
});

test('the graph is the same in both formats, and each node has a page', () => {
  const { nodes, edges } = JSON.parse(text('du-lieu/do-thi.json')) as {
    nodes: { id: string; url: string }[];
    edges: unknown[];
  };
  expect(nodes).toHaveLength(instruments.size);
  for (const { url } of nodes) expect(existsSync(path.join('dist', local(url)))).toBe(true);
  const count = { node: 0, edge: 0 };
  visit(fromXml(text('du-lieu/do-thi.graphml')), 'element', ({ name }) => {
    if (name === 'node' || name === 'edge') count[name] += 1;
  });
  expect(count).toEqual({ node: nodes.length, edge: edges.length });
  expect(edges.length).toBeGreaterThan(10);
});

test('tables are CSV with one heading and rows of one width', () => {
  for (const file of ['du-lieu/trich-dan.csv', 'du-lieu/co-quan.csv', 'nhiem-vu/nhiem-vu.csv']) {
    const rows = parseCsv(text(file), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.length, file).toBeGreaterThan(3);
  }
});

test('feeds of a text, a body, a kind tell of their own texts, in both forms', () => {
  for (const topic of [
    'van-ban/nq-57-2022-cp',
    'co-quan/bo-ke-hoach-va-dau-tu',
    'danh-muc/loai/nghi-quyet',
  ]) {
    const entries: string[] = [];
    visit(fromXml(text(`${topic}/atom.xml`)), { name: 'entry' }, (node) => {
      entries.push(toString(node));
    });
    const feed = JSON.parse(text(`${topic}/thay-doi.json`)) as { items: { url: string }[] };
    expect(feed.items, topic).toHaveLength(entries.length);
    expect(feed.items.length, topic).toBeGreaterThan(0);
    for (const { url } of feed.items) expect(existsSync(path.join('dist', local(url))), url).toBe(true);
    const links: string[] = [];
    visit(page(`${topic}/`), { tagName: 'a' }, ({ properties }: Element) => {
      links.push(String(properties['href']));
    });
    expect(links).toEqual(expect.arrayContaining([`/${topic}/atom.xml`, `/${topic}/thay-doi.json`]));
  }
});

test('feed, sitemap, OpenSearch and robots.txt point to pages that exist', () => {
  const addresses: string[] = [];
  visit(fromXml(text('atom.xml')), { name: 'id' }, (node) => {
    addresses.push(toString(node));
  });
  const entries = addresses.length;
  expect(entries).toBeGreaterThan(5);
  visit(fromXml(text('sitemap-0.xml')), { name: 'loc' }, (node) => {
    addresses.push(toString(node));
  });
  for (const address of addresses) expect(existsSync(path.join('dist', local(address))), address).toBe(true);
  const pages = builtPages().filter((each) => each !== '/404.html');
  expect(addresses.length - entries).toBe(pages.length);
  expect(text('robots.txt')).toContain(`Sitemap: ${home}sitemap-index.xml`);
  expect(text('opensearch.xml')).toContain(`template="${home}tim-kiem/?q={searchTerms}"`);
});
