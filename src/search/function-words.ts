import { isMarked, type Syllable, syllablesOf } from './syllables.ts';

/**
 * Words that hold a question together and say little of what is asked. In a small record some are rare (`gì`, `sao`),
 * so that rarity alone would take them for the heart of the question.
 */
const words =
  'gì nào sao đâu ai mấy thế bao nhiêu lâu hay không phải được là của và có các những một cho khi để với thì mà ở tại bởi bị về đã sẽ đang này đó như vì do từ trong ra vào lên trên dưới cũng rất hơn nhất nếu còn việc cái gọi tôi xin hỏi em anh chị ạ nhé vậy rồi chưa mình bằng theo đến sau trước lại nên cần muốn biết';
const exact: ReadonlySet<string> = new Set(syllablesOf(words).map((each) => each.exact));
const folded: ReadonlySet<string> = new Set(syllablesOf(words).map((each) => each.folded));

const FUNCTION = 0.2;
/** Without marks `la` may also be `lá`. */
const UNSURE = 0.7;

/** How much a word of a question counts: 1, or less for a function word. */
export function weightOf(syllable: Syllable, marksTyped: boolean): number {
  if (isMarked(syllable)) return exact.has(syllable.exact) ? FUNCTION : 1;
  return folded.has(syllable.folded) ? (marksTyped ? FUNCTION : UNSURE) : 1;
}
