import { parse } from 'yaml';
import { withValues } from './yaml-edits.ts';

/** What a kind of file needs to be shown in a form and to be written as it was. */
export interface FileShape {
  /** Name of the format. */
  name: string;
  extension: string;
  /** Paths of tables by key, which a form has as lists; "" where the whole file is one. */
  maps: readonly string[];
  /** Is the whole file a list? */
  list: boolean;
  /** Paths of switches that are written where they are off. */
  keepsFalse: readonly string[];
  /** Is there prose below a head between "---"? */
  prose: boolean;
}

type Fields = Record<string, unknown>;

/**
 * How the desk reads and writes files of one kind. A file is written over the text it was read from, so that comments and
 * all that nobody touched stay as they are.
 */
export function fileFormat(shape: FileShape): {
  fromFile(text: string): Fields;
  toFile(value: Fields): string;
} {
  /** Texts as they were read, by the id in them; a table is one file. */
  const texts = new Map<unknown, string>();
  return {
    fromFile(text) {
      const { head, body } = split(text, shape);
      const value = toForm((parse(head) ?? {}) as unknown, shape);
      texts.set(value['id'], head);
      return shape.prose ? { ...value, body } : value;
    },
    toFile(given) {
      const { body, ...rest } = given;
      const fields = shape.prose ? rest : given;
      const head = withValues(texts.get(fields['id']) ?? '', fromForm(fields, shape));
      texts.set(fields['id'], head);
      return shape.prose ? `---\n${head.trimEnd()}\n---\n\n${String(body ?? '').trim()}\n` : head;
    },
  };
}

function split(text: string, { prose }: FileShape): { head: string; body: string } {
  if (!prose) return { head: `${text.trimEnd()}\n`, body: '' };
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---(?:\n([\s\S]*))?$/.exec(text) ?? [];
  return { head, body: body.trim() };
}

function toForm(value: unknown, { maps, list }: FileShape): Fields {
  if (list) return { entries: value };
  if (maps.includes('')) return { entries: toList(value) };
  const fields = value as Fields;
  return Object.fromEntries(
    Object.entries(fields).map(([key, each]) => [key, maps.includes(key) ? toList(each) : each]),
  );
}

const toList = (table: unknown) =>
  Object.entries(table as Record<string, Fields>).map(([key, value]) => ({ key, ...value }));

function fromForm(given: Fields, { maps, list, keepsFalse }: FileShape): unknown {
  const value = filled(given, '', keepsFalse) as Fields;
  if (list) return value['entries'] ?? [];
  if (maps.includes('')) return toTable(value['entries']);
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, maps.includes(key) ? toTable(each) : each]),
  );
}

const toTable = (list: unknown) =>
  Object.fromEntries(((list ?? []) as Fields[]).map(({ key, ...value }) => [String(key), value]));

/** Forms have every field; what nobody filled in is not written. */
function filled(value: unknown, path: string, keepsFalse: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const items = value.map((each) => filled(each, path, keepsFalse)).filter((each) => each !== undefined);
    return items.length > 0 ? items : undefined;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([key, each]) => [key, filled(each, path ? `${path}.${key}` : key, keepsFalse)] as const)
      .filter(([, each]) => each !== undefined);
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  if (value === null || value === '') return undefined;
  return value === false && !keepsFalse.includes(path) ? undefined : value;
}
