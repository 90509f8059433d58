import { availableParallelism } from 'node:os';

/** Number of processes for large work: one for each core, at most four, since each needs its own memory. */
export const processCount = (): number => Math.min(4, availableParallelism());
