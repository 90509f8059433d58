import { attachmentStep } from './attachment-step.ts';
import { anchorWords } from './divisions.ts';
import { isDivision } from './guards.ts';
import { sharesLine } from './pair-markers.ts';
import { slugNumber } from './slug.ts';
import type { Division, LexNode, Paragraph } from './types.ts';

/** An address by its steps, joined as a path and as an anchor: "dieu-5/khoan-2", "dieu-5-khoan-2". */
interface Address {
  path: string;
  id: string;
}

/** How many units without a number of their own were met under one parent. */
interface Counters {
  dash: number;
  quotation: number;
  legal: number;
  proposal: number;
  paragraph: number;
  gap: number;
}

/** Where a node stands: its address so far, and the counters that its siblings share. */
interface Scope {
  /** Address of the nearest addressed ancestor. */
  around: Address;
  /** Address of the attachment, appendix or quotation that an article number starts from. */
  text: Address;
  counters: Counters;
}

const next = ({ counters }: Scope, key: keyof Counters): number => (counters[key] += 1);

const root: Address = { path: '', id: '' };

const under = ({ path, id }: Address, step: string): Address =>
  path === '' ? { path: step, id: step } : { path: `${path}/${step}`, id: `${id}-${step}` };

const inside = (around: Address, text: Address): Scope => ({
  around,
  text,
  counters: { dash: 0, quotation: 0, legal: 0, proposal: 0, paragraph: 0, gap: 0 },
});

const divisionAddress = (node: Division, scope: Scope): Address => {
  const num = slugNumber(node.num);
  const own = num ? `${anchorWords[node.type]}-${num}` : `gach-${next(scope, 'dash')}`;
  return under(node.type === 'article' ? scope.text : scope.around, own);
};

/**
 * Give every addressable node its `id` and `path`, from structure alone.
 *
 * An article's address starts at its text, since Điều numbers run through all chapters; every other
 * division's address is its parent's and its own step. A number that occurs twice under one parent (a slip
 * in the source) gets `-lan-2`, so that an anchor always means one place.
 */
export function assignIds<T extends LexNode>(tree: T): T {
  // Anchors that are taken, with how often each was asked for: a number printed a thousand times is not tried
  // a thousand times.
  const asked = new Map<string, number>();
  const claim = (address: Address): Address => {
    let times = asked.get(address.id);
    if (times === undefined) {
      asked.set(address.id, 1);
      return address;
    }
    let free: string;
    do free = `${address.id}-lan-${(times += 1)}`;
    while (asked.has(free));
    asked.set(address.id, times);
    asked.set(free, 1);
    return { path: `${address.path}-lan-${times}`, id: free };
  };
  const set = (node: { id?: string; path?: string }, address: Address, ownPage: boolean): Address => {
    const claimed = claim(address);
    node.id = claimed.id;
    if (ownPage) node.path = claimed.path;
    return claimed;
  };

  const walk = (node: LexNode, scope: Scope): void => {
    let inner = scope;
    if (isDivision(node)) {
      inner = inside(set(node, divisionAddress(node, scope), node.type !== 'item'), scope.text);
    } else {
      switch (node.type) {
        case 'paragraph':
          return nameParagraph(node, scope);
        case 'basis': {
          const word = node.kind === 'legal' ? 'can-cu' : 'de-nghi';
          set(node, under(scope.text, `${word}-${next(scope, node.kind)}`), false);
          return;
        }
        case 'gap':
          set(node, under(scope.around, `khuyet-${next(scope, 'gap')}`), false);
          return;
        case 'attachment':
        case 'appendix': {
          const word =
            node.type === 'appendix'
              ? ['phu-luc', slugNumber(node.num ?? '')].filter(Boolean).join('-')
              : attachmentStep(node.title);
          const own = set(node, under(root, word), true);
          inner = inside(own, own);
          break;
        }
        case 'quotation': {
          const own = set(node, under(scope.around, `trich-${next(scope, 'quotation')}`), false);
          inner = inside(own, own);
          break;
        }
        case 'preamble':
          inner = { ...scope, around: under(scope.text, 'mo-dau') };
          break;
        case 'document':
        case 'body':
          break;
        // Nothing in a header, an end block, a table or a run of words has an address.
        default:
          return;
      }
    }
    if (!('children' in node)) return;
    const children = node.children as LexNode[];
    for (let at = 0; at < children.length; at += 1) {
      const child = children[at] as LexNode;
      const following = children[at + 1];
      if (child.type !== 'marker') walk(child, inner);
      else if (following && sharesLine(following)) {
        // A paragraph on the line of a number is the place that the number names; it only counts as the first.
        if (following.type === 'paragraph') next(inner, 'paragraph');
        at += 1;
      }
    }
  };

  /** Paragraphs with a role ("QUYẾT NGHỊ:", an issuer line) are furniture of the form, not places to cite. */
  const nameParagraph = (node: Paragraph, scope: Scope): void => {
    if (node.role) return;
    set(node, under(scope.around, `doan-${next(scope, 'paragraph')}`), false);
  };

  walk(tree, inside(root, root));
  return tree;
}
