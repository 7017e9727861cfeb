/** Scripts of the form and of every answer to it. All of it works without them; they only add. */

import { countCharacters } from './form-count.ts';
import { clearDraft, keepDraft } from './form-draft.ts';
import { checkInLog } from './receipt-log.ts';
import { proveWork } from './work-proof.ts';

// What changed comes first for those who do not see it: errors, a step done, the receipt.
document.querySelector<HTMLElement>('[data-loi], [data-xong], #da-nhan')?.focus();

const form = document.querySelector<HTMLFormElement>('[data-form]');
if (form) {
  keepDraft(form);
  countCharacters(form);
  form.addEventListener('focusin', () => proveWork(form), { once: true });
  form.addEventListener(
    'input',
    () =>
      import('./similar.ts').then(
        ({ showSimilar }) => showSimilar(form),
        () => undefined,
      ),
    { once: true },
  );
}
const check = document.querySelector<HTMLFormElement>('[data-kiem-tra]');
if (check) proveWork(check);

const received = document.querySelector<HTMLElement>('[data-da-nhan]');
if (received) clearDraft(received.dataset['buoi'] ?? '');
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-in]')) {
  button.hidden = false;
  button.onclick = () => print();
}
document.querySelectorAll<HTMLElement>('[data-nhat-ky]').forEach(checkInLog);
