import { stringify } from 'csv-stringify/sync';
import { visitParents } from 'unist-util-visit-parents';
import type { Document, Reference } from '../../lexast/index.ts';
import { treeText, unwrap } from '../../lexast/index.ts';

/** One citation of a text, with its place; a citation of several places gives several. */
export interface CitationRow {
  /** Id of the citing instrument. */
  source: string;
  /** Anchor of the nearest place that has one. */
  place: string;
  /** The words of the citation. */
  words: string;
  status: Reference['status'];
  /** Id of the cited instrument; the citing one's own where the citation stays inside it. */
  target?: string;
  number?: string;
  date?: string;
  /** Anchor in the cited instrument. */
  anchor?: string;
}

/** The citations of a text, in order. */
export function citationRows(doc: Document, id: string): CitationRow[] {
  const rows: CitationRow[] = [];
  visitParents(doc, 'reference', (node: Reference, ancestors) => {
    const place = ancestors.findLast((each) => 'id' in each && each.id) as { id: string } | undefined;
    const row = {
      source: id,
      place: place?.id ?? '',
      words: unwrap(treeText(node)),
      status: node.status,
    };
    if (node.targets.length === 0) rows.push(row);
    for (const target of node.targets) {
      const inside = target.id === undefined && target.instrument === undefined;
      rows.push({
        ...row,
        target: inside ? id : target.id,
        number: target.instrument,
        date: target.date,
        anchor: target.anchor,
      });
    }
  });
  return rows;
}

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
