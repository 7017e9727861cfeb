import { z } from 'zod';
import { type CivilDate, dayOf } from './calendar.ts';
import type { Conclusion } from './content/conclusion.ts';
import type { Dialogue } from './content/dialogue.ts';
import type { Petition } from './content/petition.ts';
import type { Plan } from './content/plan.ts';
import { longDate, sessionTime, shortDate, timeOfDay, weekdayName } from './dates-in-words.ts';
import { statusMeaning } from './petition-status.ts';
import { isOpen, type PetitionDue, statusAt, type Timeliness } from './petitions.ts';
import { intakeState, type SessionStateCode, sessionState } from './sessions.ts';
import { numberText } from './totals.ts';

/** Pages that have a card of their own; every other page shows the portal's. */
export const cardKinds = ['dialogues', 'plans', 'conclusions', 'petitions'] as const;
export type CardKind = (typeof cardKinds)[number];

/** How the state of a card looks: what is to come, what changed, what stopped, what is done, what is late. */
const tones = ['ahead', 'changed', 'stopped', 'done', 'late'] as const;

/** What one page says when only a picture, a poster or a few spoken sentences of it travel. */
export const shareCardSchema = z.strictObject({
  kind: z.enum([...cardKinds, 'portal']),
  /** The kind in words. */
  label: z.string(),
  title: z.string(),
  /** Who holds, plans, concludes or is in charge. */
  unit: z.string().nullable(),
  state: z.strictObject({ label: z.string(), tone: z.enum(tones) }).nullable(),
  /** Day and time spelled out; `date`: the day of a session; `before`: what they were before it was moved. */
  when: z
    .strictObject({
      day: z.string(),
      date: z.iso.date().nullable(),
      time: z.string().nullable(),
      before: z.string().nullable(),
    })
    .nullable(),
  place: z.string().nullable(),
  /** Until when questions are taken, or a petition is to be settled. */
  deadline: z.string().nullable(),
  figures: z.array(z.strictObject({ value: z.string(), label: z.string() })),
  illustrative: z.boolean(),
  portal: z.strictObject({ name: z.string(), host: z.string() }),
});
export type ShareCard = z.output<typeof shareCardSchema>;

/** What every card needs beside its entry. */
export interface CardContext {
  /** The day the portal lives on. */
  readonly asOf: CivilDate;
  readonly portal: ShareCard['portal'];
  /** Full name of a body. */
  nameOf(body: string): string;
}

const stateOfSession: Record<SessionStateCode, ShareCard['state']> = {
  announced: { label: 'Thông báo', tone: 'ahead' },
  moved: { label: 'Đã dời', tone: 'changed' },
  cancelled: { label: 'Đã hủy', tone: 'stopped' },
  awaiting_minutes: { label: 'Đã qua ngày họp', tone: 'done' },
  held: { label: 'Đã họp', tone: 'done' },
  concluded: { label: 'Đã họp, có kết luận', tone: 'done' },
};

/** The portal's own card, for pages without one. */
export function portalCard(portal: ShareCard['portal'], tagline: string, illustrative: boolean): ShareCard {
  return { ...empty, kind: 'portal', label: 'Cổng thông tin', title: tagline, illustrative, portal };
}

const empty = { unit: null, state: null, when: null, place: null, deadline: null, figures: [] };
const noTime = { date: null, time: null, before: null };

export function sessionCard(session: Dialogue, hasConclusion: boolean, context: CardContext): ShareCard {
  const { asOf, portal, nameOf } = context;
  const { code } = sessionState(session, hasConclusion, asOf);
  const intake = intakeState(session, asOf);
  const takes = (intake.code === 'open' || intake.code === 'not_open') && intake.to !== null;
  return {
    ...empty,
    kind: 'dialogues',
    label: 'Đối thoại với Nhân dân',
    title: session.title,
    unit: nameOf(session.organizer),
    state: stateOfSession[code],
    when: {
      day: dayInWords(session.startsAt),
      date: dayOf(session.startsAt),
      time: timeOfDay(session.startsAt),
      before: code === 'moved' ? timeBefore(session, asOf) : null,
    },
    place: `${session.venue}, ${session.address}`,
    deadline: takes ? `Gửi câu hỏi trước đến hết ngày ${shortDate(intake.to ?? '')}` : null,
    illustrative: session.illustrative,
    portal,
  };
}

