import { type CitationPath, type Document, isDivision, type LexNode, treeText } from '../../lexast/index.ts';
import { stepsOf } from '../../lexast/place.ts';
import { findAliases } from '../alias.ts';
import { aliasIndex, findWith } from '../grammar/find.ts';
import type { NameIndex } from '../grammar/name-index.ts';
import type { Names } from '../grammar/cited-work.ts';
import type { Citation, CitedWork } from '../types.ts';
import { isNote, makeNoteScopes } from './notes.ts';
import { amendedBy, amendingAt, isAmending, isWithin, quotes } from './amending.ts';
import {
  type OutlineScope,
  insideAttachment,
  insideDivision,
  insideQuotation,
  outside,
} from './outline-scope.ts';
import { type Container, type Inline, isContainer, layOut } from './inline.ts';

/** The citations of one paragraph, heading or basis, with where it stands. */
export interface Finding {
  node: Container;
  inline: Inline;
  citations: Citation[];
  scope: OutlineScope;
  /** Do the words break off behind the last citation, before they name the text that its places belong to? */
  cut?: boolean;
}

/** Find all citations of a document, in order, each with the scope that its place gives. */
export function collect(tree: Document, laws: NameIndex): Finding[] {
  const findings: Finding[] = [];
  const aliases = new Map<string, CitedWork>();
  const notes = noteMarks(tree);
  let names: Names = { laws, notes, ...aliasIndex(aliases) };

  const read = (node: Container, scope: OutlineScope): Finding => {
    const inline = layOut(node.children);
    let citations = findWith(inline.text, names);
    const declared = declareAliases(inline.text, citations, aliases);
    if (declared.length > 0) {
      names = { laws, notes, ...aliasIndex(aliases) };
      // The rest of the paragraph may use the name already: "(sau đây gọi là BLHH) thì Điều 8 BLHH".
      citations = findWith(inline.text, names).filter(
        ({ start, end }) => !declared.some((alias) => start < alias.end && end > alias.opens),
      );
    }
    const finding: Finding = { node, inline, citations, scope };
    findings.push(finding);
    return finding;
  };

  /** What the heading or first paragraph of a division says of the text that it amends. */
  const lead = (scope: OutlineScope, finding: Finding): OutlineScope => {
    const { text } = finding.inline;
    if (scope.quoted || !isAmending(text)) return scope;
    const amended = amendedBy(text, finding.citations) ?? scope.amended;
    const command = commandOf(finding, scope.command?.article);
    return { ...scope, amending: true, ...(amended ? { amended } : {}), ...(command ? { command } : {}) };
  };

  /** What a sentence before a list says of the text that its members belong to. */
  const listing = (scope: OutlineScope, { inline: { text }, citations }: Finding): OutlineScope => {
    if (scope.amending || scope.quoted || !/:\s*$/u.test(text)) return scope;
    const opens = /sau\s+đây\s+(?:của|tại|thuộc|trong)\s+$/u;
    const cited = citations.find(
      ({ work, start }) => work.kind === 'instrument' && opens.test(text.slice(0, start)),
    );
    return cited?.work.kind === 'instrument' ? { ...scope, listed: cited.work } : scope;
  };

  const noteScopes = makeNoteScopes();

  const walk = (node: LexNode, scope: OutlineScope): void => {
    if (isContainer(node)) {
      read(node, scope);
      return;
    }
    if (!('children' in node)) return;
    let inner = scope;
    if (isDivision(node))
      inner = node.num ? insideDivision(scope, { type: node.type, num: node.num }) : scope;
    else if (node.type === 'attachment' || node.type === 'appendix') inner = insideAttachment(scope, node);
    else if (node.type === 'quotation') inner = insideQuotation(scope, stepsOf(scope.command ?? {}));
    let broken: Finding[] = [];
    for (const child of node.children as LexNode[]) {
      const before = findings.length;
      // Neither the end of a page nor a note at its foot ends the sentence that goes on over the page.
      if (child.type === 'furniture') continue;
      if (isContainer(child) && isNote(child)) {
        const finding = read(child, noteScopes.of(child));
        noteScopes.readNote(finding);
        continue;
      }
      if (isContainer(child)) noteScopes.readMarks(child, inner);
      if (isContainer(child) && isDivision(node)) {
        const finding = read(child, inner);
        inner = listing(lead(inner, finding), finding);
        finding.scope = inner;
      } else {
        walk(child, inner);
      }
      const next = isContainer(child) ? findings.at(-1) : undefined;
      const last = broken.at(-1);
      if (next && (!last || (broken.length < mostBroken && goesOn(last, next)))) broken.push(next);
      else {
        rejoin(broken, names);
        broken = next ? [next] : [];
      }
      if ((child.type === 'header' || child.type === 'preamble') && !inner.amended) {
        const amended = announced(child, findings.slice(before));
        if (amended) inner = { ...inner, amended };
      }
    }
    rejoin(broken, names);
  };
  walk(tree, outside);
  return findings;
}

/** Each piece of a broken list repeats all of its targets: a long run would repeat too many. */
const mostBroken = 8;

/**
 * Does a paragraph that ends in a place without a cited work go on in the next one: "… tại khoản 2" before "Điều 4
 * Nghị định này", "Mục 9 Chương I;" before "Chương II; Điều 52 Thông tư số …"?
 */
