import {
  type CitationPath,
  type Document,
  formatPlace,
  type Reference,
  type ReferenceTarget,
} from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import type { Catalogue } from '../catalogue.ts';
import { attachmentWords, type InstrumentType, instrumentTypes } from '../grammar/instrument-types.ts';
import { nameKey } from '../grammar/name-index.ts';
import { instrumentId } from '../instrument-id.ts';
import type { Citation, NamedInstrument } from '../types.ts';
import { headSteps, isWithin, openings, quotes } from './amending.ts';
import { type AnchorIndex, anchorOf, wordKey } from './anchors.ts';
import type { Finding } from './collect.ts';
import { completed, type OutlineScope, insideQuotation, placeHere } from './outline-scope.ts';
import { type Identity, identify } from './identify.ts';
import type { Registry } from './registry.ts';

/** What all citations of one document are resolved with. */
export interface CitationContext {
  tree: Document;
  anchors: AnchorIndex;
  registry: Registry;
  catalogue: Catalogue;
  /** What the text itself is, by the date that it is taken to have. */
  own: Map<string | undefined, Identity['target']>;
}

/** A resolved citation, or why it is not. */
export interface ResolvedCitation {
  status: Reference['status'];
  targets: ReferenceTarget[];
  /** For the editor: what was found and what to do. */
  problem?: { reason: string; rule: string };
}

const typeNames = new Map(instrumentTypes.map(({ key, name }) => [key, name]));
const typesByName = new Map(instrumentTypes.map((type) => [type.name, type]));

/**
 * Resolve one citation.
 *
 * @returns nothing where the words turn out to cite no text ("Chương trình này" of a programme)
 */
export function resolveCitation(
  finding: Finding,
  index: number,
  context: CitationContext,
): ResolvedCitation | undefined {
  const citation = finding.citations[index];
  if (!citation) return undefined;
  const scope = scopeAt(finding, index);
  const { work } = citation;
  switch (work.kind) {
    case 'instrument':
      return inInstrument(work, citation.targets, context);
    case 'party':
      return { status: 'unresolved', targets: [{ instrument: work.name, path: {} }] };
    case 'attachment': {
      const { word, name } = work;
      const attached = scope.attachment === word || context.anchors.attachmentNamed(word) !== undefined;
      if (attached && !scope.quoted) {
        return inThisText(
          citation.targets.map((path) => within({ attachment: word }, path)),
          context,
        );
      }
      return { status: 'unresolved', targets: citation.targets.map((path) => ({ instrument: name, path })) };
    }
    case 'this':
      return inTextCalled(work.word, citation.targets, scope, context, named(finding, index, work.word));
    case 'here': {
      const place = placeHere(scope, work.level);
      if (!place) {
        // A footnote of a consolidated text speaks of the unit that its mark stands in.
        if (finding.node.type === 'paragraph' && finding.node.role === 'footnote') {
          return unresolved(citation.targets);
        }
        return unresolved(
          citation.targets,
          'citation-no-place',
          'This citation speaks of the unit around it, and there is no such unit here. Check the structure around it',
        );
      }
      return inTextAround(
        citation.targets.map((path) => within(place, path)),
        scope,
        context,
      );
    }
    case 'inherited':
      return inherited(finding, index, scope, context);
  }
}

/**
 * The scope of one citation. Inside quotation marks of an amending sentence the place is the one that the
 * sentence names: before the quotation ("Điều 18 được sửa đổi như sau: “…"), or after a quoted phrase
 * ("bổ sung cụm từ “…” tại khoản 2 Điều 29").
 */
function scopeAt(finding: Finding, index: number): OutlineScope {
  const { scope, inline, citations } = finding;
  const citation = citations[index];
  if (!citation || (!scope.amending && !scope.quoted)) return scope;
  const opening = openings(inline.text).findLast(({ end }) => end <= citation.start);
  if (opening) {
    const before = citations.findLast(({ end, work }) => end <= opening.start && isPlain(work));
    return insideQuotation(scope, headSteps(inline.text.slice(opening.end), before?.targets[0]));
  }
  if (scope.quoted) return scope;
  const quoted = quotes(inline.text);
  const quote = quoted.find(({ start, end }) => citation.start >= start && citation.start < end);
  if (!quote) return scope;
  const after = citations.find(
    ({ start, work }) => start > quote.end && !isWithin(quoted, start) && isPlain(work),
  );
  return insideQuotation(scope, stepsOf(after?.targets[0] ?? scope.command ?? {}));
}

