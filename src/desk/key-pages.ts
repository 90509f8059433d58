import type { z } from 'zod';
import {
  annotationSchema,
  bodiesSchema,
  digestSchema,
  everydaySchema,
  glossarySchema,
  instrumentSchema,
  packSchema,
  placesSchema,
  provenanceSchema,
  regionsSchema,
  siteSchema,
  sourcesSchema,
  timelineSchema,
} from '../records/schema/index.ts';
import { choiceLabel, fieldWords } from './words.ts';

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

/** Every kind of file that editors write: where it is, what it is for, the name of its form, what checks it. */
const files: readonly (readonly [file: string, what: string, form: string, schema: Schema])[] = [
  [
    'content/site.yaml',
    'tệp của trang: tên, địa chỉ, màu, trang chủ, trình đơn, chọn văn bản',
    'site',
    siteSchema,
  ],
  ['content/instruments/MÃ.yaml', 'hồ sơ của một văn bản: mỗi dữ kiện kèm nguồn', 'record', instrumentSchema],
  [
    'content/sources/MÃ/provenance.yaml',
    'xuất xứ của nguyên văn; `npm run add` viết tệp này',
    'provenance',
    provenanceSchema,
  ],
  ['content/annotations/MÃ/TÊN.mdx', 'đầu tệp của một chú giải', 'annotation', annotationSchema],
  ['content/digests/MÃ.mdx', 'đầu tệp của một tóm lược', 'digest', digestSchema],
  ['content/packs/TÊN.yaml', 'một bộ tập huấn', 'pack', packSchema],
  [
    'content/sources.yaml',
    'bảng nguồn; khóa của mỗi nguồn (S1, S2 …) dùng ở mọi tệp khác',
    'source',
    sourcesSchema,
  ],
  ['content/bodies.yaml', 'bảng cơ quan', 'body', bodiesSchema],
  ['content/places.yaml', 'bảng tỉnh, thành phố', 'place', placesSchema],
  ['content/regions.yaml', 'bảng vùng', 'region', regionsSchema],
  ['content/glossary.yaml', 'bảng thuật ngữ', 'term', glossarySchema],
  ['content/timeline.yaml', 'các sự kiện của dòng thời gian', 'event', timelineSchema],
  ['content/everyday.yaml', 'từ thường ngày và từ của văn bản, cho tìm kiếm', 'everyday', everydaySchema],
];

/** A key of a file. */
interface Row {
  /** "task.who[]", "KHÓA.name" in a table by key. */
  path: string;
  required: boolean;
  means: string;
  value: string;
}

/** A page in Markdown about every key of every file: what the checks ask for, so it cannot grow old. */
export const keyPages = (): string =>
  [
    '# Các khóa của mọi tệp trong content/',
    'Trang này do `npm run keys` viết từ chính các lược đồ mà `npm run check` dùng; đừng sửa tay. `KHÓA` là tên bạn đặt cho mỗi dòng ' +
      'của bảng; `[]` là danh sách, mỗi mục một dòng bắt đầu bằng `-`. Ngày viết năm-tháng-ngày.',
    ...files.map(([file, what, form, schema]) => filePage(file, what, rowsOf(form, schema))),
  ].join('\n\n') + '\n';

function filePage(file: string, what: string, rows: readonly Row[]): string {
  const lines = rows.map(
    ({ path, required, means, value }) =>
      `| \`${path}\` | ${required ? 'có' : ''} | ${means.replaceAll('|', '\\|')} | ${value.replaceAll('|', '\\|')} |`,
  );
  return [
    `## \`${file}\``,
    `${what.charAt(0).toLocaleUpperCase('vi')}${what.slice(1)}.`,
    ['| Khóa | Bắt buộc | Nghĩa | Viết thế nào |', '| --- | --- | --- | --- |', ...lines].join('\n'),
  ].join('\n\n');
}

function rowsOf(form: string, schema: Schema): Row[] {
  const rows: Row[] = [];
  const visit = (of: Schema, written: string, steps: readonly string[]): void => {
    const { def } = inner(of);
    if (def.type === 'object')
      for (const [key, each] of Object.entries(def.shape)) field(key, each as Schema, written, steps);
    else if (def.type === 'array') visit(def.element, `${written}[]`, steps);
    else if (def.type === 'record') visit(def.valueType, written ? `${written}.KHÓA` : 'KHÓA', steps);
    else if (def.type === 'union') for (const each of def.options) visit(each, written, steps);
  };
  const field = (key: string, of: Schema, written: string, steps: readonly string[]): void => {
    const at = written ? `${written}.${key}` : key;
    const path = [...steps, key];
    if (!rows.some((row) => row.path === at)) rows.push({ path: at, ...said(form, path, of) });
    visit(of, at, path);
  };
  visit(schema, '', []);
  return rows;
}

function said(form: string, path: readonly string[], of: Schema): Omit<Row, 'path'> {
  const { def, required, description } = inner(of);
  const words = fieldWords(path) ?? fieldWords([form, ...path]);
  const means = description ?? [words?.label, words?.hint].filter(Boolean).join('. ');
  return { required, means, value: valueOf([form, ...path], def) };
}

/** The schema that says what is written, without "optional", "default" and what is done with the value. */
function inner(schema: Schema): { def: Def; required: boolean; description?: string } {
  let at = schema;
  let required = true;
  let description = describedAs(at);
  for (;;) {
    const def = defOf(at);
    if (
      def.type === 'optional' ||
      def.type === 'default' ||
      def.type === 'prefault' ||
      def.type === 'nullable'
    ) {
      required = false;
      at = def.innerType;
    } else if (def.type === 'pipe') at = def.in;
    else return { def, required, ...(description ? { description } : {}) };
    description ??= describedAs(at);
  }
}

const defOf = (schema: Schema): Def => (schema as unknown as { def: Def }).def;
const describedAs = (schema: Schema) => (schema as { description?: string }).description;

function valueOf(path: readonly string[], def: Def): string {
  switch (def.type) {
    case 'enum':
      return Object.values(def.entries)
        .map((value) => choice(path, String(value)))
        .join(', ');
    case 'literal':
      return def.values.map((value) => choice(path, String(value))).join(', ');
    case 'boolean':
      return '`true`, `false`';
    case 'number':
      return 'số, như `2026`';
    case 'array': {
      const { def: item } = inner(def.element);
      return `danh sách: ${item.type === 'object' ? 'các khóa dưới đây' : valueOf(path, item)}`;
    }
    case 'object':
      return 'các khóa dưới đây';
    case 'record':
      return 'bảng theo khóa';
    case 'union':
      return [...new Set(def.options.map((each) => valueOf(path, inner(each).def)))].join('; hoặc ');
    default:
      return textOf(def);
  }
}

/** "`con-hieu-luc` (Còn hiệu lực)" */
function choice(path: readonly string[], value: string): string {
  const label = choiceLabel(path, value);
  return label && label !== value ? `\`${value}\` (${label})` : `\`${value}\``;
}

function textOf(def: Def): string {
  const format = 'format' in def ? def.format : undefined;
  if (format === 'date') return 'ngày, như `2026-01-31`';
  if (format === 'url') return 'địa chỉ, như `https://vanban.example.vn`';
  if (format === 'email') return 'thư điện tử, như `ban@vanban.example.vn`';
  return 'chữ';
}
