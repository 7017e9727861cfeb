import type { Kind } from './kind.ts';
import { conclusion } from './kinds/conclusion.ts';
import { dialogue } from './kinds/dialogue.ts';
import { directive } from './kinds/directive.ts';
import { petition } from './kinds/petition.ts';
import { plan } from './kinds/plan.ts';
import { report } from './kinds/report.ts';
import { supervision } from './kinds/supervision.ts';

/** What can be begun, in the order of the year. */
export const kinds: Readonly<Record<string, Kind>> = {
  directive,
  plan,
  dialogue,
  petition,
  conclusion,
  supervision,
  report,
};
