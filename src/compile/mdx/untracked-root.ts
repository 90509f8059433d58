import { defaultHandlers, type Handle, type Tracker } from 'mdast-util-to-markdown';

/**
 * A handler for the root that does not track lines and columns of the output. Only syntax that is wrapped at a width
 * needs them, and tracking reads each block again at every level around it.
 */
export const untrackedRoot: Handle = (node, parent, state, info) => {
  state.createTracker = () => still;
  return defaultHandlers.root(node, parent, state, info);
};

const still: Tracker = {
  current: () => ({ now: { line: 1, column: 1 }, lineShift: 0 }),
  move: (value) => value ?? '',
  shift: () => undefined,
};
