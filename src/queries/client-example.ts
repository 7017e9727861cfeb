/** A program of a few lines that reads the open data, as the page shows it; a test runs it against the served portal. */
export function clientExample(portal: string): string {
  return `// node vi-du.mjs: kiến nghị chưa giải quyết xong, mới nhất trước
const portal = process.argv[2] ?? '${portal}';
const read = async (name) => (await fetch(portal + '/du-lieu/' + name + '.json')).json();
const [petitions, sessions] = await Promise.all([read('kien-nghi'), read('doi-thoai')]);
const titleOf = new Map(sessions.map(({ id, title }) => [id, title]));
const latest = petitions.map((petition) => ({ ...petition, ...petition.events.at(-1) }));
const open = latest.filter(({ status }) => status !== 'resolved').sort((a, b) => b.date.localeCompare(a.date));
for (const { date, status, title, session } of open) console.log(date, status, title, '/', titleOf.get(session));`;
}
