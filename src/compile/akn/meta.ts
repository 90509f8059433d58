import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import type { Document, InstrumentMeta } from '../../lexast/index.ts';
import {
  frbrDate,
  frbrExpression,
  frbrManifestation,
  frbrWork,
  urnLex,
  type WorkIdentity,
} from '../identifiers/index.ts';
import { slugWords } from '../../lexast/index.ts';
import { attribute } from '../xml/characters.ts';
import { amendingReferences, analysis, lifecycle } from './amended.ts';
import { characters } from './characters.ts';
import type { AknOptions, State } from './state.ts';

/** Children each on a line of their own; only for metadata, which has no text. */
const lines = (...children: (Element | Element[] | undefined)[]): ElementContent[] =>
  children.flat().flatMap((child) => (child ? [{ type: 'text', value: '\n' } as const, child] : []));

const tool = '#lexast';

/**
 * The FRBR identification of the work, its Vietnamese text and this file.
 *
 * @param component name of an attachment's part of the work; the whole when absent
 */
function identification(work: WorkIdentity, options: AknOptions, component?: string): Element {
  const part = component === undefined ? '/!main' : `/!${component}`;
  const annotated = (options.notes?.length ?? 0) > 0;
  const urn = urnLex(work);
  const date = frbrDate(work);
  const issued = { date, name: work.date ? 'Generation' : 'unknown' };
  const manifestation = frbrManifestation(work, 'xml', annotated);
  const issuer = '#issuer';
  // A computed text is another expression of the work: that of its day.
  const day = options.amended?.date;
  const expression = day ? `${frbrWork(work)}/vie@${day}` : frbrExpression(work);
  const version = day ? { date: day, name: 'Consolidation' } : issued;
  const level = (name: string, iri: string, thisIri: string, when: object, author: string, more: Element[]) =>
    x(
      name,
      lines(
        x('FRBRthis', { value: thisIri }),
        x('FRBRuri', { value: iri }),
        name === 'FRBRWork' && component === undefined ? aliases(work, urn) : [],
        x('FRBRdate', { ...when }),
        x('FRBRauthor', { href: author }),
        more,
      ),
    );
  return x(
    'identification',
    { source: tool },
    lines(
      level('FRBRWork', frbrWork(work), frbrWork(work) + part, issued, issuer, [
        x('FRBRcountry', { value: 'vn' }),
        x('FRBRsubtype', { value: work.type }),
        x('FRBRnumber', { value: attribute(work.number) }),
      ]),
      level('FRBRExpression', expression, expression + part, version, issuer, [
        x('FRBRlanguage', { language: 'vie' }),
      ]),
      level(
        'FRBRManifestation',
        manifestation,
        manifestation.replace(/\.xml$/, `${part}.xml`),
        { date: options.date ?? date, name: 'Generation' },
        tool,
        [x('FRBRformat', { value: 'xml' })],
      ),
    ),
  );
}

const aliases = (work: WorkIdentity, urn: string | undefined): Element[] => [
  ...(urn ? [x('FRBRalias', { value: urn, name: 'urn-lex' })] : []),
  x('FRBRalias', { value: attribute(work.id), name: 'id' }),
  ...(work.title ? [x('FRBRalias', { value: attribute(work.title), name: 'title' })] : []),
];

/** The metadata of the whole document; written last, since it lists what the text named. */
export function documentMeta(doc: Document, work: WorkIdentity, options: AknOptions, state: State): Element {
  const { amended } = options;
  const notice = amended?.notice ?? options.notice;
  const things = [...state.things.values()].toSorted((a, b) => (a.eId < b.eId ? -1 : 1));
  const notes = [...state.notes.values()].flat().toSorted((a, b) => a.number - b.number);
  return x(
    'meta',
    lines(
      identification(work, options),
      amended && lifecycle(amended, frbrDate(work)),
      amended && analysis(amended, state),
      x(
        'references',
        { source: tool },
        lines(
          amended ? amendingReferences(amended, work) : undefined,
          x('TLCOrganization', {
            eId: 'issuer',
            href: `/akn/ontology/organization/vn/${slugWords(work.issuer) || 'unknown'}`,
            showAs: attribute(work.issuer),
          }),
          x('TLCObject', { eId: 'lexast', href: '/akn/ontology/object/lexast', showAs: 'lexast' }),
          things.map(({ eId, element, ontology, showAs }) =>
            x(element, { eId, href: `/akn/ontology/${ontology}/vn/${eId}`, showAs: attribute(showAs) }),
          ),
        ),
      ),
      notes.length > 0
        ? x(
            'notes',
            { source: tool },
            lines(
              notes.map(({ number, text }) =>
                x(
                  'note',
                  { eId: `note_${number}`, marker: String(number), status: 'editorial' },
                  x('p', characters(text)),
                ),
              ),
            ),
          )
        : undefined,
      x(
        'proprietary',
        { source: tool },
        lines(
          x(
            'lex:document',
            { completeness: doc.completeness, notice: notice && attribute(notice) },
            fields(doc.meta),
          ),
        ),
      ),
    ),
  );
}

/** What the text says about itself, field by field, so that the way back restores it. */
const fields = (meta: InstrumentMeta): Element[] =>
  Object.entries(meta).flatMap(([name, value]) =>
    value === undefined
      ? []
      : Array.isArray(value)
        ? [x('lex:list', { name }, ...value.map((item) => x('lex:item', characters(item))))]
        : [x('lex:field', { name }, characters(value as string))],
  );

/** The metadata of an attachment, as a component of the work. */
export const componentMeta = (work: WorkIdentity, options: AknOptions, component: string): Element =>
  x('meta', lines(identification(work, options, component)));
