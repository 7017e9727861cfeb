import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { sheetColumns } from '#import/sheet/columns.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

/**
 * Types words into cells of a sheet of petitions, in the file itself as a spreadsheet does; everything else of it stays.
 * @param typed by petition, then by title of the column
 */
export function typeInto(file: string, typed: Readonly<Record<string, Readonly<Record<string, string>>>>): void {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const strings = [...part(parts, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/gu, ''),
  );
  const rows = [...part(parts, SHEET).matchAll(/<c r="A(\d+)"[^>]*t="s"[^>]*><v>(\d+)<\/v>/gu)];
  const rowOf = new Map(rows.map(([, row = '', at]) => [strings[Number(at)], row]));
  let sheet = part(parts, SHEET);
  for (const [petition, cells] of Object.entries(typed)) {
    const row = rowOf.get(petition);
    if (row === undefined) throw new Error(`The sheet has no row of ${petition}.`);
    for (const [title, words] of Object.entries(cells)) {
      const column = sheetColumns.findIndex((one) => one.title === title);
      const name = `${String.fromCharCode(65 + column)}${row}`;
      const empty = new RegExp(`<c r="${name}"( s="\\d+")?/>`, 'u');
      if (column < 0 || !empty.test(sheet)) throw new Error(`No empty cell “${title}” of ${petition}.`);
      sheet = sheet.replace(
        empty,
        (_, style = '') => `<c r="${name}"${style} t="inlineStr"><is><t>${words}</t></is></c>`,
      );
    }
  }
  writeFileSync(file, zipSync({ ...parts, [SHEET]: strToU8(sheet) }));
}

function part(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const bytes = parts[name];
  if (bytes === undefined) throw new Error(`The workbook has no ${name}.`);
  return strFromU8(bytes);
}
