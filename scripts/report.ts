import { atTheEdge } from './at-the-edge.ts';
import { runReport } from './report/run.ts';

await atTheEdge(runReport);
