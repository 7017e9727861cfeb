import { type CivilDate, dayOf, firstPossibleDay, lastPossibleDay } from '../calendar.ts';
import type { Finding } from '../problem.ts';
import type { Check, CheckContext } from './context.ts';

/** A body or place as an entry uses it: where, and on which day or days. */
interface Use {
  entry: string;
  path: readonly PropertyKey[];
  kind: 'bodies' | 'places';
  id: string;
  from: CivilDate;
  to: CivilDate;
}

/** Bodies and places are used only while they exist: codes were reused and districts ended in 2025. */
export const validityOnUse: Check = {
  rule: 'validity',
  find(context) {
    const findings: Finding[] = [];
    for (const { entry, path, kind, id, from, to } of uses(context)) {
      const used = context.record[kind].get(id);
      if (used === undefined) continue;
      const early = used.validFrom !== undefined && to < used.validFrom;
      const late = used.validTo !== undefined && from > used.validTo;
      if (!early && !late) continue;
      const noun = kind === 'bodies' ? 'Cơ quan' : 'Địa bàn';
      findings.push({
        entry,
        path,
        what: early
          ? `${noun} “${id}” chỉ có từ ${used.validFrom}, sau ngày ${to}.`
          : `${noun} “${id}” chỉ có đến ${used.validTo}, trước ngày ${from}.`,
        remedy: 'Dùng mã của đơn vị có vào ngày đó, hoặc xem lại ngày.',
        severity: 'warning',
        rule: validityOnUse.rule,
      });
    }
    return findings;
  },
};

function* uses({ record }: CheckContext): Generator<Use> {
  const on = (date: string) => {
    const day = dayOf(date);
    return { from: firstPossibleDay(day), to: lastPossibleDay(day) };
  };
  for (const kind of ['directives', 'conclusions', 'supervision', 'reports', 'plans'] as const) {
    for (const { id, issuer, issued } of record[kind].values()) {
      if (issued) yield { entry: `${kind}/${id}`, path: ['issuer'], kind: 'bodies', id: issuer, ...on(issued) };
    }
  }
  for (const { id, year, bodies } of record.plans.values()) {
    for (const [index, body] of bodies.entries()) {
      yield { entry: `plans/${id}`, path: ['bodies', index], kind: 'bodies', id: body, ...on(String(year)) };
    }
  }
  for (const { id, organizer, chairs, place, startsAt } of record.dialogues.values()) {
    const used = { entry: `dialogues/${id}`, ...on(startsAt) };
    yield { ...used, path: ['organizer'], kind: 'bodies', id: organizer };
    yield { ...used, path: ['place'], kind: 'places', id: place };
    for (const [index, { body }] of chairs.entries()) {
      if (body !== organizer) yield { ...used, path: ['chairs', index, 'body'], kind: 'bodies', id: body };
    }
  }
  for (const petition of record.petitions.values()) {
    const entry = `petitions/${petition.id}`;
    const session = record.dialogues.get(petition.session);
    if (session) yield { entry, path: ['place'], kind: 'places', id: petition.place, ...on(session.startsAt) };
    for (const [index, { at, lead, co }] of petition.assignments.entries()) {
      yield { entry, path: ['assignments', index, 'lead'], kind: 'bodies', id: lead, ...on(at) };
      for (const [helper, id] of co.entries()) {
        yield { entry, path: ['assignments', index, 'co', helper], kind: 'bodies', id, ...on(at) };
      }
    }
    for (const [index, { body, date }] of petition.responses.entries()) {
      yield { entry, path: ['responses', index, 'body'], kind: 'bodies', id: body, ...on(date) };
    }
    for (const [index, { by, date }] of petition.events.entries()) {
      if (by) yield { entry, path: ['events', index, 'by'], kind: 'bodies', id: by, ...on(date) };
    }
  }
}