/** Places of which nobody can tell the text; a person is told where a rule says so. */
function unresolved(paths: readonly CitationPath[], rule?: string, reason = ''): ResolvedCitation {
  const targets = paths.map((path) => ({ path }));
  return { status: 'unresolved', targets, ...(rule ? { problem: { rule, reason } } : {}) };
}

const isPlain = (work: Citation['work']) => work.kind === 'inherited' || work.kind === 'instrument';

/** Places whose text nobody names: the amended instrument where the words are about it, else this text. */
function inherited(
  finding: Finding,
  index: number,
  scope: OutlineScope,
  context: CitationContext,
): ResolvedCitation | undefined {
  const { targets } = finding.citations[index] as Citation;
  if (finding.cut && index === finding.citations.length - 1) {
    return unresolved(
      targets,
      'citation-cut',
      'The sentence breaks off before it names the text that this place belongs to. Join the lines in the source, or find a better copy',
    );
  }
  if (scope.amending || scope.quoted) {
    const around = scope.quoted ? undefined : nextPlace(finding, index, scope);
    const paths = targets.map((path) => {
      if (scope.quoted) return completed(scope, path);
      return around && needsArticle(path) ? { ...path, ...largerLevels(around, path) } : path;
    });
    if (scope.amended) return inInstrument(scope.amended, paths, context);
    return unresolved(
      paths,
      'citation-no-work',
      'This citation is about an amended instrument that neither the sentence, the heading nor the title names',
    );
  }
  if (scope.listed && targets.every(({ article }) => article))
    return inInstrument(scope.listed, targets, context);
  const places = targets.map((path) => ownPlace(scope, path, context.anchors));
  // "Tên Điều", the head of a column, is the heading of none.
  if (targets.every((path) => path.heading && stepsOf(path).length === 0)) return undefined;
  // "mục 5", "phần II" with nothing around them are citations only where there is such a place.
  if (targets.every(isLone) && !places.some((path) => context.anchors.find(path).exact)) return undefined;
  if (places.some((path) => isForeign(path, context))) {
    return unresolved(
      targets,
      'citation-no-work',
      'The words name no text that this place belongs to, and this text has no such place. Check which text is meant',
    );
  }
  return inThisText(places, context);
}

/**
 * Is a place that nobody's text is named for none of this one: "Khoản 1 Điều 8" in the cell of a list, in a text of two
 * articles? Where the text has gaps, the place may stand in one.
 */
function isForeign(path: CitationPath, { anchors, tree }: CitationContext): boolean {
  if (anchors.find(path).exact) return false;
  const { attachment, article } = path;
  if (attachment && stepsOf(path).length > 0 && !anchors.divided(attachment)) return true;
  const around = attachment ? { attachment, article } : { article };
  return article !== undefined && tree.completeness === 'full' && !anchors.find(around).exact;
}

const isLone = (path: CitationPath) => {
  const steps = stepsOf(path);
  return (
    steps.length === 1 && !path.attachment && ['part', 'section', 'subsection'].includes(steps[0]?.type ?? '')
  );
};

const needsArticle = (path: CitationPath) =>
  !path.article &&
  !path.attachment &&
  !path.chapter &&
  !path.section &&
  Boolean(path.clause ?? path.point ?? path.heading);

/**
 * "Bổ sung điểm d vào sau điểm c khoản 2 Điều 31": clause and article stand with a later citation of the command, else
 * with the command above.
 */
function nextPlace({ citations }: Finding, index: number, scope: OutlineScope): CitationPath | undefined {
  for (const { targets, work } of citations.slice(index + 1)) {
    if (work.kind !== 'inherited' && work.kind !== 'instrument') break;
    const place = targets.find((path) => path.article);
    if (place) return place;
  }
  return scope.command?.article ? { article: scope.command.article } : undefined;
}

