/** Preloaded into a measured process (`node --import`): writes what it used to the file named by USAGE_FILE when it ends. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const file = process.env['USAGE_FILE'];
  if (file)
    writeFileSync(
      file,
      JSON.stringify({
        cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
        peakMegabytes: maxRSS / 1024,
        wallSeconds: process.uptime(),
      }),
    );
});
