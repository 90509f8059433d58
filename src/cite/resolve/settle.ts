import type { CitationPath, Document, Reference, ReferenceTarget } from '../../lexast/index.ts';
import type { Catalogue } from '../catalogue.ts';
import { attachmentWords, instrumentTypes } from '../grammar/instrument-types.ts';
import { instrumentId } from '../instrument-id.ts';
import type { Citation, NamedInstrument } from '../types.ts';
import { isWithin, quotes } from './amending.ts';
import { type AnchorIndex, anchorOf, stepsOf } from './anchors.ts';
import type { Finding } from './collect.ts';
import { completed, type Frame, insideQuotation, placeHere } from './frame.ts';
import { identify } from './identify.ts';
import type { Registry } from './registry.ts';

/** What all citations of one document are resolved with. */
export interface Setting {
  tree: Document;
  anchors: AnchorIndex;
  registry: Registry;
  catalogue: Catalogue;
}

/** A resolved citation, or why it is not. */
export interface Settled {
  status: Reference['status'];
  targets: ReferenceTarget[];
  /** For the editor: what was found and what to do. */
  problem?: { reason: string; rule: string };
}

const typeNames = new Map(instrumentTypes.map(({ key, name }) => [key, name]));
const typeKeys = new Map(instrumentTypes.map(({ key, name }) => [name, key]));

/**
 * Resolve one citation.
 *
 * @returns nothing where the words turn out to cite no text ("Chương trình này" of a programme)
 */
export function settle(finding: Finding, index: number, setting: Setting): Settled | undefined {
  const citation = finding.citations[index];
  if (!citation) return undefined;
  const frame = frameAt(finding, index);
  const { owner } = citation;
  switch (owner.kind) {
    case 'instrument':
      return inInstrument(owner, citation.targets, setting);
    case 'party':
      return { status: 'unresolved', targets: [{ instrument: owner.name, path: {} }] };
    case 'attachment': {
      const inside =
        frame.attachment === owner.word || setting.anchors.attachmentNamed(owner.word) !== undefined;
      const targets = citation.targets.map((path) => ({ ...path, attachment: owner.word }));
      if (inside && !frame.quoted) return inThisText(targets, setting);
      return { status: 'unresolved', targets: targets.map((path) => ({ instrument: owner.name, path })) };
    }
    case 'this':
      return inTextCalled(owner.word, citation.targets, frame, setting);
    case 'here': {
      const place = placeHere(frame, owner.level);
      if (!place) {
        return {
          status: 'unresolved',
          targets: citation.targets.map((path) => ({ path })),
          problem: {
            rule: 'citation-no-place',
            reason:
              'This citation speaks of the unit around it, and there is no such unit here. Check the structure around it',
          },
        };
      }
      return inFrameText(
        citation.targets.map((path) => ({ ...place, ...path })),
        frame,
        setting,
      );
    }
    case 'inherited':
      return inherited(finding, index, frame, setting);
  }
}

/** Inside a quoted phrase of an amending sentence, the place is the one that the sentence names after it. */
function frameAt({ frame, inline, citations }: Finding, index: number): Frame {
  const citation = citations[index];
  if (!citation || frame.quoted || !frame.amending) return frame;
  const quoted = quotes(inline.text);
  const quote = quoted.find(({ start, end }) => citation.start >= start && citation.start < end);
  if (!quote) return frame;
  const after = citations.find(
    ({ start, owner }) =>
      start > quote.end && !isWithin(quoted, start) && owner.kind !== 'here' && owner.kind !== 'this',
  );
  return insideQuotation(frame, stepsOf(after?.targets[0] ?? frame.command ?? {}));
}

/** Places whose text nobody names: the amended instrument where the words are about it, else this text. */
function inherited(finding: Finding, index: number, frame: Frame, setting: Setting): Settled {
  const { targets } = finding.citations[index] as Citation;
  if (frame.amending || frame.quoted) {
    const article = frame.quoted ? undefined : nextArticle(finding, index, frame);
    const paths = targets.map((path) => {
      if (frame.quoted) return completed(frame, path);
      return article && needsArticle(path) ? { ...path, article } : path;
    });
    if (frame.amended) return inInstrument(frame.amended, paths, setting);
    return {
      status: 'unresolved',
      targets: paths.map((path) => ({ path })),
      problem: {
        rule: 'citation-no-owner',
        reason:
          'This citation is about an amended instrument that neither the sentence, the heading nor the title names',
      },
    };
  }
  return inThisText(
    targets.map((path) => ownPlace(frame, path)),
    setting,
  );
}

