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
import { cutNotice } from './cut-notice.ts';
import { legislationOf, targetAddress, workOf } from './legislation.ts';
import { noteTexts } from './note-texts.ts';
import { addressOrPath, wholeAddress } from '../published-at.ts';
import { readingWords } from '../reading.ts';

/** Forms that are compiled; PDF is printed from the page. */
export type CompiledSuffix = Exclude<FormSuffix, 'pdf'>;

interface Work {
  view: InstrumentView;
  library: Library;
  /** Where the site is published. */
  site: URL | undefined;
}

interface TextWork extends Work {
  tree: Document;
  work: WorkIdentity;
  address(target: ReferenceTarget): string | undefined;
  /** Said at the head of the file: that nobody compared it with the scan it was read from, that it is cut, and where. */
  notice: { notice?: string };
  /** The first of the two alone, for forms that have elements for a cut. */
  uncompared: { notice?: string };
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
  'akn.xml': ({ tree, work, library, uncompared }) =>
    toAkn(tree, work, { work: workById(library), ...uncompared }),
  'annotated.akn.xml': ({ tree, work, library, view, uncompared }) =>
    toAkn(tree, work, { work: workById(library), notes: noteTexts(view), ...uncompared }),
  json: ({ tree, work, site, uncompared }) => toJson(tree, work, { ...schemaAt(site), ...uncompared }),
};

const schemaAt = (site: URL | undefined) => {
  const schema = wholeAddress(href('/du-lieu/lexast.schema.json'), site);
  return schema ? { schema } : {};
};

const workById = (library: Library) => (id: string) => {
  const record = library.instruments.get(id)?.record;
  return record && workOf(record);
};

/**
 * Compiles one form of an instrument for download. The same content gives the same bytes.
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
  const uncompared = view.provenance && readingWords(view.provenance)?.long;
  const notice = [uncompared, cutNotice(tree)].filter(Boolean).join(' ');
  return compilers[suffix]({
    ...input,
    tree,
    work: workOf(view.record),
    address,
    notice: notice ? { notice } : {},
    uncompared: uncompared ? { notice: uncompared } : {},
  });
}

/** The record of an instrument with its names and how much of its text is held. */
export function instrumentRecord(
  { id, record, completeness, provenance }: InstrumentView,
  site: URL | undefined,
) {
  const work = workOf(record);
  return {
    ...record,
    url: addressOrPath(instrumentHref(id), site),
    akn: frbrWork(work),
    urn: urnLex(work),
    completeness,
    ...(provenance?.reading ? { reading: provenance.reading } : {}),
  };
}

const recordJson = (view: InstrumentView, site: URL | undefined) =>
  `${JSON.stringify(instrumentRecord(view, site), null, 1)}\n`;
