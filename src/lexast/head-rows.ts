import type { Table, TableRow } from './types.ts';

const isHead = ({ children }: TableRow) => children.length > 0 && children.every(({ header }) => header);

/** The rows of column heads that a table begins with; a table of heads alone has none. */
export function headRows({ children }: Table): TableRow[] {
  const end = children.findIndex((row) => !isHead(row));
  return children.slice(0, Math.max(end, 0));
}
