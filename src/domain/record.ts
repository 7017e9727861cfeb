import type { Body } from './content/body.ts';
import type { Conclusion } from './content/conclusion.ts';
import type { Dialogue } from './content/dialogue.ts';
import type { Directive } from './content/directive.ts';
import type { Petition } from './content/petition.ts';
import type { Place } from './content/place.ts';
import type { Plan } from './content/plan.ts';
import type { Questions } from './content/questions.ts';
import type { Report } from './content/report.ts';
import type { AnyRule } from './content/rule.ts';
import type { Site } from './content/site.ts';
import type { Supervision } from './content/supervision.ts';
import type { GlossaryEntry, Topic } from './content/vocabulary.ts';

/** One published thing with its id: its path inside its folder, without ending, e.g. `2024/nha-nam-dinh-ky`. */
export type Entry<T> = T & { readonly id: string };
export type Entries<T> = ReadonlyMap<string, Entry<T>>;

/** The whole public record, keyed by id. Text bodies stay in their files. */
export interface PublicRecord {
  site: Site;
  topics: readonly Topic[];
  glossary: readonly GlossaryEntry[];
  bodies: Entries<Body>;
  places: Entries<Place>;
  rules: Entries<AnyRule>;
  directives: Entries<Directive>;
  plans: Entries<Plan>;
  dialogues: Entries<Dialogue>;
  /** Questions sent ahead, keyed by the id of their session. */
  questions: Entries<Questions>;
  conclusions: Entries<Conclusion>;
  /** Keyed by the petition's own id, e.g. `kn-2024-nha-nam-001`, which is unique over all years. */
  petitions: Entries<Petition>;
  supervision: Entries<Supervision>;
  reports: Entries<Report>;
}
