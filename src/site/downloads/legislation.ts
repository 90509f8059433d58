import { visit } from 'unist-util-visit';
import type { LegislationInput, LinkedWork } from '../../compile/jsonld/index.ts';
import type { WorkIdentity } from '../../compile/identifiers/index.ts';
import type { Instrument, RelationKind, StatusValue } from '../../records/schema/index.ts';
import type { Document, Reference, ReferenceTarget } from '../../lexast/index.ts';
import { instrumentHref } from '../href.ts';
import type { InstrumentView, Library } from '../library.ts';
import { officialName } from '../names.ts';
import { wholeAddress } from '../published-at.ts';
import { formHref, offeredForms } from './offered.ts';

/** The identity of an instrument as the compilers take it. */
export function workOf({ id, type, number, issuer, date, title }: Instrument): WorkIdentity {
  return { id, type, number, issuer, ...(date ? { date } : {}), ...(title ? { title } : {}) };
}

/** Statuses for which schema.org has a value; all others are left out. */
const force: Partial<Record<StatusValue, NonNullable<LegislationInput['force']>>> = {
  'con-hieu-luc': 'InForce',
  'het-hieu-luc-mot-phan': 'PartiallyInForce',
  'het-hieu-luc': 'NotInForce',
  'chua-co-hieu-luc': 'NotInForce',
};

const amends: readonly RelationKind[] = ['sua-doi', 'dinh-chinh'];
const repeals: readonly RelationKind[] = ['thay-the', 'bai-bo'];

/**
 * The metadata of an instrument for schema.org and ELI. Unverified statements and inferences of the editors are left out, since
 * these vocabularies cannot express doubt.
 *
 * @param site where the site is published; without it the forms have no addresses, and are not listed
 * @param tree the text, where the caller has read it
 */
export function legislationOf(
  view: InstrumentView,
  library: Library,
  site: URL | undefined,
  tree = view.tree,
): LegislationInput {
  const { record } = view;
  const inForce = record.status.inference ? undefined : force[record.status.value];
  const link = (id: string) => linkedWork(library, id, site);
  const related = (kinds: readonly RelationKind[]) =>
    record.relations
      .filter(({ kind, inference }) => kinds.includes(kind) && !inference)
      .flatMap(({ target }) => link(target) ?? []);
  return {
    work: workOf(record),
    url: wholeAddress(instrumentHref(view.id), site),
    ...(record.effective ? { effective: record.effective.value } : {}),
    ...(record.signer ? { signer: record.signer.value } : {}),
    ...(inForce ? { force: inForce } : {}),
    citations: tree ? citedWorks(view.id, tree, link) : [],
    changes: related([...amends, ...repeals]),
    amends: related(amends),
    repeals: related(repeals),
    encodings: offeredForms(view).flatMap((form) => {
      const url = wholeAddress(formHref(view.id, form), site);
      return url ? { url, mediaType: form.mediaType } : [];
    }),
  };
}

function linkedWork({ instruments }: Library, id: string, site: URL | undefined): LinkedWork | undefined {
  const record = instruments.get(id)?.record;
  return (
    record && {
      name: officialName(record),
      url: wholeAddress(instrumentHref(id), site),
      work: workOf(record),
    }
  );
}

/** Instruments that a text names, each once, in reading order. */
function citedWorks(id: string, tree: Document, link: (id: string) => LinkedWork | undefined): LinkedWork[] {
  const found = new Map<string, LinkedWork>();
  visit(tree, 'reference', ({ targets }: Reference) => {
    for (const target of targets) {
      const key = target.id ?? target.instrument;
      if (key === undefined || key === id || found.has(key)) continue;
      found.set(key, (target.id && link(target.id)) || { name: target.instrument ?? key });
    }
  });
  return [...found.values()];
}

/** The absolute address of a cited place in another instrument, for files that are read outside the site. */
export function targetAddress(
  target: ReferenceTarget,
  library: Library,
  site: URL | undefined,
): string | undefined {
  if (!target.id || !library.instruments.has(target.id)) return undefined;
  return wholeAddress(instrumentHref(target.id, target.anchor), site);
}
