import { lockFolder } from '#feedback/folder-lock.ts';

/** Takes the lock of the folder named on the command line, says so, and holds it until it is killed. */
try {
  await lockFolder(process.argv[2] ?? '');
  process.stdout.write('held\n');
  setInterval(() => {}, 1_000);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(3);
}