function goesOn(paragraph: Finding, next: Finding): boolean {
  const rest = restOf(paragraph);
  if (rest === undefined) return false;
  // "… tại Điều 10 Luật" before "Đất đai năm 2024": the next paragraph alone cites nothing.
  if (breaksOff(rest) && !joint.test(rest)) return true;
  const [first] = next.citations;
  if (!first || !joint.test(next.inline.text.slice(0, first.start).trim())) return false;
  const place = first.targets.some((path) => Object.keys(path).length > 0);
  return joint.test(rest) || (rest === ';' && place);
}

/** What stands behind the last citation of a paragraph, where that is a place without a cited work. */
function restOf({ citations, inline }: Finding): string | undefined {
  const open = citations.at(-1);
  return open?.work.kind === 'inherited' ? inline.text.slice(open.end).trim() : undefined;
}

/** Words that tie a place to the text it belongs to, or to the next place; or none. */
const joint = /^(?:,|,?\s*(?:và|hoặc)|của|tại|thuộc|trong|theo)?$/u;

/** Does a sentence break off before it names the text: "… Điều 10 của", "… Điều 10 Luật", "… khoản 2 Nghị định số"? */
const breaksOff = (rest: string): boolean =>
  rest !== '' &&
  /^(?:,?\s*(?:và|hoặc)|(?:(?:của|tại|thuộc|trong|theo)\s*)?(?:các\s+)?(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Hiến pháp|Quy chế|Điều lệ)?(?:\s+số)?)$/u.test(
    rest,
  );

/** Read broken paragraphs as one, and mark those whose sentence breaks off all the same. */
function rejoin(paragraphs: readonly Finding[], names: Names): void {
  if (paragraphs.length > 1) readAsOne(paragraphs, names);
  for (const paragraph of paragraphs) if (breaksOff(restOf(paragraph) ?? '')) paragraph.cut = true;
}

/** A citation that crosses a break stands, with all it says, on both sides. */
function readAsOne(paragraphs: readonly Finding[], names: Names): void {
  const citations = findWith(paragraphs.map(({ inline }) => inline.text).join('\n'), names);
  let from = 0;
  let at = 0;
  for (const paragraph of paragraphs) {
    const { text } = paragraph.inline;
    const to = from + text.length;
    const own: Citation[] = [];
    for (; at < citations.length; at += 1) {
      const citation = citations[at];
      if (!citation || citation.start >= to) break;
      const start = Math.max(citation.start - from, text.search(/\S/u));
      const end = Math.min(citation.end - from, text.trimEnd().replace(/\s?;$/u, '').length);
      if (end > start) own.push({ ...citation, start, end });
      if (citation.end > to) break;
    }
    paragraph.citations = own;
    from = to + 1;
  }
}

/** The numbers of the footnotes of a text; they may stand glued to a word of it. */
function noteMarks(tree: Document): Set<string> {
  const marks = new Set<string>();
  const walk = (node: LexNode): void => {
    if (node.type === 'paragraph') {
      if (node.role !== 'footnote') return;
      const mark = /^\s*[[(]?(\d{1,3})(?!\d)/u.exec(treeText(node))?.[1];
      if (mark) marks.add(mark);
    } else if ('children' in node) for (const child of node.children) walk(child as LexNode);
  };
  walk(tree);
  return marks;
}

/** The instrument that a title, or the sentence that announces it, says is amended. */
function announced(node: LexNode, findings: readonly Finding[]) {
  const within = new Set<LexNode>(
    'children' in node ? (node.children as LexNode[]).filter((child) => child.type === 'paragraph') : [],
  );
  for (const finding of findings) {
    if (!within.has(finding.node)) continue;
    const at = amendingAt(finding.inline.text);
    if (at < 0) continue;
    const rest = finding.citations.filter(({ start }) => start >= at);
    const amended = amendedBy(finding.inline.text, rest);
    if (amended) return amended;
  }
  return undefined;
}

/** The place that an amending command names first, completed from what it, or the heading above, names next. */
function commandOf({ inline, citations }: Finding, above: string | undefined): CitationPath | undefined {
  const quoted = quotes(inline.text);
  const targets = citations
    .filter(({ work, start }) => !isWithin(quoted, start) && work.kind !== 'here' && work.kind !== 'this')
    .flatMap((citation) => citation.targets)
    .filter((path) => stepsOf(path).length > 0);
  const [first] = targets;
  if (!first || first.article || first.chapter) return first;
  const article = targets.find((path) => path.article)?.article ?? above;
  return article ? { ...first, article } : first;
}

const texts =
  /^(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị|Quyết|Thông tư|Chỉ thị|Quy|Điều lệ|Chương trình|Kế hoạch|Đề án|Danh mục)/u;

/**
 * Take up the names that a paragraph gives to the instruments it cites.
 *
 * @returns where they are declared
 */
function declareAliases(text: string, citations: readonly Citation[], aliases: Map<string, CitedWork>) {
  const found: { opens: number; end: number }[] = [];
  for (const alias of findAliases(text)) {
    const cited = citations.findLast(({ end, work }) => end <= alias.opens && work.kind !== 'inherited');
    if (!cited || cited.work.kind === 'here' || cited.work.kind === 'this') continue;
    const between = text.slice(cited.end, alias.opens);
    const direct =
      /^\s*(?:của\s+[\p{L}\s]+)?$/u.test(between) || (!/[.;]/u.test(between) && texts.test(alias.name));
    if (!direct || !/^\p{Lu}/u.test(alias.name)) continue;
    aliases.set(alias.name, cited.work);
    found.push(alias);
  }
  return found;
}
