import { setTimeout as pause } from 'node:timers/promises';
import { type Env, faultsIn, launchPortal, type PortalProcess, startPortal } from './portal-process.ts';
import { type Acknowledged, newSubmission, type Sent, sendOnce, sendUntilAcknowledged } from './sending-client.ts';

export interface KillLoop {
  /** How often the portal is killed. */
  readonly kills: number;
  readonly clients?: number;
  /** What clients send; each must differ. */
  readonly submission?: () => Sent;
  /** Done before the portal starts again after kill number `kill`. */
  readonly between?: (kill: number) => Promise<void>;
}

/** What a kill loop saw. */
export interface KillLoopResult {
  readonly kills: number;
  /** Kills that struck while the portal was starting, that is recovering from the kill before. */
  readonly whileStarting: number;
  readonly acknowledged: readonly Acknowledged[];
  readonly retries: number;
  /** Receipts that came out different when the same submission was sent again at the end. */
  readonly changed: number;
  /** Lines of the portal that tell of faults. */
  readonly faults: readonly string[];
}

/**
 * Kills the portal at random moments, every fourth time while it starts, under clients that send without pause and
 * retry what was not acknowledged. At the end everything acknowledged is sent once more: is its receipt still the same?
 */
export async function killLoop(
  folder: string,
  env: Env,
  { kills, clients = 4, submission = newSubmission, between = async () => {} }: KillLoop,
): Promise<KillLoopResult> {
  let portal: PortalProcess = await startPortal(folder, env);
  const { url } = portal;
  const port = Number(new URL(url).port);
  const acknowledged: Acknowledged[] = [];
  const outputs: (() => string)[] = [portal.output];
  let whileStarting = 0;
  let going = true;
  const work = Array.from({ length: clients }, async () => {
    while (going) acknowledged.push(await sendUntilAcknowledged(url, submission()));
  });
  const faults = () => outputs.flatMap((output) => faultsIn(output()));
  const working = Promise.all(work).catch((error: Error) => {
    throw new Error([error.message, ...faults()].join('\n'), { cause: error });
  });
  // A client that fails ends the loop at once instead of after the last kill.
  working.catch(() => {
    going = false;
  });
  try {
    for (let kill = 1; kill <= kills && going; kill += 1) {
      await pause(20 + Math.random() * 880);
      await portal.end('SIGKILL');
      await between(kill);
      if (kill % 4 === 0 && kill < kills) {
        const starting = launchPortal(folder, env, port);
        await pause(100 + Math.random() * 1_400);
        await starting.end('SIGKILL');
        outputs.push(starting.output);
        whileStarting += 1;
        kill += 1;
      }
      portal = await startPortal(folder, env, port);
      outputs.push(portal.output);
    }
    going = false;
    await working;
    let changed = 0;
    for (const { sent, code } of acknowledged) if ((await sendOnce(url, sent)).code !== code) changed += 1;
    await portal.end('SIGTERM');
    return {
      kills,
      whileStarting,
      acknowledged,
      retries: acknowledged.reduce((sum, { attempts }) => sum + attempts - 1, 0),
      changed,
      faults: faults(),
    };
  } finally {
    going = false;
    await portal.end('SIGKILL');
  }
}
