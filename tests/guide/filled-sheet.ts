import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { ID_TITLE } from '#import/sheet/columns.ts';

const step = 'docs/huong-dan/tien-do.md';

/** Fills in the sheet of petitions as a clerk does in Excel who types what the guide's example says. */
export async function fillSheet(file: string): Promise<void> {
  const typed = exampleRows();
  const sheets = await readXlsxFile(readFileSync(file));
  const rows = sheets.find(({ sheet }) => sheet === 'Kiến nghị')?.data ?? [];
  const titles = (rows.find((row) => row.includes(ID_TITLE)) ?? []).map(String);
  const strange = [...typed.values()].flatMap((row) => Object.keys(row).filter((title) => !titles.includes(title)));
  if (strange.length > 0) throw new Error(`${step} fills in columns the sheet has not: ${strange.join(', ')}`);
  const filled = rows.map((row) =>
    row.map((cell, at) => {
      const own = typed.get(String(row[titles.indexOf(ID_TITLE)]))?.[titles[at] ?? ''];
      return { value: own || (cell === null ? '' : String(cell)), type: String };
    }),
  );
  await writeFile(file, await writeXlsxFile(filled, { sheet: 'Kiến nghị' }).toBuffer());
}

/** What the guide's example types by petition: cells by the title of their column. */
function exampleRows(): Map<string, Readonly<Record<string, string>>> {
  const table = /^\| Cột \|(?:.*\n\|)*.*$/mu.exec(readFileSync(step, 'utf8'))?.[0] ?? '';
  const [head = [], , ...lines] = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const petitions = head.flatMap((cell, at) => {
    const id = /kn-[\w-]+/u.exec(cell)?.[0];
    return id === undefined ? [] : [{ id, at }];
  });
  if (petitions.length === 0) throw new Error(`${step} has no example of a filled sheet`);
  return new Map(
    petitions.map(({ id, at }) => [id, Object.fromEntries(lines.map((cells) => [cells[0] ?? '', cells[at] ?? '']))]),
  );
}
