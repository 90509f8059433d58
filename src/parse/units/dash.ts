import { endsClosed } from '../words.ts';
import type { UnitRule } from './context.ts';

/** "- Bước 1 …", "+ …": an item wherever no sentence goes on; before the first unit it belongs to the heading. */
export const dash: UnitRule = ({ block, before, begun, quoted }) =>
  (begun || quoted) && (block.apart || endsClosed(before) || isToFill(before)) ? 'certain' : undefined;

/** A line of a form, with room to write in: "Giới tính: ....... (nam/nữ)". It never runs on in the next. */
const isToFill = (text: string): boolean => /\.{5}|…{2}/u.test(text) && text.endsWith(')');
