/** Said aloud only now and then: every letter would drown the text being typed. */
const pause = 800;

/** Says how many characters are left, as a reader counts them: “ễ” and an emoji are one each. */
export function countCharacters(form: HTMLFormElement): void {
  const area = form.querySelector<HTMLTextAreaElement>('[data-toi-da]');
  const line = form.querySelector<HTMLElement>('[data-dem]');
  if (!area || !line) return;
  const most = Number(area.dataset['toiDa']);
  const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('vi') : null;
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.role = 'status';
  line.after(spoken);
  let timer = 0;
  const show = () => {
    const text = area.value.normalize('NFC').trim();
    const count = segmenter ? [...segmenter.segment(text)].length : [...text].length;
    const left = most - count;
    const number = Math.abs(left).toLocaleString('vi');
    line.textContent = left < 0 ? `Dài quá ${number} ký tự.` : `Còn ${number} ký tự.`;
    line.classList.toggle('count-over', left < 0);
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      spoken.textContent = left < 200 ? line.textContent : '';
    }, pause);
  };
  line.hidden = false;
  area.addEventListener('input', show);
  show();
}