/** The levels of a place that are larger than all that another path names. */
function largerLevels(place: CitationPath, path: CitationPath): CitationPath {
  const levels = ['point', 'clause', 'article'] as const;
  const largest = levels.findLastIndex((level) => path[level] !== undefined);
  return Object.fromEntries(
    levels.slice(largest + 1).flatMap((level) => (place[level] ? [[level, place[level]]] : [])),
  );
}

/** A place in this text without its larger levels; in an attachment it is one of the attachment. */
function ownPlace(scope: OutlineScope, path: CitationPath, anchors: AnchorIndex): CitationPath {
  if (path.attachment) return path;
  const place = completed(scope, path);
  if (!scope.attachment) return place;
  const inside = { attachment: scope.attachment, ...place };
  // A Phụ lục has tables and forms; the Điều that it speaks of are those of the text that carries it.
  const annex = scope.attachment.startsWith('Phụ lục');
  return annex && !anchors.find(inside).exact && anchors.find(place).exact ? place : inside;
}

/** Places in the text that the scope stands in: this one, or the amended one. */
function inTextAround(
  paths: CitationPath[],
  scope: OutlineScope,
  context: CitationContext,
): ResolvedCitation {
  if (!scope.quoted) return inThisText(paths, context);
  if (scope.amended) return inInstrument(scope.amended, paths, context);
  return unresolved(paths);
}

/** "Nghị định này", "Luật này", "Quy chế này" */
function inTextCalled(
  word: string,
  paths: CitationPath[],
  scope: OutlineScope,
  context: CitationContext,
  earlier: NamedInstrument | undefined,
): ResolvedCitation | undefined {
  const { meta } = context.tree;
  if (scope.quoted) {
    if (!scope.amended) return unresolved(paths);
    const { type, attachment } = scope.amended;
    if (attachment === word || !type || typeNames.get(type) === word) {
      return inInstrument(
        { ...scope.amended, ...(attachment === word ? {} : { attachment: undefined }) },
        paths,
        context,
      );
    }
    if (attachmentWords.includes(word)) {
      return inInstrument({ ...scope.amended, attachment: word }, paths, context);
    }
    return unresolved(paths);
  }
  if (scope.attachment && wordKey(scope.attachment) === wordKey(word)) {
    return inThisText(
      paths.map((path) => ({ attachment: scope.attachment, ...completed(scope, path) })),
      context,
    );
  }
  const own = typesByName.get(word);
  if (own && earlier && !mayCallItself(own.key, meta.type)) return inInstrument(earlier, paths, context);
  if (own && callsItself(own, meta.type, scope)) {
    if (!mayCallItself(own.key, meta.type)) {
      return {
        status: 'unresolved',
        targets: paths.map((path) => ({ path })),
        problem: {
          rule: 'citation-no-work',
          reason: `"${word} này" stands in an instrument of another type, and the paragraph names none of that type before. Check the type of the text, or which one is meant`,
        },
      };
    }
    return inThisText(scope.attachment ? paths : paths.map((path) => completed(scope, path)), context);
  }
  if (context.anchors.attachmentNamed(word)) {
    return inThisText(
      paths.map((path) => ({ attachment: word, ...path })),
      context,
    );
  }
  // "Phụ lục II của Chương trình hành động này": whatever the text calls itself, the Phụ lục is one of it.
  if (paths.every(({ attachment }) => attachment)) return inThisText(paths, context);
  return undefined;
}

/** Can "Luật này" here speak of a whole text? A form in a Phụ lục may be a decision of its own. */
function callsItself(own: InstrumentType, type: string | undefined, scope: OutlineScope): boolean {
  return isOwnType(own.key, type) || (own.idPrefix !== undefined && !scope.attachment?.startsWith('Phụ lục'));
}

/** Is a word of this type the text's own? A joint circular calls itself "Thông tư này". */
const isOwnType = (word: string, type: string | undefined) =>
  type === word || type?.startsWith(`${word}-`) === true;

const laws = new Set(['luat', 'bo-luat', 'sac-luat', 'phap-lenh']);

/** A text of one type that speaks as another: consolidated, a code read as a law, a law inside a Sắc lệnh. */
const mayCallItself = (word: string, type: string | undefined) =>
  type === undefined ||
  type === 'van-ban-hop-nhat' ||
  isOwnType(word, type) ||
  (laws.has(word) && (laws.has(type) || type === 'sac-lenh'));

/** How many citations back an instrument is still spoken of. */
const reach = 50;

