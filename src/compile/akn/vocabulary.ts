import type { DivisionType, Entity, ParagraphRole } from '../../lexast/index.ts';

/** Element of the Akoma Ntoso hierarchy for each level, one to one. */
export const elementOfDivision: Readonly<Record<DivisionType, string>> = {
  part: 'part',
  chapter: 'chapter',
  section: 'section',
  subsection: 'subsection',
  article: 'article',
  clause: 'clause',
  point: 'point',
  item: 'indent',
};

export const divisionOfElement: ReadonlyMap<string, DivisionType> = new Map(
  (Object.entries(elementOfDivision) as [DivisionType, string][]).map(([type, name]) => [name, type]),
);

/** Abbreviation of an element in an eId (naming convention, 5.2). */
export const eIdRef: Readonly<Record<string, string>> = {
  article: 'art',
  attachment: 'att',
  chapter: 'chp',
  citation: 'cit',
  clause: 'cl',
  quotedStructure: 'qstr',
  section: 'sec',
  subsection: 'subsec',
};

export const elementOfEntity: Readonly<Record<Entity['kind'], string>> = {
  body: 'organization',
  place: 'location',
  region: 'location',
  term: 'term',
};

/** Element that says what a line of the header is; it wraps the whole line and means nothing to the tree. */
export const elementOfRole: Partial<Record<ParagraphRole, string>> = {
  issuer: 'docAuthority',
  number: 'docNumber',
  'document-type': 'docType',
  title: 'docTitle',
};

export const transparent: ReadonlySet<string> = new Set([...Object.values(elementOfRole), 'docDate']);
