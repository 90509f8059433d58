/**
 * Loaded into a measured program and every Node process it starts: writes what the process used to a file of its own
 * in the folder MEASURE_TO.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.env['MEASURE_TO'];
if (folder) {
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = {
      program: process.argv.slice(1, 3),
      seconds: process.uptime(),
      cpu: (userCPUTime + systemCPUTime) / 1e6,
      megabytes: maxRSS / 1024,
    };
    writeFileSync(path.join(folder, `${process.pid}.json`), JSON.stringify(used));
  });
}
