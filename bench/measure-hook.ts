/** Loaded with `--import` before a measured program: writes what the process used to the file MEASURE_TO. */
import { writeFileSync } from 'node:fs';

const target = process.env['MEASURE_TO'];
if (target) {
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = {
      seconds: process.uptime(),
      cpu: (userCPUTime + systemCPUTime) / 1e6,
      megabytes: maxRSS / 1024,
    };
    writeFileSync(target, JSON.stringify(used));
  });
}
