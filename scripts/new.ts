import { atTheEdge } from './at-the-edge.ts';
import { runNew } from './new/run.ts';
import { ask } from './prompt.ts';

await atTheEdge((argv, surroundings) => runNew(argv, { ...surroundings, ask }));
