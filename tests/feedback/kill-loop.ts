import { setTimeout as pause } from 'node:timers/promises';
import { type PortalProcess, startPortal } from './portal-process.ts';
import { type Acknowledged, newSubmission, sendOnce, sendUntilAcknowledged } from './sending-client.ts';

/** What a kill loop saw. */
export interface KillLoopResult {
  readonly kills: number;
  readonly acknowledged: readonly Acknowledged[];
  readonly retries: number;
  /** Receipts that came out different when the same submission was sent again at the end. */
  readonly changed: number;
  /** Lines of the portal that tell of faults. */
  readonly faults: readonly string[];
}

/**
 * Kills the portal `kills` times at random moments while `clients` send without pause and retry what was not
 * acknowledged; at the end everything acknowledged is sent once more to see whether its receipt is still the same.
 */
export async function killLoop(
  folder: string,
  env: Readonly<Record<string, string>>,
  { kills, clients = 4 }: { kills: number; clients?: number },
): Promise<KillLoopResult> {
  let portal: PortalProcess = await startPortal(folder, env);
  const port = Number(new URL(portal.url).port);
  const { url } = portal;
  const acknowledged: Acknowledged[] = [];
  const outputs: string[] = [];
  let going = true;
  const work = Array.from({ length: clients }, async () => {
    while (going) acknowledged.push(await sendUntilAcknowledged(() => url, newSubmission()));
  });
  const working = Promise.all(work);
  // A client that fails ends the loop at once instead of after the last kill.
  void working.catch(() => {
    going = false;
  });
  for (let kill = 0; kill < kills && going; kill += 1) {
    await pause(50 + Math.random() * 350);
    await portal.end('SIGKILL');
    outputs.push(portal.output());
    portal = await startPortal(folder, env, port);
  }
  going = false;
  await working;
  const again = await Promise.all(
    acknowledged.map(async ({ sent, code }) => (await sendOnce(url, sent)).code === code),
  );
  await portal.end('SIGTERM');
  outputs.push(portal.output());
  return {
    kills,
    acknowledged,
    retries: acknowledged.reduce((sum, { attempts }) => sum + attempts - 1, 0),
    changed: again.filter((same) => !same).length,
    faults: outputs.flatMap((output) => output.split('\n').filter((line) => line.includes('"fault"'))),
  };
}
