import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addressOf } from '#domain/address.ts';
import { isPublished, type Questions } from '#domain/content/questions.ts';
import { questionAnchor, questionLabel } from '#domain/feedback-codes.ts';
import { intakeManifestSchema } from '#domain/intake-manifest.ts';
import type { Entry } from '#domain/record.ts';
import { builtText, pageAt } from './built-site.ts';
import { dialogues, petitions } from './published-data.ts';

const manifest = intakeManifestSchema.parse(JSON.parse(builtText('gop-y/danh-muc.json')));
const sent = JSON.parse(builtText('du-lieu/cau-hoi.json')) as Entry<Questions>[];

describe('what the build tells the functions', () => {
  it('has every session that takes questions, and every petition', () => {
    const taking = dialogues().flatMap(({ id, intake }) => (intake ? [id] : []));
    expect(manifest.sessions.map(({ id }) => id).toSorted()).toEqual(taking.toSorted());
    expect(Object.keys(manifest.petitions).toSorted()).toEqual(
      petitions()
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('names the version of the consent by its words', () => {
    const { text, version } = manifest.consent;
    const digest = createHash('sha256').update(text.join('\n')).digest('hex');
    expect(version).toBe(digest.slice(0, 16));
    expect(text.join(' ')).toContain(manifest.site.controller);
    expect(text.join(' ')).toContain('91/2025/QH15');
  });

  it('knows which questions can be read and which numbers were ever used', () => {
    for (const { id, questions } of sent) {
      const session = manifest.sessions.find((one) => one.id === id);
      expect(session?.questions).toEqual(questions.filter(isPublished).map(({ number }) => number));
      expect(session?.lastQuestion).toBe(Math.max(...questions.map(({ number }) => number)));
    }
  });
});

describe("a session's questions", () => {
  const shown = sent.flatMap(({ id, questions }) => questions.map((question) => ({ id, question })));

  it('stand on its page under their anchors, with a link to the petition that answers them', () => {
    expect(shown.length).toBeGreaterThan(20);
    for (const { id, question } of shown) {
      const heading = pageAt(addressOf('dialogues', id))?.document.getElementById(questionAnchor(question.number));
      const words = heading?.parentElement?.textContent?.replace(/\s+/g, ' ') ?? '';
      if (!isPublished(question)) continue;
      expect(words).toContain(question.text);
      const links = [...(heading?.parentElement?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));
      expect(links).toEqual(question.petition ? [addressOf('petitions', question.petition)] : []);
    }
  });

  it('are named on the page of the petition that answers them', () => {
    const answered = shown.filter(({ question }) => isPublished(question) && question.petition !== undefined);
    expect(answered.length).toBeGreaterThan(10);
    for (const { id, question } of answered) {
      const page = pageAt(addressOf('petitions', (isPublished(question) && question.petition) || ''))?.document;
      const back = `${addressOf('dialogues', id)}#${questionAnchor(question.number)}`;
      expect(page?.querySelector(`a[href="${back}"]`)?.textContent).toBe(questionLabel(question.number));
    }
  });

  it('leave their number where the words are gone', () => {
    const gone = shown.filter(({ question }) => !isPublished(question));
    expect(gone.length).toBeGreaterThan(0);
    for (const { id, question } of gone) {
      const heading = pageAt(addressOf('dialogues', id))?.document.getElementById(questionAnchor(question.number));
      expect(heading?.parentElement?.textContent).toMatch(/Người gửi đã rút|Đã gộp|Gỡ ngày/);
    }
  });

  it('never call support a vote', () => {
    for (const { id } of sent) {
      expect(pageAt(addressOf('dialogues', id))?.document.body.textContent).not.toMatch(/bình chọn|phiếu bầu/i);
    }
  });
});