export function planCard(plan: Plan, { portal, nameOf }: CardContext): ShareCard {
  return {
    ...empty,
    kind: 'plans',
    label: 'Kế hoạch đối thoại',
    title: plan.title,
    unit: plan.bodies.map(nameOf).join('; '),
    when: { ...noTime, day: `Năm ${plan.year}` },
    figures: [{ value: numberText(plan.items.length), label: 'cuộc đối thoại dự kiến' }],
    illustrative: plan.illustrative,
    portal,
  };
}

export function conclusionCard(conclusion: Conclusion, session: Dialogue | undefined, context: CardContext): ShareCard {
  const { received, answeredOnSite, assigned, forwarded, other } = conclusion.totals;
  const figures = [
    { count: received, label: 'ý kiến, kiến nghị' },
    { count: answeredOnSite, label: 'trả lời tại hội nghị' },
    { count: assigned, label: 'giao giải quyết' },
    { count: forwarded, label: 'chuyển cấp có thẩm quyền' },
    { count: other, label: 'còn lại' },
  ];
  return {
    ...empty,
    kind: 'conclusions',
    label: 'Kết luận sau đối thoại',
    title: conclusion.title,
    unit: context.nameOf(conclusion.issuer),
    when: session ? { ...noTime, day: `Buổi đối thoại ${longDate(session.startsAt)}` } : null,
    figures: figures
      .filter(({ count }, index) => index === 0 || count > 0)
      .map(({ count, label }) => ({ value: numberText(count), label })),
    illustrative: conclusion.illustrative,
    portal: context.portal,
  };
}

/** @param standing the petition's due and how it stands against it on the portal's day */
export function petitionCard(
  petition: Petition,
  standing: { readonly due: PetitionDue | null; readonly timeliness: Timeliness; readonly lead: string | null },
  context: CardContext,
): ShareCard {
  const status = statusAt(petition, context.asOf);
  const late = standing.timeliness.code === 'overdue';
  const open = isOpen(status);
  return {
    ...empty,
    kind: 'petitions',
    label: 'Kiến nghị của Nhân dân',
    title: petition.title,
    unit: standing.lead === null ? null : context.nameOf(standing.lead),
    state: { label: statusMeaning[status].label, tone: late ? 'late' : open ? 'ahead' : 'done' },
    deadline: open ? dueInWords(standing.due, late) : null,
    illustrative: petition.illustrative,
    portal: context.portal,
  };
}

/** The card as one text, for those who do not see the picture. */
export function cardInWords(card: ShareCard): string {
  const when = card.when && [card.when.time, card.when.day].filter(Boolean).join(', ');
  const figures = card.figures.map(({ value, label }) => `${value} ${label}`).join(', ');
  const parts = [card.label, card.state?.label, card.title, when, card.when?.before, card.place, card.unit];
  const mark = card.illustrative ? 'Bản minh họa' : null;
  return [...parts, card.deadline, figures, mark].filter(Boolean).join('. ');
}

function dueInWords(due: PetitionDue | null, late: boolean): string | null {
  if (due === null) return null;
  if (due.date === null) return due.text && `Hạn: ${due.text}`;
  return `${late ? 'Quá hạn: hạn đã hết ngày' : 'Hạn: hết ngày'} ${shortDate(due.date)}`;
}

function timeBefore({ history }: Dialogue, asOf: CivilDate): string | null {
  const moves = history.filter((change) => change.kind === 'moved').filter(({ at }) => at <= asOf);
  const last = moves.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).at(-1);
  return last ? `Lịch cũ: ${sessionTime(last.previousStartsAt)}` : null;
}

function dayInWords(localDateTime: string): string {
  const text = `${weekdayName(localDateTime)}, ${longDate(localDateTime)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
