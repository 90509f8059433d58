/** Compiled forms of an instrument, in the order of the download menu. */

/** One file that a reader can take: `/van-ban/<id>/<id>.<suffix>`. */
export interface Form {
  suffix: string;
  /** Name in the menu. */
  name: string;
  /** What it is good for. */
  use: string;
  mediaType: string;
  /** Holds editorial notes beside the law. */
  annotated?: true;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const akn = 'application/akn+xml';

/** Forms of a text that is held. */
export const textForms = [
  { suffix: 'docx', name: 'Word', use: 'thể thức Nghị định 30/2020/NĐ-CP, chỉ nguyên văn', mediaType: word },
  {
    suffix: 'annotated.docx',
    name: 'Word kèm chú giải',
    use: 'chú giải là nhận xét (comment) bên lề',
    mediaType: word,
    annotated: true,
  },
  { suffix: 'pdf', name: 'PDF', use: 'để in, có dấu trang', mediaType: 'application/pdf' },
  { suffix: 'epub', name: 'EPUB', use: 'cho máy đọc sách', mediaType: 'application/epub+zip' },
  { suffix: 'txt', name: 'Văn bản thuần', use: 'chỉ có chữ', mediaType: 'text/plain' },
  { suffix: 'md', name: 'Markdown', use: 'chữ có đề mục và liên kết', mediaType: 'text/markdown' },
  { suffix: 'akn.xml', name: 'Akoma Ntoso', use: 'chuẩn XML cho văn bản pháp luật', mediaType: akn },
  {
    suffix: 'annotated.akn.xml',
    name: 'Akoma Ntoso kèm chú giải',
    use: 'chú giải trong phần tử note',
    mediaType: akn,
    annotated: true,
  },
  { suffix: 'json', name: 'JSON', use: 'cây cấu trúc, theo lược đồ JSON', mediaType: 'application/json' },
] as const satisfies readonly Form[];

/** Forms of what is known of any instrument, held or not. */
export const recordForms = [
  {
    suffix: 'record.json',
    name: 'Hồ sơ (JSON)',
    use: 'dữ kiện kèm nguồn và mức tin cậy',
    mediaType: 'application/json',
  },
  {
    suffix: 'jsonld',
    name: 'Hồ sơ (JSON-LD)',
    use: 'từ vựng schema.org',
    mediaType: 'application/ld+json',
  },
] as const satisfies readonly Form[];

export type FormSuffix = (typeof textForms)[number]['suffix'] | (typeof recordForms)[number]['suffix'];
export type InstrumentForm = Form & { suffix: FormSuffix };
