import { type Division, type Document, type LexNode } from '../../lexast/index.ts';
import { pointLetters } from '../../lexast/index.ts';
import type { NumberingFault } from './types.ts';

const levels = ['article', 'clause', 'point'] as const;
type Level = (typeof levels)[number];

/** The last number of a list: its value, and what an inserted unit adds ("a" of "54a"). */
interface Last {
  value: number;
  suffix: string;
  num: string;
}

/**
 * Where the numbers of Điều, khoản and điểm leave one out or come again. Điều count through a text; khoản and điểm
 * through their unit. Quotations and appendices follow numbers of other texts.
 */
export function numberingFaults(tree: Document): NumberingFault[] {
  const faults: NumberingFault[] = [];
  const readText = (root: LexNode) => {
    const articles: Division[] = [];
    const walk = (node: LexNode): void => {
      if (node.type === 'quotation' || node.type === 'appendix') return;
      if (node.type === 'attachment' && node !== root) {
        readText(node);
        return;
      }
      if (!('children' in node)) return;
      const children = node.children as LexNode[];
      articles.push(...children.filter((child): child is Division => child.type === 'article'));
      for (const level of ['clause', 'point'] as const) {
        // A list that a Roman or lettered step divides stands under that step, and counts there.
        faults.push(
          ...faultsOf(
            children.filter((child): child is Division => child.type === level),
            level,
          ),
        );
      }
      for (const child of children) walk(child);
    };
    walk(root);
    faults.push(...faultsOf(articles, 'article'));
  };
  readText(tree);
  return faults;
}

function faultsOf(units: readonly Division[], level: Level): NumberingFault[] {
  const faults: NumberingFault[] = [];
  let last: Last = { value: 0, suffix: '', num: '' };
  for (const unit of units) {
    const here = readNumber(unit.num, level);
    if (!here) continue;
    const step = here.value - last.value;
    const inserted = step === 0 && here.suffix > last.suffix;
    // Many texts leave out đ after d.
    const skipsDd = level === 'point' && last.num === 'd' && here.num === 'e';
    if (step > 1 && !skipsDd) faults.push({ level, kind: 'gap', at: unit.id ?? '', after: last.num });
    else if (step < 1 && !inserted)
      faults.push({ level, kind: 'repeat', at: unit.id ?? '', after: last.num });
    last = here;
  }
  return faults;
}

function readNumber(num: string, level: Level): Last | undefined {
  if (level === 'point') {
    const [letter = '', ...rest] = num.toLowerCase();
    const value = pointLetters.indexOf(letter) + 1;
    return value > 0 ? { value, suffix: rest.join('').padStart(3, '0'), num } : undefined;
  }
  const [, digits, suffix = ''] = /^(\d+)(.*)$/u.exec(num) ?? [];
  return digits ? { value: Number(digits), suffix, num } : undefined;
}
