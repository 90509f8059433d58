/**
 * Loaded into a measured program and every Node process it starts: writes what the process used to a file of its own
 * in the folder MEASURE_TO, and what helpers of another kind used that it killed (Pagefind's service), of which no
 * system call tells afterwards.
 */
import { ChildProcess } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Helper, usedBy } from './used-by.ts';

const folder = process.env['MEASURE_TO'];
if (folder) {
  const helpers: Helper[] = [];
  const { kill } = ChildProcess.prototype;
  ChildProcess.prototype.kill = function (this: ChildProcess, ...given) {
    const used = this.pid === undefined ? undefined : usedBy(this.pid);
    if (used) helpers.push(used);
    return kill.apply(this, given);
  };
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const [, script = '', first = ''] = process.argv;
    const used = {
      program: [path.basename(script), first].join(' ').trim(),
      seconds: process.uptime(),
      cpu: (userCPUTime + systemCPUTime) / 1e6,
      megabytes: maxRSS / 1024,
      // One that the system still knows is in no sum of ended processes.
      helpers: helpers.map((helper) => ({ ...helper, uncounted: existsSync(`/proc/${helper.pid}`) })),
    };
    writeFileSync(path.join(folder, `${process.pid}.json`), JSON.stringify(used));
  });
}
