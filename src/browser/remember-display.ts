const key = 'hien-thi';

/** Restores and keeps the choices of the display form on this device only. */
export function rememberDisplay(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form.display');
  if (!form) return;
  try {
    for (const id of JSON.parse(localStorage.getItem(key) ?? '[]')) {
      const choice = page.getElementById(String(id));
      if (choice instanceof HTMLInputElement) choice.checked = true;
    }
    form.addEventListener('change', () => {
      localStorage.setItem(key, JSON.stringify([...new FormData(form).values()]));
    });
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}
