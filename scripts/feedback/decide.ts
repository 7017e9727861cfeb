import { questionLabel, refusalCodes, refusalLabel, submissionStateLabel } from '#domain/feedback-codes.ts';
import { mergeSubmission, unmergeSubmission } from '#feedback/merging.ts';
import {
  type ScreenedSubmission,
  shortCode,
  submissionByCode,
  submissionByNumber,
} from '#feedback/screened-submission.ts';
import {
  acceptSubmission,
  linkPetition,
  type PublicForm,
  redactSubmission,
  refuseSubmission,
  reopenSubmission,
} from '#feedback/screening.ts';
import { ScreeningError } from '#feedback/screening-error.ts';
import type { Step } from '#feedback/screening-step.ts';
import type { Feedback } from '#feedback/service.ts';
import { facts, shown } from '../terminal.ts';
import { type Call, type Command, PROGRAM, Refused } from './command.ts';
import { oneOf } from './list.ts';
import { nextSteps } from './next-steps.ts';
import { givenText, givenVersion, textHelp, textOptions } from './read-words.ts';

const version = { version: { type: 'string' } } as const;
const publicOptions = {
  ...version,
  ...textOptions,
  topic: { type: 'string' },
  place: { type: 'string' },
  'no-place': { type: 'boolean' },
} as const;
const publicDetails = [
  textHelp,
  '--topic <lĩnh vực>   sửa lĩnh vực / corrects the topic',
  '--place "thôn …"     nơi được công khai; --no-place: không công khai nơi nào / the public place, or none',
];

export const accept: Command = {
  usage: 'accept <mã> --version <số> --text "…" [--topic …] [--place … | --no-place]',
  does: {
    vi: 'Tiếp nhận thành câu hỏi của buổi, với nội dung công khai viết lại trung lập.',
    en: 'Takes it up as a question of the session, with a neutral public text.',
  },
  details: publicDetails,
  options: publicOptions,
  takes: 1,
  store: true,
  run: (call, feedback) =>
    step(call, feedback, async (one) => acceptSubmission(feedback, { ...one, ...(await form(call)) })),
};

export const redact: Command = {
  usage: 'redact <mã> --version <số> --text "…" [--topic …] [--place … | --no-place]',
  does: {
    vi: 'Viết lại nội dung công khai của câu hỏi đã tiếp nhận.',
    en: 'Writes the public text of a question anew.',
  },
  details: publicDetails,
  options: publicOptions,
  takes: 1,
  store: true,
  run: (call, feedback) =>
    step(call, feedback, async (one) => redactSubmission(feedback, { ...one, ...(await form(call)) })),
};

export const merge: Command = {
  usage: 'merge <mã> --version <số> --into <CH-số | mã>',
  does: {
    vi: 'Gộp vào câu hỏi cùng nội dung của cùng buổi; dấu vết được giữ.',
    en: 'Merges it into a question; the trace stays.',
  },
  options: { ...version, into: { type: 'string' } },
  takes: 1,
  store: true,
  run: (call, feedback) =>
    step(call, feedback, async (one, row) =>
      mergeSubmission(feedback, { ...one, into: await target(call, feedback, row) }),
    ),
};

export const unmerge: Command = {
  usage: 'unmerge <mã> --version <số>',
  does: { vi: 'Tách một ý kiến đã gộp, đưa về hàng chờ.', en: 'Takes a merged submission out again.' },
  options: version,
  takes: 1,
  store: true,
  run: (call, feedback) => step(call, feedback, (one) => unmergeSubmission(feedback, one)),
};

export const refuse: Command = {
  usage: 'refuse <mã> --version <số> --reason <mã lý do> [--note "…"]',
  does: {
    vi: 'Không tiếp nhận; người gửi đọc được lý do và nơi cần đến.',
    en: 'Declines it with a public reason and where to go.',
  },
  details: [
    '--reason   một trong các mã / one of:',
    ...refusalCodes.map((code) => `  ${code.padEnd(15)} ${refusalLabel[code].reason}`),
    '--note     lời giải thích thêm cho người gửi / a note the sender reads',
  ],
  options: { ...version, reason: { type: 'string' }, note: { type: 'string' } },
  takes: 1,
  store: true,
  run: (call, feedback) =>
    step(call, feedback, (one) => {
      const code = oneOf('--reason', call.option('reason') ?? '', refusalCodes);
      return refuseSubmission(feedback, { ...one, code, note: call.option('note') ?? null });
    }),
};