const needsArticle = (path: CitationPath) =>
  !path.article && !path.attachment && !path.chapter && !path.section && Boolean(path.clause ?? path.point);

/** "Bổ sung khoản 7 vào sau khoản 6 Điều 31": the article stands with a later citation of the command. */
function nextArticle({ citations }: Finding, index: number, frame: Frame): string | undefined {
  for (const { targets, owner } of citations.slice(index + 1)) {
    if (owner.kind !== 'inherited' && owner.kind !== 'instrument') break;
    const article = targets.find((path) => path.article)?.article;
    if (article) return article;
  }
  return frame.command?.article;
}

function ownPlace(frame: Frame, path: CitationPath): CitationPath {
  if (path.attachment) return path;
  const place = completed(frame, path);
  return frame.attachment ? { attachment: frame.attachment, ...place } : place;
}

/** Places in the text that the frame stands in: this one, or the amended one. */
function inFrameText(paths: CitationPath[], frame: Frame, setting: Setting): Settled {
  if (!frame.quoted) return inThisText(paths, setting);
  if (frame.amended) return inInstrument(frame.amended, paths, setting);
  return { status: 'unresolved', targets: paths.map((path) => ({ path })) };
}

/** "Nghị định này", "Luật này", "Quy chế này" */
function inTextCalled(
  word: string,
  paths: CitationPath[],
  frame: Frame,
  setting: Setting,
): Settled | undefined {
  const { meta } = setting.tree;
  if (frame.quoted) {
    if (!frame.amended) return { status: 'unresolved', targets: paths.map((path) => ({ path })) };
    const { type, attachment } = frame.amended;
    if (attachment === word || !type || typeNames.get(type) === word) {
      return inInstrument(
        { ...frame.amended, ...(attachment === word ? {} : { attachment: undefined }) },
        paths,
        setting,
      );
    }
    if (attachmentWords.includes(word)) {
      return inInstrument({ ...frame.amended, attachment: word }, paths, setting);
    }
  }
  if (frame.attachment === word)
    return inThisText(
      paths.map((path) => ({ attachment: word, ...path })),
      setting,
    );
  const key = typeKeys.get(word);
  if (key && (meta.type === key || (meta.type === undefined && !attachmentWords.includes(word)))) {
    return inThisText(paths, setting);
  }
  if (setting.anchors.attachmentNamed(word)) {
    return inThisText(
      paths.map((path) => ({ attachment: word, ...path })),
      setting,
    );
  }
  return undefined;
}

/** Places in the citing document itself. */
function inThisText(paths: CitationPath[], { tree, anchors, catalogue }: Setting): Settled {
  const { type, number, date } = tree.meta;
  const self: NamedInstrument = {
    kind: 'instrument',
    ...(type ? { type } : {}),
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
  };
  const matches = number ? catalogue.matches(self) : [];
  const id = matches.length === 1 ? matches[0]?.id : instrumentId(self);
  const found = paths.map((path) => ({ path, ...anchors.find(path) }));
  const lost = found.filter(({ exact, path }) => !exact && !path.attachment);
  return {
    status: 'resolved',
    targets: found.map(({ path, anchor }) => ({
      ...(number ? { instrument: number } : {}),
      ...(id ? { id } : {}),
      ...(date ? { date } : {}),
      path,
      ...(anchor ? { anchor } : {}),
    })),
    ...(lost.length > 0 && tree.completeness === 'full'
      ? {
          problem: {
            rule: 'citation-target-missing',
            reason: `This citation means ${lost.map(({ path }) => JSON.stringify(path)).join(', ')} of this text, where there is no such place. Check the structure, or whose article it is`,
          },
        }
      : {}),
  };
}

/** Places in a named instrument. */
function inInstrument(named: NamedInstrument, paths: CitationPath[], setting: Setting): Settled {
  const { attachment, ...plain } = named;
  const within = attachment ? paths.map((path) => ({ attachment, ...path })) : paths;
  const { meta } = setting.tree;
  const own =
    named.number !== undefined &&
    named.number === meta.number &&
    (!named.date || !meta.date || named.date === meta.date);
  if (own) return inThisText(within, setting);
  const identity = identify(plain, setting.registry, setting.catalogue, meta.date);
  const anchors = identity.entry?.anchors;
  const targets = within.map((path) => {
    const anchor = anchorOf(path);
    return { ...identity.target, path, ...(anchor && anchors?.has(anchor) ? { anchor } : {}) };
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
