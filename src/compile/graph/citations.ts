import { stringify } from 'csv-stringify/sync';
import type { Document, Reference } from '../../lexast/index.ts';
import { treeText, unwrap } from '../../lexast/index.ts';
import { walk } from '../../lexast/walk.ts';

/** One citation in a text, with its place; a citation of several places gives several. */
export interface Citation {
  /** Anchor of the nearest place that has one. */
  place: string;
  /** The words of the citation. */
  words: string;
  status: Reference['status'];
  /** True where it stays inside the text. */
  inside?: boolean;
  /** Id of the cited instrument. */
  target?: string | undefined;
  number?: string | undefined;
  date?: string | undefined;
  /** Anchor in the cited instrument. */
  anchor?: string | undefined;
}

/** A citation among those of other texts. */
export interface CitationRow extends Omit<Citation, 'inside'> {
  /** Id of the citing instrument. It is the target as well where the citation stays inside it. */
  source: string;
}

/** The citations of a text, in order. */
export function citationsOf(doc: Document): Citation[] {
  const found: Citation[] = [];
  walk(doc, (node, ancestors) => {
    if (node.type !== 'reference') return;
    const place = ancestors.findLast((each) => 'id' in each && each.id) as { id: string } | undefined;
    const citation = { place: place?.id ?? '', words: unwrap(treeText(node)), status: node.status };
    if (node.targets.length === 0) found.push(citation);
    for (const { id: target, instrument: number, date, anchor } of node.targets) {
      const inside = target === undefined && number === undefined;
      found.push({ ...citation, ...(inside ? { inside } : {}), target, number, date, anchor });
    }
  });
  return found;
}

/** Citations of a text as rows of a table, by its id. */
export const rowsOf = (citations: readonly Citation[], id: string): CitationRow[] =>
  citations.map(({ inside, target, ...citation }) => ({
    source: id,
    ...citation,
    target: inside ? id : target,
  }));

/** The citations of a text, in order, as rows of a table. */
export const citationRows = (doc: Document, id: string): CitationRow[] => rowsOf(citationsOf(doc), id);

const columns = [
  { key: 'source', header: 'van_ban' },
  { key: 'place', header: 'vi_tri' },
  { key: 'words', header: 'dan_chieu' },
  { key: 'status', header: 'trang_thai' },
  { key: 'target', header: 'van_ban_duoc_dan' },
  { key: 'number', header: 'so_hieu' },
  { key: 'date', header: 'ngay' },
  { key: 'anchor', header: 'vi_tri_duoc_dan' },
];

/** Citations as CSV (RFC 4180) with a byte order mark, since Excel reads Vietnamese only with one. */
export const citationsCsv = (rows: readonly CitationRow[]): string =>
  stringify([...rows], {
    columns,
    header: true,
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
