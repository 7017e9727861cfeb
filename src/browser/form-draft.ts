/** What a draft keeps: never contact data, consent, keys or receipts. */
const kept = ['loai_viec', 'linh_vuc', 'noi_dung', 'noi_xay_ra', 'thay_mat'];
const keyOf = (session: string) => `ban-nhap:${session}`;

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((field): field is Field => kept.includes((field as Field).name));
const isRadio = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'radio';

function read(session: string): Record<string, string> | null {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(keyOf(session)) ?? 'null');
    return typeof draft === 'object' ? (draft as Record<string, string> | null) : null;
  } catch {
    return null;
  }
}

/** Removes the draft of a session from this device. */
export function clearDraft(session: string): void {
  try {
    localStorage.removeItem(keyOf(session));
  } catch {
    // Storage is switched off: there is no draft.
  }
}

/** Keeps what is typed on this device, if asked to, and brings it back into an empty form. */
export function keepDraft(form: HTMLFormElement): void {
  const session = form.dataset['buoi'] ?? '';
  const box = form.querySelector<HTMLElement>('[data-nhap]');
  const wish = box?.querySelector<HTMLInputElement>('input');
  const says = box?.querySelector<HTMLElement>('[data-nhap-noi]');
  if (!box || !wish || !says) return;
  const fields = fieldsOf(form);
  const save = () => {
    if (!wish.checked) return;
    const values = fields.flatMap((field) => (isRadio(field) && !field.checked ? [] : [[field.name, field.value]]));
    try {
      localStorage.setItem(keyOf(session), JSON.stringify(Object.fromEntries(values)));
      says.textContent = 'Đã giữ bản nháp trên máy này.';
    } catch {
      says.textContent = 'Trình duyệt không cho giữ bản nháp.';
    }
  };
  const draft = read(session);
  if (draft) {
    wish.checked = true;
    const empty = fields.every((field) => (isRadio(field) ? !field.checked : field.value === ''));
    for (const field of empty ? fields : []) {
      const value = draft[field.name] ?? '';
      if (isRadio(field)) field.checked = field.value === value;
      else field.value = value;
    }
    if (empty) says.textContent = 'Đã mở lại bản nháp trên máy này.';
  }
  form.addEventListener('input', save);
  wish.addEventListener('change', () => {
    if (wish.checked) save();
    else clearDraft(session);
    if (!wish.checked) says.textContent = 'Không giữ bản nháp.';
  });
  box.querySelector('[data-xoa-nhap]')?.addEventListener('click', () => {
    wish.checked = false;
    clearDraft(session);
    says.textContent = 'Đã xóa bản nháp trên máy này. Chữ trong các ô vẫn còn cho tới khi bạn rời trang.';
  });
  box.hidden = false;
}
