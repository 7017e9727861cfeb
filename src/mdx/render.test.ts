import { expect, test } from 'vitest';
import { renderMdx } from './render.ts';

const noReferences = { find: () => null };
const idsOf = (body: string, reserved: readonly string[] = []) =>
  renderMdx(body, noReferences, reserved).headings.map(({ id }) => id);

test('headings of one text have different ids, also when one is named like the number of another', () => {
  expect(idsOf('## Kiến nghị\n\n## Kiến nghị 2\n\n## Kiến nghị\n')).toEqual([
    'kien-nghi',
    'kien-nghi-2',
    'kien-nghi-3',
  ]);
});

test('a heading stays clear of the ids of the page around the text', () => {
  expect(idsOf('## Kiến nghị\n', ['kien-nghi'])).toEqual(['kien-nghi-2']);
  expect(renderMdx('## Kiến nghị\n', noReferences, ['kien-nghi']).html).toContain('id="kien-nghi-2"');
});
