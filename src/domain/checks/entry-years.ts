import type { CollectionName } from '../collections.ts';
import type { PublicRecord } from '../record.ts';
import type { Check, CheckContext, RecordUnderCheck } from './context.ts';
import { allEntries } from './entries.ts';

type EntryOf<K extends CollectionName> = PublicRecord[K] extends ReadonlyMap<string, infer E> ? E : never;

/** The years an entry may be filed under, and the field that says so. */
interface Years {
  path: readonly PropertyKey[];
  years: readonly (string | undefined)[];
}

/** A session may move over the new year, and a conclusion may follow in January: either year will do. */
const yearsOf: { [K in CollectionName]?: (entry: EntryOf<K>, record: RecordUnderCheck) => Years } = {
  plans: ({ year }) => ({ path: ['year'], years: [String(year)] }),
  reports: ({ year }) => ({ path: ['year'], years: [String(year)] }),
  dialogues: ({ startsAt, announcedAt, history }) => ({
    path: ['startsAt'],
    years: [
      startsAt,
      announcedAt,
      ...history.flatMap((change) => ('previousStartsAt' in change ? [change.previousStartsAt] : [])),
    ],
  }),
  conclusions: ({ session, issued, publishedAt }) => ({ path: ['session'], years: [session, issued ?? publishedAt] }),
  supervision: ({ conclusion, supervisedAt }) => ({ path: ['conclusion'], years: [conclusion, supervisedAt] }),
};

/** A file lies in the folder of its year. */
export const entryYears: Check = {
  rule: 'year',
  find: (context) => [...ofFolders(context), ...ofPlans(context), ...ofPetitions(context), ...ofHolidays(context)],
};

function* ofFolders({ record }: CheckContext) {
  for (const { entry, collection, data } of allEntries(record)) {
    // Each function reads the entries of its own collection.
    const read = yearsOf[collection] as ((data: unknown, record: RecordUnderCheck) => Years) | undefined;
    if (!read) continue;
    const folder = data.id.slice(0, 4);
    const { path, years } = read(data, record);
    if (years.some((year) => year?.slice(0, 4) === folder)) continue;
    yield {
      entry,
      path,
      what: `Tệp nằm trong thư mục ${folder} nhưng nội dung là của năm ${years[0]?.slice(0, 4)}.`,
      remedy: 'Chuyển tệp sang thư mục đúng năm, hoặc sửa năm.',
      rule: entryYears.rule,
    };
  }
}

/** What a plan promises lies in its year. */
function* ofPlans({ record }: CheckContext) {
  for (const { id, year, items, tasks } of record.plans.values()) {
    for (const [index, { due }] of tasks.entries()) {
      if (due.startsWith(`${year}-`) || due.startsWith(`${year + 1}-`)) continue;
      yield {
        entry: `plans/${id}`,
        path: ['tasks', index, 'due'],
        what: `Hạn ${due} quá xa kế hoạch năm ${year}.`,
        remedy: 'Sửa ngày.',
        rule: entryYears.rule,
      };
    }
    for (const [index, item] of items.entries()) {
      for (const end of ['from', 'to'] as const) {
        if (item[end].startsWith(`${year}-`) || !id.startsWith(`${year}/`)) continue;
        yield {
          entry: `plans/${id}`,
          path: ['items', index, end],
          what: `Ngày ${item[end]} không thuộc năm kế hoạch ${year}.`,
          remedy: 'Sửa ngày; cuộc của năm khác thì ghi vào kế hoạch năm đó.',
          rule: entryYears.rule,
        };
      }
    }
  }
}

/** The code of a petition bears the year of its session. */
function* ofPetitions({ record, known }: CheckContext) {
  for (const { id, session } of record.petitions.values()) {
    const year = /^kn-(\d{4})-/.exec(id)?.[1];
    if (year === undefined || session.startsWith(`${year}/`) || !known('dialogues', session)) continue;
    yield {
      entry: `petitions/${id}`,
      path: ['session'],
      what: `Mã kiến nghị mang năm ${year} nhưng buổi đối thoại là ${session}.`,
      remedy: 'Sửa mã buổi đối thoại, hoặc đổi mã kiến nghị theo năm của buổi.',
      rule: entryYears.rule,
    };
  }
}

function* ofHolidays({ record }: CheckContext) {
  for (const rule of record.rules.values()) {
    if (rule.kind !== 'holidays') continue;
    const days = [
      ...rule.days.map(({ date }, index) => ({ date, path: ['days', index, 'date'] })),
      ...rule.workingWeekends.map((date, index) => ({ date, path: ['workingWeekends', index] })),
    ];
    for (const { date, path } of days) {
      if (date.startsWith(String(rule.year))) continue;
      yield {
        entry: `rules/${rule.id}`,
        path,
        what: `Ngày ${date} không thuộc năm ${rule.year} của lịch nghỉ.`,
        remedy: 'Sửa ngày, hoặc ghi vào lịch nghỉ của năm đó.',
        rule: entryYears.rule,
      };
    }
  }
}
