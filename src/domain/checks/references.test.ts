import { describe, expect, it } from 'vitest';
import { contextOf, places } from '../../../tests/records/check-context.ts';
import * as sample from '../../../tests/records/sample-entries.ts';
import { collectionNames } from '../collections.ts';
import { directiveSchema } from '../content/directive.ts';
import { placeSchema } from '../content/place.ts';
import { references } from './references.ts';

const cited = { title: 'Công văn', directive: 'x' };
const everything = sample.record({
  bodies: [sample.body('a', { place: 'x', parent: 'x', successors: ['a', 'x'] })],
  places: [
    {
      ...placeSchema.parse({
        name: 'A',
        type: 'xa',
        code: '07300',
        parent: 'x',
        mergedInto: [{ place: 'x', from: '2025-01-01' }],
        source: 's',
      }),
      id: 'a',
    },
  ],
  rules: [
    sample.rule('report', {
      directive: 'x',
      to: 'x',
      binds: { systems: ['party'], levels: ['commune'], headedOnly: true, within: 'x' },
    }),
  ],
  directives: [
    {
      ...directiveSchema.parse({
        title: 'a',
        docType: 'a',
        number: null,
        issuer: 'x',
        issued: null,
        status: 'unknown',
        text: 'none',
        provenance: 'a',
        relations: [{ kind: 'cites', target: 'x' }],
        publishedAt: '2024-01-01',
        clearedBy: 'a',
        clearedAt: '2024-01-01',
      }),
      id: 'a',
    },
  ],
  plans: [
    sample.plan('2024/a', {
      issuer: 'x',
      bodies: ['x'],
      reportTo: 'x',
      tasks: [{ task: 'a', lead: 'x', due: '2024-10-01' }],
      items: [
        {
          ...sample.plan('p').items[0]!,
          topics: ['x'],
          chairs: [{ body: 'x', position: 'a', role: 'chair' }],
          secretariat: 'x',
        },
      ],
    }),
  ],
  dialogues: [
    sample.dialogue('2024/a', {
      organizer: 'x',
      chairs: [{ body: 'x', position: 'a', role: 'chair' }],
      topics: ['x'],
      place: 'x',
      plan: '2024/x',
      history: [{ kind: 'cancelled', at: '2024-05-10', reason: 'a', insteadSession: '2024/x' }],
    }),
  ],
  conclusions: [
    sample.conclusion('2024/a', {
      session: '2024/x',
      issuer: 'x',
      monitor: 'x',
      supervisor: 'x',
      clauses: [{ id: '1', title: 'a', decision: 'a', petitions: ['kn-x'] }],
    }),
  ],
  petitions: [
    sample.petition('kn-2024-a-001', {
      session: '2024/x',
      topics: ['x'],
      place: 'x',
      assignments: [{ ...sample.assignment({ date: '2024-06-30', basis: 'a' }), lead: 'x', co: ['x'] }],
      extensions: [{ ...sample.extension('2024-06-20', '2024-07-30'), document: cited }],
      responses: [{ date: '2024-06-01', body: 'x', mode: 'written', text: 'a', document: cited }],
      events: sample.events({ date: '2024-05-17', status: 'received', by: 'x', document: cited }),
      relatedTo: ['kn-x'],
      mergedInto: 'kn-x',
      splitFrom: 'kn-x',
    }),
  ],
  supervision: [
    sample.supervision('2024/a', {
      issuer: 'x',
      conclusion: '2024/x',
      findings: [{ petition: 'kn-x', finding: 'agrees', note: 'a' }],
    }),
  ],
  reports: [sample.report('2024/a', { issuer: 'x', bodies: ['x'] })],
});

