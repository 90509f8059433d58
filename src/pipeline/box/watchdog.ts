/** Started by `watched.ts`: kills this process when its task costs too much. */
import { workerData } from 'node:worker_threads';

const shared = workerData as Float64Array;
let task = 0;
let began = 0;

setInterval(() => {
  const [current = 0, cpu = 0, memory = 0] = shared;
  const { user, system } = process.cpuUsage();
  const spent = (user + system) / 1000;
  if (current !== task) [task, began] = [current, spent];
  if (task !== 0 && (spent - began > cpu || process.memoryUsage.rss() > memory))
    process.kill(process.pid, 'SIGKILL');
}, 20);
