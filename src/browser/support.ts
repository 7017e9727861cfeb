/**
 * “Tôi cũng quan tâm” for a published question. A random number kept in this browser tells one from another and nothing
 * else; each question is counted once. The number shown on the page grows when the session is published anew.
 */
const key = 'ma-may';
const doneKey = 'cung-quan-tam';

function token(): string {
  const known = localStorage.getItem(key);
  if (known) return known;
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  const made = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  localStorage.setItem(key, made);
  return made;
}

const done = (): string[] => JSON.parse(localStorage.getItem(doneKey) ?? '[]');

function say(button: HTMLButtonElement, text: string): void {
  const line = button.nextElementSibling;
  if (line) line.textContent = text;
}

/** A button that hides would drop a keyboard's place on the page: what it said takes the place. */
function hide(button: HTMLButtonElement): void {
  const line = button.nextElementSibling;
  button.hidden = true;
  if (!(line instanceof HTMLElement)) return;
  line.tabIndex = -1;
  line.focus();
}

async function support(button: HTMLButtonElement, session: string, question: string): Promise<void> {
  const refused = (why = 'Chưa gửi được. Thử lại sau.') => {
    button.disabled = false;
    say(button, why);
  };
  button.disabled = true;
  try {
    const answer = await fetch('/api/toi-cung-vay', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ buoi: session, cau_hoi: question, ma_may: token() }),
    });
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) return refused(said.detail);
    localStorage.setItem(doneKey, JSON.stringify([...done(), `${session}#${question}`]));
    say(button, 'Đã ghi: bạn cũng quan tâm. Số trên trang tăng khi câu hỏi được đăng lại.');
    hide(button);
  } catch {
    refused();
  }
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-cung-vay]')) {
  const { cungVay: question = '', buoi: session = '' } = button.dataset;
  try {
    if (done().includes(`${session}#${question}`)) {
      say(button, 'Bạn đã cho biết mình cũng quan tâm.');
      continue;
    }
  } catch {
    // Without storage a browser can not be told from another: nothing to press.
    continue;
  }
  button.hidden = false;
  button.onclick = () => support(button, session, question);
}
