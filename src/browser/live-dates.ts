/** Milliseconds from UTC to the clock in Vietnam, which knows no summer time. */
const vietnamOffset = 7 * 60 * 60 * 1000;
const oneDay = 24 * 60 * 60 * 1000;

/**
 * Corrects what depends on today on a page built on an earlier day. An element with `data-last-day` gets the days left
 * to that day as its text. One with `data-open-until` is only true up to that day: afterwards it says what stands in its
 * `data-closed`, or goes away. A demonstration keeps its own day: its pages carry none of these.
 */
export function correctDates(page: Document, now: Date): void {
  const today = new Date(now.getTime() + vietnamOffset).toISOString().slice(0, 10);
  for (const element of page.querySelectorAll<HTMLElement>('[data-last-day]')) {
    const lastDay = element.dataset['lastDay'] ?? '';
    const days = Math.round((Date.parse(lastDay) - Date.parse(today)) / oneDay);
    if (Number.isNaN(days)) continue;
    element.textContent =
      (days < 0
        ? element.dataset['after']
        : days === 0
          ? element.dataset['today']
          : element.dataset['before']?.replace('#', String(days))) ?? element.textContent;
    element.classList.toggle('past', days < 0);
  }
  for (const element of page.querySelectorAll<HTMLElement>('[data-open-until]')) {
    if ((element.dataset['openUntil'] ?? today) >= today) continue;
    const closed = element.dataset['closed'];
    if (closed === undefined) {
      element.hidden = true;
      continue;
    }
    element.textContent = closed;
    if (element.classList.contains('state')) element.className = 'state state-none';
  }
}