export const reopen: Command = {
  usage: 'reopen <mã> --version <số>',
  does: {
    vi: 'Đưa ý kiến không tiếp nhận về hàng chờ.',
    en: 'Puts a declined submission back among the waiting ones.',
  },
  options: version,
  takes: 1,
  store: true,
  run: (call, feedback) => step(call, feedback, (one) => reopenSubmission(feedback, one)),
};

export const link: Command = {
  usage: 'link <mã> --version <số> --petition <mã kiến nghị> | --none',
  does: {
    vi: 'Nối câu hỏi với kiến nghị trả lời nó; --none bỏ nối.',
    en: 'Links a question to the petition that answers it.',
  },
  options: { ...version, petition: { type: 'string' }, none: { type: 'boolean' } },
  takes: 1,
  store: true,
  run: (call, feedback) =>
    step(call, feedback, (one) => {
      const petition = call.option('petition') ?? null;
      if ((petition === null) !== call.flag('none')) throw new Refused('Ghi --petition <mã kiến nghị> hoặc --none.', 2);
      return linkPetition(feedback, { ...one, petition });
    }),
};

async function step(
  call: Call,
  feedback: Feedback,
  take: (step: Step, row: ScreenedSubmission) => Promise<ScreenedSubmission>,
): Promise<number> {
  const seen = givenVersion(call);
  const row = await submissionByCode(feedback.db, call.words[0] ?? '');
  const after = await take({ id: row.id, version: seen, by: call.by }, row);
  const asked = after.state === 'merged' ? await numberOf(feedback, after.mergedInto) : after.number;
  const number = asked === null ? '' : `, câu hỏi ${questionLabel(asked)}`;
  const parts = [`Đã ghi. Ý kiến ${shortCode(after.id)}: ${submissionStateLabel[after.state]}${number}.`];
  if (after.state === 'accepted') parts.push(`Mọi người sẽ đọc\n${inPublic(after, feedback)}`);
  const isStale = row.publishedAt !== null || after.state === 'accepted' || after.state === 'merged';
  if (isStale) parts.push(`Để trang công khai đúng như vậy: ${PROGRAM} publish ${after.session}`);
  call.print([...parts, nextSteps(after)].join('\n\n'));
  return 0;
}

async function numberOf({ db }: Feedback, id: string | null): Promise<number | null> {
  return id === null ? null : (await submissionByCode(db, id)).number;
}

/** All that publishing takes: a place the sender named goes along unless the clerk leaves it out. */
function inPublic({ publicText, topic, place, petition }: ScreenedSubmission, { manifest }: Feedback): string {
  const name = manifest.topics.find(({ code }) => code === topic)?.name ?? topic;
  const pairs: [string, string][] = [
    ['  Câu hỏi', shown(publicText ?? '')],
    ['  Lĩnh vực', name],
    ['  Nơi xảy ra', shown(place ?? 'không nêu')],
    ...(petition === null ? [] : [['  Kiến nghị', petition] satisfies [string, string]]),
  ];
  return facts(pairs);
}

async function form(call: Call): Promise<PublicForm> {
  const publicText = await givenText(call);
  if (publicText === undefined)
    throw new Refused('Thiếu nội dung công khai: thêm --text "…" hoặc --text-file <tệp>.', 2);
  const [topic, place] = [call.option('topic'), call.option('place')];
  if (place !== undefined && call.flag('no-place')) throw new Refused('Chỉ dùng một: --place hoặc --no-place.', 2);
  return {
    publicText,
    ...(topic !== undefined && { topic }),
    ...(place !== undefined && { place }),
    ...(call.flag('no-place') && { place: null }),
  };
}

/** Id of what `--into` names: a question of the same session by its number, or a submission by its code. */
async function target(call: Call, { db }: Feedback, row: ScreenedSubmission): Promise<string> {
  const into = call.option('into');
  if (into === undefined) throw new Refused('Thiếu --into: số câu hỏi (CH-001) hoặc mã ý kiến để gộp vào.', 2);
  const number = /^CH-0*(\d{1,6})$/i.exec(into)?.[1];
  if (number === undefined) return (await submissionByCode(db, into)).id;
  const found = await submissionByNumber(db, row.session, Number(number));
  if (found === null) throw new ScreeningError({ kind: 'bad_target', why: 'unknown' });
  return found;
}
