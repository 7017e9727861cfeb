const key = 'hien-thi';

/** Restores and keeps the choices of the display form on this device only. */
export function rememberDisplay(page: Document): void {
  const settings = page.querySelector('.display');
  if (!settings) return;
  try {
    for (const id of JSON.parse(localStorage.getItem(key) ?? '[]')) {
      const choice = page.getElementById(String(id));
      if (choice instanceof HTMLInputElement) choice.checked = true;
    }
    settings.addEventListener('change', () => {
      const chosen = [...settings.querySelectorAll<HTMLInputElement>('input:checked')].map(({ id }) => id);
      localStorage.setItem(key, JSON.stringify(chosen));
    });
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}
