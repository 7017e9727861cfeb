import type { Chair } from '#domain/content/fields.ts';
import type { BodyIndex } from './body-index.ts';
import { capitalised } from './name-casing.ts';

/** A chair as a text names it; `body` is `null` when the record has no such body. */
export interface StatedChair {
  readonly body: string | null;
  readonly position: string;
  readonly role: Chair['role'];
}

const office =
  /(?:phó )?(?:bí thư|chủ tịch|trưởng ban|trưởng phòng|chánh văn phòng|giám đốc)(?: thường trực)?(?!\p{L})/iu;
const withoutName = /^(?:các )?(?:đồng chí|đ\/c|ông|bà)\s*:?\s*|\(đã bỏ: [^)]*\)\s*[-–,]?\s*/giu;

/** The positions in `Bí thư Đảng ủy thị trấn; đồng chủ trì: Chủ tịch UBND thị trấn`, each with its body. */
export function chairsIn(text: string, role: Chair['role'], bodies: BodyIndex, issuer: string | null): StatedChair[] {
  let now = role;
  const chairs = text
    .split(/[;,]\s*|\s+(?:và|cùng)\s+(?=(?:đồng chí|đ\/c|phó|bí|chủ|đồng)\s)/iu)
    .flatMap((part): StatedChair[] => {
      if (/đồng chủ trì/iu.test(part)) now = 'co_chair';
      const said = part
        .replace(/^.*?chủ trì\s*(?:là\s*)?:?\s*/iu, '')
        .replace(withoutName, '')
        .trim();
      const found = office.exec(said);
      if (!found || found.index > 0) return [];
      const position = capitalised(
        said.replace(/[.\s]+$/u, '').replace(/\s+(?:làm|trực tiếp)?\s*(?:đồng )?chủ trì.*$/iu, ''),
      );
      const named = said.slice(found[0].length).trim();
      const body = named === '' ? issuer : (bodies.find(named) ?? bodies.atStart(named)?.id ?? null);
      return [{ body, position, role: now }];
    });
  // Of two who chair together the first one named is the chair.
  return chairs.map((chair, index) => (index === 0 ? chair : { ...chair, role: 'co_chair' }));
}