/** The instrument of a type that the paragraph names last before a citation: what "Bộ luật này" then means. */
function named({ citations }: Finding, index: number, word: string): NamedInstrument | undefined {
  const type = typesByName.get(word)?.key;
  const work = citations
    .slice(Math.max(0, index - reach), index)
    .findLast((citation) => citation.work.kind === 'instrument' && citation.work.type === type)?.work;
  return work?.kind === 'instrument' ? work : undefined;
}

/** A path with the levels of another where it has none of its own. */
const within = (around: CitationPath, path: CitationPath): CitationPath => ({ ...around, ...path });

const targetAt = (
  instrument: Omit<ReferenceTarget, 'path'>,
  path: CitationPath,
  anchor: string | undefined,
): ReferenceTarget => (anchor ? { ...instrument, path, anchor } : { ...instrument, path });

/** What a target in the citing document says of it; looked up once for each date that it may have. */
function ownIdentity(
  { tree, catalogue, own }: CitationContext,
  date: string | undefined,
): Identity['target'] {
  const known = own.get(date);
  if (known) return known;
  const { type, number } = tree.meta;
  const self: NamedInstrument = {
    kind: 'instrument',
    ...(type ? { type } : {}),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
  };
  const matches = number ? catalogue.matches(self) : [];
  const id = matches.length === 1 ? matches[0]?.id : instrumentId(self);
  const identity = {
    ...(number ? { instrument: number } : {}),
    ...(id ? { id } : {}),
    ...(date ? { date } : {}),
  };
  own.set(date, identity);
  return identity;
}

/** Places in the citing document itself. */
function inThisText(paths: CitationPath[], context: CitationContext, stated?: string): ResolvedCitation {
  const { tree, anchors } = context;
  const identity = ownIdentity(context, context.tree.meta.date ?? stated);
  const found = paths.map((path) => Object.assign(anchors.find(path), { path }));
  const lost = found.filter(({ exact, path }) => !exact && !path.attachment);
  return {
    status: 'resolved',
    targets: found.map(({ path, anchor }) => targetAt(identity, path, anchor)),
    ...(lost.length > 0 && tree.completeness === 'full'
      ? {
          problem: {
            rule: 'citation-target-missing',
            reason: `This citation means ${lost.map(({ path }) => formatPlace(path)).join(', ')} of this text, where there is no such place. Check the structure, or which text is meant`,
          },
        }
      : {}),
  };
}

/** Does a text cite itself, by its number or, a law, by its name? */
function isOwn(named: NamedInstrument, { type, number, date, title }: Document['meta']): boolean {
  if (named.date && date && named.date !== date) return false;
  if (named.number) return named.number === number;
  if (!named.name || !title || !type || (named.year && Number(date?.slice(0, 4)) !== named.year))
    return false;
  const key = nameKey(named.name);
  return key === nameKey(title) || key === nameKey(`${typeNames.get(type)} ${title}`);
}

/** Places in a named instrument. */
function inInstrument(
  named: NamedInstrument,
  paths: CitationPath[],
  context: CitationContext,
): ResolvedCitation {
  const { attachment, ...plain } = named;
  const places = attachment ? paths.map((path) => within({ attachment }, path)) : paths;
  const { meta } = context.tree;
  if (isOwn(named, meta)) return inThisText(places, context, named.date);
  const identity = identify(plain, context.registry, context.catalogue, meta.date);
  const anchors = identity.entry?.anchors;
  const targets = places.map((path) => {
    const anchor = anchorOf(path);
    return targetAt(identity.target, path, anchors?.has(anchor) ? anchor : undefined);
  });
  if (identity.status === 'ambiguous') {
    return {
      status: 'ambiguous',
      targets,
      problem: {
        rule: 'citation-ambiguous',
        reason: `"${named.number ?? named.name}" can mean ${identity.candidates.join(' or ')}. The text must give the date`,
      },
    };
  }
  if (identity.status === 'unresolved' && named.number) {
    return {
      status: 'unresolved',
      targets,
      problem: {
        rule: 'citation-no-date',
        reason: `"${named.number}" is cited without a date, and numbers repeat every year. Add a record of the instrument if it is known`,
      },
    };
  }
  return { status: identity.status, targets };
}
