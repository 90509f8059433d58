import {
  anchorWords,
  type Appendix,
  type Attachment,
  type CitationPath,
  type Document,
  isDivision,
  type LexNode,
  slugNumber,
} from '../../lexast/index.ts';
import { type Step, stepsOf } from '../../lexast/place.ts';
import { attachmentStep } from '../../lexast/attachment-step.ts';
import { ordinals } from '../../lexast/ordinals.ts';
import { fromRoman } from '../../lexast/roman.ts';
import { fold } from '../grammar/tokens.ts';

/** Where a cited place can be found in one tree. */
export interface AnchorIndex {
  /** The anchor of a place, or of the nearest place around it that has one. */
  find(path: CitationPath): { anchor?: string; exact: boolean };
  /** Attachments and appendices in the tree by the word that cites them. */
  attachmentNamed(word: string): string | undefined;
  /** Has the attachment or appendix that a word cites numbered units at all? */
  divided(word: string): boolean;
}

const ordinal = ordinals.map(fold);

/** Numbers that mean the same unit, compared: "II" is "ii", "05" is "5", "thứ hai" is 2 is II. */
function numberKey(num: string, type: Step['type'] | 'appendix'): string {
  if (/^(?:[1-9]\d*|[a-z])$/.test(num)) return num;
  const slug = slugNumber(num.replace(/^số\s+/iu, '')).replace(/^0+(?=\d)/u, '');
  if (type !== 'part' && type !== 'chapter' && type !== 'section' && type !== 'appendix') return slug;
  const word = ordinal.indexOf(fold(num).replace(/^thu\s+/u, ''));
  if (word >= 0) return String(word + 1);
  const value = fromRoman(num.trim().toUpperCase());
  return value > 0 ? String(value) : slug;
}

const key = (scope: string, steps: readonly Step[]) =>
  [scope, ...steps.map(({ type, num }) => `${type}:${numberKey(num, type)}`)].join('|');

/** Above an article nothing counts: Điều numbers run through the whole text. */
export function fromArticle(steps: readonly Step[]): Step[] {
  const article = steps.findLastIndex((step) => step.type === 'article');
  return steps.slice(Math.max(article, 0));
}

/** The word by which a text speaks of its attachment or appendix: "Quy chế", "Phụ lục I". */
export function attachmentWord(node: Attachment | Appendix): string {
  if (node.type === 'appendix') return `Phụ lục ${node.num ?? ''}`.trim();
  const [first = '', second = ''] = node.title.replace(/\s+/gu, ' ').trim().toLowerCase().split(' ');
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${second}`.trim();
}

/** Words that mean the same text, compared: the first two count ("Chương trình hành động" is a Chương trình). */
export const wordKey = (word: string) => {
  const [first = '', second = '', ...rest] = fold(word).replace(/\s+/gu, ' ').trim().split(' ');
  if (first !== 'phu' || second !== 'luc') return `${first} ${second}`;
  return `phu luc ${numberKey(rest.join(' ').toUpperCase().replace(/^SO /u, ''), 'appendix')}`.trim();
};

/** Some decisions put Roman sections inside an article: the article then comes first. */
const articleFirst = (steps: readonly Step[]): Step[] => [
  ...steps.filter(({ type }) => type === 'article'),
  ...steps.filter(({ type }) => type !== 'article'),
];

/** A Roman level of a resolution is a Mục; some call it Phần. */
const partAsSection = ({ type, num }: Step): Step => ({ type: type === 'part' ? 'section' : type, num });

/** Index the places of a tree that has its ids. Words inside amending text belong to another instrument. */
export function indexAnchors(tree: Document): AnchorIndex {
  const exact = new Map<string, string>();
  const loose = new Map<string, { anchor: string; steps: Step[] }[]>();
  const scopes = new Map<string, string[]>();
  const divided = new Set<string>();
  const walk = (node: LexNode, scope: string, steps: Step[]): void => {
    let here = steps;
    let inner = scope;
    if (node.type === 'quotation') return;
    if (isDivision(node) && node.num && node.id) {
      here = [...steps, { type: node.type, num: node.num }];
      divided.add(scope);
      const own = key(scope, fromArticle(here));
      if (!exact.has(own)) exact.set(own, node.id);
      if (!here.some((step) => step.type === 'article')) {
        const last = key(scope, here.slice(-1));
        const list = loose.get(last);
        if (list) list.push({ anchor: node.id, steps: here });
        else loose.set(last, [{ anchor: node.id, steps: here }]);
      }
    } else if ((node.type === 'attachment' || node.type === 'appendix') && node.id) {
      inner = wordKey(attachmentWord(node));
      here = [];
      scopes.set(inner, [...(scopes.get(inner) ?? []), node.id]);
      if (!exact.has(inner)) exact.set(inner, node.id);
    }
    if ('children' in node) for (const child of node.children) walk(child as LexNode, inner, here);
  };
  walk(tree, '', []);

  const place = (scope: string, steps: readonly Step[]): string | undefined => {
    const found =
      exact.get(key(scope, fromArticle(steps))) ??
      exact.get(key(scope, articleFirst(steps))) ??
      exact.get(key(scope, steps.map(partAsSection)));
    if (found) return found;
    const candidates = (loose.get(key(scope, steps.slice(-1))) ?? []).filter((candidate) =>
      steps.every((step) => candidate.steps.some((other) => key('', [other]) === key('', [step]))),
    );
    return candidates.length === 1 ? candidates[0]?.anchor : undefined;
  };

  return {
    attachmentNamed: (word) => {
      const found = scopes.get(wordKey(word));
      return found?.length === 1 ? found[0] : undefined;
    },
    divided: (word) => divided.has(wordKey(word)),
    find: (path) => {
      const scope = path.attachment ? wordKey(path.attachment) : '';
      const steps = stepsOf(path);
      for (let length = steps.length; length > 0; length -= 1) {
        const anchor = place(scope, steps.slice(0, length));
        if (anchor) return { anchor, exact: length === steps.length };
      }
      const anchor = exact.get(scope);
      return { ...(anchor ? { anchor } : {}), exact: steps.length === 0 };
    },
  };
}

/** The anchor that `assignIds` gives to a place in a text that we do not have at hand. */
export function anchorOf(path: CitationPath): string {
  const steps = fromArticle(stepsOf(path)).map(({ type, num }) => `${anchorWords[type]}-${slugNumber(num)}`);
  if (!path.attachment) return steps.join('-');
  const annex = path.attachment.startsWith('Phụ lục')
    ? slugNumber(path.attachment.replace(/ số /u, ' '))
    : attachmentStep(path.attachment);
  return [annex, ...steps].join('-');
}
