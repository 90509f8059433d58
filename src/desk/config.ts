import type { CmsConfig, Collection } from '@sveltia/cms';
import type { Content } from '../records/load/content.ts';
import {
  annotationSchema,
  bodiesSchema,
  digestSchema,
  everydaySchema,
  glossarySchema,
  instrumentSchema,
  packSchema,
  placesSchema,
  regionsSchema,
  sourcesSchema,
  timelineSchema,
} from '../records/schema/index.ts';
import { datedName } from '../site/names.ts';
import { backendOf } from './backend.ts';
import { type Form, formOf } from './fields.ts';
import type { FileShape } from './formats.ts';
import { NOTES } from './names.ts';

/** What the desk starts with: forms, and how files of each kind are read and written. */
export interface DeskConfig {
  config: CmsConfig;
  shapes: FileShape[];
}

/** Tables that are one file each. */
const tables = [
  { name: 'nguon', file: 'sources', label: 'Nguồn', form: formOf('source', sourcesSchema) },
  { name: 'co-quan', file: 'bodies', label: 'Cơ quan', form: formOf('body', bodiesSchema) },
  { name: 'tinh-thanh', file: 'places', label: 'Tỉnh, thành phố', form: formOf('place', placesSchema) },
  { name: 'vung', file: 'regions', label: 'Vùng', form: formOf('region', regionsSchema) },
  { name: 'thuat-ngu', file: 'glossary', label: 'Thuật ngữ', form: formOf('term', glossarySchema) },
  {
    name: 'dong-thoi-gian',
    file: 'timeline',
    label: 'Dòng thời gian',
    form: formOf('event', timelineSchema),
  },
  {
    name: 'tu-thuong-ngay',
    file: 'everyday',
    label: 'Từ thường ngày cho tìm kiếm',
    form: formOf('said', everydaySchema),
  },
] as const;

const body = {
  name: 'body',
  label: 'Lời',
  widget: 'text',
  hint: 'Markdown thường, không thẻ, không mã. Liên kết tới văn bản: [tên](lex:nd-30-2020-cp); tới điều khoản cùng văn bản: [điểm a](lex:#muc-iii-khoan-1-diem-a). Phần ta kết luận bắt đầu bằng "Suy luận:".',
} as const;

/** The desk takes a format for prose only by a name that ends so. */
const formatOf = (name: string, prose: boolean) => (prose ? `${name}-frontmatter` : name);

const shapeOf = (name: string, form: Form, prose = false): FileShape => ({
  name: formatOf(name, prose),
  extension: prose ? 'mdx' : 'yaml',
  maps: form.maps,
  list: form.list,
  keepsFalse: form.keepsFalse,
  prose,
});

const note = formOf('note', annotationSchema);
const record = formOf('record', instrumentSchema);
const pack = formOf('pack', packSchema);
const digest = formOf('digest', digestSchema);

/** A collection whose entries are files of a folder, named by their id. */
function folder(
  name: string,
  label: string,
  at: string,
  { fields }: Form,
  { prose = false, summary = '{{title}}' } = {},
): Collection {
  return {
    name,
    label,
    folder: `content/${at}`,
    extension: prose ? 'mdx' : 'yaml',
    format: formatOf(name, prose),
    identifier_field: 'id',
    slug: { template: '{{fields.id}}', editable: false },
    summary,
    editor: { preview: false },
    fields: prose ? [...fields, body] : fields,
  };
}

/** The notes on an instrument: each has a folder of its own. */
function notesOf(instrument: string, label: string): { collection: Collection; shape: FileShape } {
  const name = `${NOTES}${instrument}`;
  return {
    collection: folder(name, label, `annotations/${instrument}`, note, { prose: true }),
    shape: shapeOf(name, note, true),
  };
}

/** Everything the desk knows, made from the schemas that the checks use. */
export function deskConfig({
  instruments,
  annotations,
  documents,
  site,
}: Pick<Content, 'instruments' | 'annotations' | 'documents' | 'site'>): DeskConfig {
  // Notes are written on texts that are held.
  const noted = [...documents.keys()].filter(
    (id) => documents.get(id)?.frontmatter.completeness !== 'none' || annotations.has(id),
  );
  const notes = noted.flatMap((id) => {
    const known = instruments.get(id);
    return known ? [notesOf(id, `Chú giải: ${datedName(known)}`)] : [];
  });
  const folders: [Collection, FileShape][] = [
    [
      folder('van-ban', 'Hồ sơ văn bản', 'instruments', record, {
        summary: '{{number}} – {{title}} ({{date}})',
      }),
      shapeOf('van-ban', record),
    ],
    [
      folder('tom-luoc', 'Tóm lược', 'digests', digest, { prose: true, summary: '{{id}} – {{summary}}' }),
      shapeOf('tom-luoc', digest, true),
    ],
    [
      folder('goi-tap-huan', 'Gói tập huấn', 'packs', pack, { summary: '{{name}}' }),
      shapeOf('goi-tap-huan', pack),
    ],
  ];
  return {
    config: {
      load_config_file: false,
      backend: backendOf(site.desk).config,
      app_title: 'Bàn biên tập',
      // Nothing is uploaded here; the desk asks for the name of a folder.
      media_folder: 'public',
      slug: { encoding: 'ascii', clean_accents: true },
      output: { omit_empty_optional_fields: true },
      editor: { preview: false },
      collections: [
        ...notes.map(({ collection }) => collection),
        ...folders.map(([collection]) => collection),
        {
          name: 'bang',
          label: 'Bảng chung',
          editor: { preview: false },
          files: tables.map(({ name, file, label, form }) => ({
            name,
            label,
            file: `content/${file}.yaml`,
            format: name,
            fields: form.fields,
          })),
        },
      ],
    } as CmsConfig,
    shapes: [
      ...notes.map(({ shape }) => shape),
      ...folders.map(([, shape]) => shape),
      ...tables.map(({ name, form }) => shapeOf(name, form)),
    ],
  };
}
