import type { VFile } from 'vfile';
import type { Element } from 'xast';
import type { ReferenceTarget } from '../../lexast/index.ts';
import { unwrap } from '../../lexast/index.ts';
import { frbrWork, workOfTarget, type WorkIdentity } from '../identifiers/index.ts';
import type { AknAmended } from './amended.ts';
import { createEIdNamer, portion, type EIdScope } from './eid.ts';

/** An editorial note, bound to an anchor of the tree. */
export interface AknNote {
  /** `id` of a node: `muc-iii-khoan-1`. */
  anchor: string;
  text: string;
}

export interface AknOptions {
  /** Notes make the annotated manifestation; without them the file holds the law alone. */
  notes?: readonly AknNote[];
  /** Identity of a cited instrument by its id; default: what the citation itself says. */
  work?: (id: string) => WorkIdentity | undefined;
  /** Words to be shown with the text that are no law: what kind of text this is. */
  notice?: string;
  /** Date of this file, ISO 8601; default: the date of the work. */
  date?: string;
  /** How a computed text came about: its marking, its lifecycle and what changed each unit. */
  amended?: AknAmended;
  /** Receives a message when the text holds characters that XML forbids. */
  file?: VFile;
}

/** A name in the text and the class of things it belongs to, for the `references` of the metadata. */
interface NamedThing {
  eId: string;
  element: string;
  ontology: string;
  showAs: string;
}

/** What a compilation gathers while it walks. */
export interface State {
  /** Name an element; `id` is the node's own, so that references can find it. */
  claim(element: string, num: string | undefined, scope: EIdScope, id: string | undefined): string;
  /** eId of each node by its own id. */
  eIds: Map<string, string>;
  /** References into this same text, which get their address when all of it is named. */
  inside: { element: Element; anchor: string }[];
  things: Map<string, NamedThing>;
  /** Notes that wait for their place, with the number each is shown by. */
  notes: Map<string, { number: number; text: string }[]>;
  /** Address of a cited work, or of a place in it. */
  href(target: ReferenceTarget): string | undefined;
}

export function createState(options: AknOptions): State {
  const notes: State['notes'] = new Map();
  for (const [index, note] of (options.notes ?? []).entries()) {
    notes.set(note.anchor, [...(notes.get(note.anchor) ?? []), { number: index + 1, text: note.text }]);
  }
  const namer = createEIdNamer();
  const eIds: State['eIds'] = new Map();
  return {
    eIds,
    inside: [],
    things: new Map(),
    notes,
    claim(element, num, scope, id) {
      const eId = namer.claim(element, num, scope);
      if (id !== undefined) eIds.set(id, eId);
      return eId;
    },
    href(target) {
      if (target.id === undefined) return undefined;
      const work = options.work?.(target.id) ?? workOfTarget(target);
      const place = portion(target.path);
      return work && frbrWork(work) + (place ? `/~${place}` : '');
    },
  };
}

const classOf: Readonly<Record<string, readonly [element: string, ontology: string]>> = {
  organization: ['TLCOrganization', 'organization'],
  location: ['TLCLocation', 'location'],
  term: ['TLCTerm', 'term'],
};

/** Note a named thing for the metadata; returns its local reference. */
export function nameThing(state: State, inlineElement: string, key: string, words: string): string {
  const [element = '', ontology = ''] = classOf[inlineElement] ?? [];
  const eId = `${ontology}_${encodeURIComponent(key.toWellFormed()).replaceAll('%', '')}`;
  if (!state.things.has(eId)) {
    state.things.set(eId, { eId, element, ontology, showAs: unwrap(words) || key });
  }
  return `#${eId}`;
}
