import { atTheEdge } from './at-the-edge.ts';
import { runImport } from './import/run.ts';

await atTheEdge(runImport);
