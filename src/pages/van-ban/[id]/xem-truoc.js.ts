/**
 * What the citations and terms of an instrument show before a reader goes there, for its page and those of its
 * divisions: a script, which a page can load from a disk too, where browsers refuse to fetch.
 */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { LexNode } from '../../../lexast/index.ts';
import { heldPaths } from '../../../site/held-paths.ts';
import { getLibrary, type InstrumentView } from '../../../site/library.ts';
import { previewsFor } from '../../../site/previews.ts';

export const getStaticPaths = (async () => heldPaths(await getLibrary(), 'page')) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: InstrumentView }> = async ({ props: { view } }) => {
  const nodes = (view.tree?.children ?? []) as LexNode[];
  const previews = previewsFor(await getLibrary(), view.id, nodes, view.law.marks.terms);
  return new Response(
    `(window.lexPreviews ??= {})[${JSON.stringify(view.id)}] = ${JSON.stringify(previews)};\n`,
  );
};
