import { toFrame } from './pieces.ts';

/** What a page draws, as pdf.js lists it. */
export interface Drawing {
  fnArray: number[];
  argsArray: unknown[];
}

/** A ruled line: `at` is where it stands, `from` and `to` how far it goes. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** The ruled lines of a page in the frame of its text. */
export interface Rules {
  across: Rule[];
  down: Rule[];
}

/** Numbers of the operators that matter here, as pdf.js names them. */
export type Operators = Record<
  | 'save'
  | 'restore'
  | 'transform'
  | 'constructPath'
  | 'endPath'
  | 'fill'
  | 'eoFill'
  | 'setFillRGBColor'
  | 'setStrokeRGBColor',
  number
>;

type Matrix = [number, number, number, number, number, number];

/** Thicker ones are boxes and not lines. */
const thickest = 3;
const shortest = 6;

/** What the page draws with. */
interface Pen {
  matrix: Matrix;
  fill: string;
  stroke: string;
}

/** Find the ruled lines among what a page draws: thin boxes that are filled, and strokes; white ones are not seen. */
export function rulesOf({ fnArray, argsArray }: Drawing, operators: Operators, turn: number): Rules {
  const rules: Rules = { across: [], down: [] };
  const kept: Pen[] = [];
  let pen: Pen = { matrix: [1, 0, 0, 1, 0, 0], fill: '', stroke: '' };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index];
    if (operator === operators.save) kept.push({ ...pen });
    else if (operator === operators.restore) pen = kept.pop() ?? pen;
    else if (operator === operators.transform) pen.matrix = multiply(pen.matrix, args as Matrix);
    else if (operator === operators.setFillRGBColor) pen.fill = String((args as unknown[])[0]);
    else if (operator === operators.setStrokeRGBColor) pen.stroke = String((args as unknown[])[0]);
    else if (operator === operators.constructPath) {
      const [paint, data] = args as [number, (Float32Array | null)[]];
      // A path that only cuts out a cell's area draws nothing.
      if (paint === operators.endPath) continue;
      const filled = paint === operators.fill || paint === operators.eoFill;
      if (white.test(filled ? pen.fill : pen.stroke)) continue;
      for (const path of data) if (path) addPath(rules, Object.values(path), pen.matrix, turn, filled);
    }
  }
  return rules;
}

/** White, or nearly: Word lays a white ground under words that were pasted. */
const white = /^#f[\da-f]f[\da-f]f[\da-f]$/iu;

/**
 * Each closed or broken-off part of a path is a line if it is thin; of a larger box that is drawn round, its four sides
 * are. One that is filled is a ground behind words.
 */
function addPath(rules: Rules, path: readonly number[], matrix: Matrix, turn: number, filled: boolean): void {
  let points: [number, number][] = [];
  const settle = () => {
    if (points.length > 1) addBox(rules, points, filled);
    points = [];
  };
  for (let at = 0; at < path.length;) {
    const kind = path[at] ?? 4;
    if (kind > 4 || kind < 0) return;
    if (kind === 4) {
      settle();
      at += 1;
      continue;
    }
    // A curve is no ruled line.
    if (kind === 2 || kind === 3) return;
    const [x = 0, y = 0] = path.slice(at + 1, at + 3);
    if (kind === 0) settle();
    const [a, b, c, d, e, f] = matrix;
    points.push(toFrame(turn, a * x + c * y + e, b * x + d * y + f));
    at += 3;
  }
  settle();
}

function addBox(rules: Rules, points: readonly [number, number][], filled: boolean): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const across = (at: number) => rules.across.push({ at, from: left, to: right });
  const down = (at: number) => rules.down.push({ at, from: low, to: high });
  if (high - low <= thickest) {
    if (right - left >= shortest) across((low + high) / 2);
  } else if (right - left <= thickest) {
    if (high - low >= shortest) down((left + right) / 2);
  } else if (!filled && points.length >= 4 && points.length <= 5) {
    across(low);
    across(high);
    down(left);
    down(right);
  }
}

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
