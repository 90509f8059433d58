import { availableParallelism } from 'node:os';

/** Processes among which large work is shared: one for each core, up to four, since each takes memory of its own. */
export const processCount = (): number => Math.min(4, availableParallelism());
