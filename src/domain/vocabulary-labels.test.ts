import { expect, test } from 'vitest';
import { closingLabel } from './closing.ts';
import { handOverLabel } from './hand-over.ts';
import { obligationStateLabel } from './obligations.ts';
import { planItemStateLabel } from './plan-items.ts';
import { sessionStateLabel } from './sessions.ts';
import { timelinessLabel } from './timeliness.ts';
import { verificationLabel } from './verification.ts';
import * as vocabulary from './vocabulary-labels.ts';

const lists = {
  ...vocabulary,
  closingLabel,
  handOverLabel,
  obligationStateLabel,
  planItemStateLabel,
  sessionStateLabel,
  timelinessLabel,
  verificationLabel,
};

test.each(Object.entries(lists))('%s tells its codes apart in composed Vietnamese', (_, labels) => {
  const texts: string[] = Object.values(labels);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) {
    expect(text).toBe(text.normalize('NFC').trim());
    expect(text).toMatch(/^\p{Lu}/u);
    expect(text).not.toMatch(/_/);
  }
});
