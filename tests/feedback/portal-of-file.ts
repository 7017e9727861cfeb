import { afterAll, beforeAll } from 'vitest';
import { type PortalProcess, portalFolder, removeFolder, startPortal } from './portal-process.ts';

/** Serves one portal with an empty store to all tests of a file; `given` gets it before the first. */
export function portalOfFile(given: (portal: PortalProcess) => void): void {
  let folder: string;
  let portal: PortalProcess;
  beforeAll(async () => {
    folder = portalFolder();
    portal = await startPortal(folder);
    given(portal);
  });
  afterAll(async () => {
    await portal.end('SIGTERM');
    removeFolder(folder);
  });
}
