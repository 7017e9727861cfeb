/** Milliseconds from UTC to the clock in Vietnam, which knows no summer time. */
const vietnamOffset = 7 * 60 * 60 * 1000;
const oneDay = 24 * 60 * 60 * 1000;

/**
 * Corrects what depends on today on a page built on an earlier day. A `<data class="live" value="2024-10-27">` holds a
 * last day; its text becomes the days left, and an element marked `data-open-until` says when it has closed.
 * A demonstration carries `data-demo` on the element and keeps its own day.
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
}
