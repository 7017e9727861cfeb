import { addressOf } from '#domain/address.ts';
import { collections } from '#domain/collections.ts';
import { partialDate, shortDate } from '#domain/dates-in-words.ts';
import { directiveStatusLabel, findingLabel } from '#domain/vocabulary-labels.ts';
import type { PageCard } from '#search/index-format.ts';
import { bodySections } from '../body-text.ts';
import { dayLine, directiveName, notYetInForce } from '../directive-words.ts';
import { getDirectives } from '../directives.ts';
import { getIndex } from '../record-index.ts';
import { filtersOf } from './filters.ts';

const numbered = (number: string | null) => (number === null ? {} : { number });
const noteOf = ({ number, issued }: { number: string | null; issued: string | null }) =>
  [number && `Số ${number}`, partialDate(issued)].filter(Boolean).join(' · ');

/** One card per annual plan, its dialogues as parts of their own. */
export async function planCards(): Promise<PageCard[]> {
  const { record } = await getIndex();
  return Promise.all(
    [...record.plans.values()].map(
      async (plan): Promise<PageCard> => ({
        address: addressOf('plans', plan.id),
        title: plan.title,
        ...numbered(plan.number),
        note: noteOf(plan),
        filters: await filtersOf({
          kind: collections.plans.label,
          topics: plan.items.flatMap(({ topics }) => topics),
          bodies: plan.bodies,
          year: String(plan.year),
        }),
        parts: [
          { anchor: 'van-ban', heading: '', text: noteOf(plan) },
          ...plan.items.map((item) => ({
            anchor: `muc-${item.id}`,
            heading: item.title,
            text: [
              `Dự kiến ${shortDate(item.from)} đến ${shortDate(item.to)}.`,
              item.audience,
              item.areas.join('; '),
              item.venue,
              ...item.chairs.map(({ position }) => position),
            ]
              .filter(Boolean)
              .join('\n'),
          })),
          ...(plan.tasks.length > 0
            ? [
                {
                  anchor: 'phan-cong',
                  heading: 'Phân công thực hiện',
                  text: plan.tasks
                    .map(({ task, lead, due }) => `${task}: ${record.bodies.get(lead)?.name}, ${shortDate(due)}`)
                    .join('\n'),
                },
              ]
            : []),
          ...bodySections(record, 'plans', plan.id),
        ],
      }),
    ),
  );
}

/** One card per yearly report. */
export async function reportCards(): Promise<PageCard[]> {
  const { record } = await getIndex();
  return Promise.all(
    [...record.reports.values()].map(
      async (report): Promise<PageCard> => ({
        address: addressOf('reports', report.id),
        title: report.title,
        ...numbered(report.number),
        note: noteOf(report),
        filters: await filtersOf({
          kind: collections.reports.label,
          bodies: report.bodies,
          year: String(report.year),
        }),
        parts: [
          { anchor: 'van-ban', heading: '', text: noteOf(report) },
          ...bodySections(record, 'reports', report.id),
        ],
      }),
    ),
  );
}

/** One card per word of the Front, its findings told with their petitions. */
export async function supervisionCards(): Promise<PageCard[]> {
  const { record } = await getIndex();
  return Promise.all(
    [...record.supervision.values()].map(async (note): Promise<PageCard> => {
      const conclusion = record.conclusions.get(note.conclusion);
      const session = conclusion && record.dialogues.get(conclusion.session);
      return {
        address: addressOf('supervision', note.id),
        title: note.title,
        ...numbered(note.number),
        note: noteOf(note),
        filters: await filtersOf({
          kind: collections.supervision.label,
          topics: session?.topics ?? [],
          bodies: [note.issuer],
          year: note.id.slice(0, 4),
        }),
        parts: [
          { anchor: 'van-ban', heading: '', text: noteOf(note) },
          {
            anchor: 'nhan-xet-tung-viec',
            heading: 'Nhận xét từng việc',
            text: note.findings
              .map(({ petition, finding, note: why }) =>
                [findingLabel[finding], record.petitions.get(petition)?.title, why].join(': '),
              )
              .join('\n'),
          },
          ...bodySections(record, 'supervision', note.id),
        ],
      };
    }),
  );
}

/** One card per directive, the duties it sets as a part of their own. */
export async function directiveCards(): Promise<PageCard[]> {
  const { record, asOf } = await getIndex();
  const { all, rulesOf } = await getDirectives();
  return Promise.all(
    all.map(async (directive): Promise<PageCard> => {
      const rules = rulesOf(directive.id);
      const status = notYetInForce(directive, asOf) ? 'Chưa có hiệu lực' : directiveStatusLabel[directive.status];
      return {
        address: addressOf('directives', directive.id),
        title: `${directiveName(directive)}: ${directive.title}`,
        ...numbered(directive.number),
        note: `${dayLine(directive.issued)} · ${status}`,
        filters: await filtersOf({
          kind: collections.directives.label,
          bodies: [directive.issuer],
          year: directive.issued?.slice(0, 4),
          status,
        }),
        parts: [
          {
            anchor: '',
            heading: '',
            text: `${record.bodies.get(directive.issuer)?.name}, ${dayLine(directive.issued)}. ${directive.addressees.join('; ')}`,
          },
          ...bodySections(record, 'directives', directive.id),
          ...(rules.length > 0
            ? [
                {
                  anchor: 'nghia-vu',
                  heading: 'Nghĩa vụ mà văn bản này đặt ra',
                  text: rules.map(({ title, requirement }) => `${title}: ${requirement}`).join('\n'),
                },
              ]
            : []),
        ],
      };
    }),
  );
}
