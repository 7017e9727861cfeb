import { strFromU8, strToU8 } from 'fflate';
import mammoth from 'mammoth';
import { bareWords } from '#import/accounting.ts';
import type { ImportMessage, NeutralDocument } from '#import/neutral-document.ts';
import { Refused } from '../refused.ts';
import { writeLabels } from './docx-labels.ts';
import { closePackage, openDocx, type Parts } from './office-package.ts';
import { blocksOfHtml } from './read-html.ts';
import { type Xml, xmlOf } from './xml.ts';

/** Reads a Word file. @throws Refused for what cannot be opened as one */
export async function readDocx(bytes: Uint8Array): Promise<NeutralDocument> {
  const parts = openDocx(bytes);
  try {
    return await readParts(parts);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused('Tệp Word này bị hỏng hoặc lồng nhau quá sâu.\n→ Mở bằng Word, lưu lại dạng .docx rồi nhập lại.');
  }
}

async function readParts(parts: Parts): Promise<NeutralDocument> {
  const text = (name: string) => (parts[name] === undefined ? null : strFromU8(parts[name]));
  const document = xmlOf(text('word/document.xml') ?? '');
  if (document.getElementsByTagName('w:body').length === 0) throw new Error('no body');
  writeLabels(document, text('word/numbering.xml'), text('word/styles.xml'));
  const labelled = { ...parts, 'word/document.xml': strToU8(document.toString()) };
  let pictures = 0;
  const picture = mammoth.images.imgElement(async () => {
    pictures += 1;
    return { src: '' };
  });
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(closePackage(labelled)) },
    { convertImage: picture, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  const blocks = blocksOfHtml(value);
  return {
    blocks,
    unit: 'đoạn',
    messages: [...beside(parts), ...unread(document, value), ...pictureMessages(pictures)],
  };
}

/** What stands beside the text: headers, footers, comments, the file's own properties. */
function beside(parts: Parts): ImportMessage[] {
  const messages: ImportMessage[] = [];
  for (const [name, part] of Object.entries(parts)) {
    const margin = /^word\/(header|footer)\d*\.xml$/.exec(name)?.[1];
    if (margin !== undefined) {
      for (const source of paragraphTexts(xmlOf(strFromU8(part))))
        if (!/^[-–\s\d/]*$|^trang \d/iu.test(source))
          messages.push({
            weight: 'told',
            what: `Chữ ở ${margin === 'header' ? 'đầu' : 'chân'} trang không đưa vào bản nháp.`,
            source,
          });
    }
    if (name === 'word/comments.xml') {
      const count = xmlOf(strFromU8(part)).getElementsByTagName('w:comment').length;
      if (count > 0) messages.push({ weight: 'check', what: `Tệp có ${count} nhận xét (comment) bên lề, không nhập.` });
    }
    if (name === 'docProps/core.xml' && /<(?:dc:creator|cp:lastModifiedBy)>[^<]*\p{L}/u.test(strFromU8(part)))
      messages.push({
        weight: 'check',
        what: 'Thuộc tính của tệp Word ghi tên người soạn. Trước khi đăng tệp: Tệp, Thông tin, Kiểm tra tài liệu, xóa thông tin cá nhân.',
      });
  }
  return messages;
}

/** Text of the document that the reading has left out, text boxes among them, and what was changed but not accepted. */
function unread(document: Xml, html: string): ImportMessage[] {
  const read = bareWords(
    blocksOfHtml(html)
      .flatMap((block) => (block.kind === 'table' ? block.rows.flat(2) : [block]))
      .map(({ text }) => text)
      .join(' '),
  );
  const messages: ImportMessage[] = paragraphTexts(document)
    .filter((source) => !read.includes(bareWords(source)))
    .map((source) => ({ weight: 'check', what: 'Chữ trong hộp chữ hoặc khung không đưa vào bản nháp.', source }));
  if (['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'].some((name) => document.getElementsByTagName(name).length > 0))
    messages.push({
      weight: 'check',
      what: 'Tệp còn sửa đổi chưa chấp nhận (Track Changes): bản nháp lấy chữ như khi đã chấp nhận hết.',
    });
  return messages;
}

/** What each paragraph says, without what is marked as deleted. */
function paragraphTexts(document: Xml): string[] {
  return document.getElementsByTagName('w:p').flatMap((paragraph) => {
    const words = [...paragraph.getElementsByTagName('w:t')].filter((text) => closestParagraph(text) === paragraph);
    const text = words.map(({ textContent }) => textContent ?? '').join('');
    return text.trim() === '' ? [] : [text];
  });
}

function closestParagraph(element: Element): Element | null {
  let at = element.parentNode;
  while (at !== null && at.nodeName !== 'w:p') at = at.parentNode;
  return at as Element | null;
}

function pictureMessages(pictures: number): ImportMessage[] {
  return pictures === 0
    ? []
    : [{ weight: 'check', what: `Tệp có ${pictures} ảnh, không nhập: chữ trong ảnh phải gõ lại.` }];
}
