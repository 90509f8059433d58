import { toAkn } from '../../compile/akn/index.ts';
import { toDocx } from '../../compile/docx/index.ts';
import { toEpub } from '../../compile/epub/index.ts';
import { frbrWork, urnLex, type WorkIdentity } from '../../compile/identifiers/index.ts';
import { toJson } from '../../compile/json/index.ts';
import { toJsonLd } from '../../compile/jsonld/index.ts';
import { toMarkdown, toText } from '../../compile/text/index.ts';
import type { Document, ReferenceTarget } from '../../lexast/index.ts';
import { href, instrumentHref } from '../href.ts';
import type { InstrumentView, Library } from '../library.ts';
import type { FormSuffix } from './forms.ts';
import { legislationOf, targetAddress, workOf } from './legislation.ts';
import { noteTexts } from './note-texts.ts';
import { readingWords } from '../reading.ts';

/** Forms that are compiled; PDF is printed from the page. */
export type CompiledSuffix = Exclude<FormSuffix, 'pdf'>;

interface Work {
  view: InstrumentView;
  library: Library;
  site: URL;
}

interface TextWork extends Work {
  tree: Document;
  work: WorkIdentity;
  address(target: ReferenceTarget): string | undefined;
  /** Words that go with the text wherever it goes: that nobody compared it with the scan it was read from. */
  notice: { notice?: string };
}

type TextSuffix = Exclude<CompiledSuffix, 'record.json' | 'jsonld'>;

const compilers: Record<TextSuffix, (input: TextWork) => string | Uint8Array> = {
  docx: ({ tree, work, address, notice }) => toDocx(tree, work, { href: address, ...notice }),
  'annotated.docx': ({ tree, work, address, view, notice }) =>
    toDocx(tree, work, {
      ...notice,
      href: address,
      notes: noteTexts(view),
      notesAs: 'comments',
      notesBy: 'Ban biên tập',
    }),
  epub: ({ tree, work, address, notice }) => toEpub(tree, work, { href: address, ...notice }),
  txt: ({ tree, notice }) => toText(tree, notice),
  md: ({ tree, address, notice }) => toMarkdown(tree, { href: address, ...notice }),
  'akn.xml': ({ tree, work, library, notice }) => toAkn(tree, work, { work: workById(library), ...notice }),
  'annotated.akn.xml': ({ tree, work, library, view, notice }) =>
    toAkn(tree, work, { work: workById(library), notes: noteTexts(view), ...notice }),
  json: ({ tree, work, site, notice }) =>
    toJson(tree, work, { schema: new URL(href('/du-lieu/lexast.schema.json'), site).href, ...notice }),
};

const workById = (library: Library) => (id: string) => {
  const record = library.instruments.get(id)?.record;
  return record && workOf(record);
};

/**
 * One form of an instrument; the same content gives the same bytes.
 *
 * @throws Error where a form of the text is asked for and no text is held
 */
export async function compileForm(suffix: CompiledSuffix, input: Work): Promise<string | Uint8Array> {
  const { view, library, site } = input;
  if (suffix === 'record.json') return recordJson(view, site);
  const tree = await library.sourceTree(view.id);
  if (suffix === 'jsonld')
    return `${JSON.stringify(toJsonLd(legislationOf(view, library, site, tree)), null, 1)}\n`;
  if (!tree) throw new Error(`no text of ${view.id} is held, so there is no ${suffix} of it`);
  const address = (target: ReferenceTarget) => targetAddress(target, library, site);
  const read = view.provenance && readingWords(view.provenance);
  const notice = read ? { notice: read.long } : {};
  return compilers[suffix]({ ...input, tree, work: workOf(view.record), address, notice });
}

/** The record of an instrument with its names and how much of its text is held. */
export function instrumentRecord({ id, record, completeness, provenance }: InstrumentView, site: URL) {
  const work = workOf(record);
  return {
    ...record,
    url: new URL(instrumentHref(id), site).href,
    akn: frbrWork(work),
    urn: urnLex(work),
    completeness,
    ...(provenance?.reading ? { reading: provenance.reading } : {}),
  };
}

const recordJson = (view: InstrumentView, site: URL) =>
  `${JSON.stringify(instrumentRecord(view, site), null, 1)}\n`;