describe('references', () => {
  it('are looked up wherever an entry names another', () => {
    expect(places(references.find(contextOf(everything))).toSorted()).toMatchInlineSnapshot(`
      [
        "bodies/a parent",
        "bodies/a place",
        "bodies/a successors.1",
        "conclusions/2024/a clauses.0.petitions.0",
        "conclusions/2024/a issuer",
        "conclusions/2024/a monitor",
        "conclusions/2024/a session",
        "conclusions/2024/a supervisor",
        "dialogues/2024/a chairs.0.body",
        "dialogues/2024/a history.0.insteadSession",
        "dialogues/2024/a organizer",
        "dialogues/2024/a place",
        "dialogues/2024/a plan",
        "dialogues/2024/a topics.0",
        "directives/a issuer",
        "directives/a relations.0.target",
        "petitions/kn-2024-a-001 assignments.0.co.0",
        "petitions/kn-2024-a-001 assignments.0.lead",
        "petitions/kn-2024-a-001 events.0.by",
        "petitions/kn-2024-a-001 events.0.document.directive",
        "petitions/kn-2024-a-001 extensions.0.document.directive",
        "petitions/kn-2024-a-001 mergedInto",
        "petitions/kn-2024-a-001 place",
        "petitions/kn-2024-a-001 relatedTo.0",
        "petitions/kn-2024-a-001 responses.0.body",
        "petitions/kn-2024-a-001 responses.0.document.directive",
        "petitions/kn-2024-a-001 session",
        "petitions/kn-2024-a-001 splitFrom",
        "petitions/kn-2024-a-001 topics.0",
        "places/a mergedInto.0.place",
        "places/a parent",
        "plans/2024/a bodies.0",
        "plans/2024/a issuer",
        "plans/2024/a items.0.chairs.0.body",
        "plans/2024/a items.0.secretariat",
        "plans/2024/a items.0.topics.0",
        "plans/2024/a reportTo",
        "plans/2024/a tasks.0.lead",
        "reports/2024/a bodies.0",
        "reports/2024/a issuer",
        "rules/quy-dinh-report binds.within",
        "rules/quy-dinh-report directive",
        "rules/quy-dinh-report to",
        "site unit",
        "supervision/2024/a conclusion",
        "supervision/2024/a findings.0.petition",
        "supervision/2024/a issuer",
      ]
    `);
  });

  it('are whole where the entry exists, readable or not', () => {
    const unread = Object.fromEntries(collectionNames.map((name) => [name, ['x', '2024/x', 'kn-x', 'dang-uy-a']]));
    const { bodies, ...topicsAside } = {
      ...everything,
      topics: [{ code: 'x', name: 'X', priority: false, about: 'x' }],
    };
    expect(references.find(contextOf({ ...topicsAside, bodies }, { unread }))).toEqual([]);
  });

  it('offer the nearest codes there are, or say where to add one', () => {
    const record = sample.record({
      bodies: [
        sample.body('ubnd-nha-nam', { place: 'nha-nma' }),
        sample.body('dang-uy-a', { place: 'que-nham', parent: 'ubnd-nha-nm' }),
      ],
      places: ['nha-nam', 'nha-nam-2025'].map((id) => ({
        ...everything.places.get('a')!,
        parent: undefined,
        mergedInto: [],
        id,
      })) as never,
      dialogues: [
        sample.dialogue('2024/b', { organizer: 'dang-uy-a', place: 'nha-nam', chairs: [], topics: ['dat-dai'] }),
      ],
      petitions: [
        sample.petition('kn-2024-b-001', {
          session: '2024/b',
          topics: ['dat-dai'],
          place: 'nha-nam',
          relatedTo: ['kn-2023-c-009'],
        }),
      ],
    });
    expect(references.find(contextOf(record)).map(({ what, remedy }) => `${what} ${remedy}`)).toMatchInlineSnapshot(`
      [
        "Không có địa bàn nào mang mã “nha-nma”. Sửa mã; gần giống nhất: nha-nam.",
        "Không có địa bàn nào mang mã “que-nham”. Sửa mã, hoặc tạo tệp content/places/que-nham.yaml.",
        "Không có cơ quan nào mang mã “ubnd-nha-nm”. Sửa mã; gần giống nhất: ubnd-nha-nam.",
        "Không có lĩnh vực nào mang mã “dat-dai”. Sửa mã theo content/topics.yaml, hoặc thêm lĩnh vực vào đó.",
        "Không có lĩnh vực nào mang mã “dat-dai”. Sửa mã theo content/topics.yaml, hoặc thêm lĩnh vực vào đó.",
        "Không có kiến nghị nào mang mã “kn-2023-c-009”. Sửa mã, hoặc tạo tệp content/petitions/<năm>/kn-2023-c-009.yaml.",
      ]
    `);
  });
});
