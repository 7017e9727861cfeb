import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionPropertiesOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { ReportDocument } from '#domain/period-report/report-document.ts';
import { appendixPages } from './docx-appendix.ts';
import { foot, head, titleOf } from './docx-letterhead.ts';
import { blocksOf, FONT, SIZE } from './docx-text.ts';
import { sameBytes } from './same-bytes.ts';

/** A millimetre in twentieths of a point. */
const MM = 56.7;
const mm = (millimetres: number) => Math.round(millimetres * MM);

/**
 * A Word file in the form of an official draft: A4, margins of Decree 30/2020/NĐ-CP (top and bottom 20, left 30, right
 * 15 mm), Times New Roman 14, page numbers at the top from page 2, appendices on landscape pages. The same report gives
 * the same bytes.
 */
export async function drawDocx(report: ReportDocument): Promise<Uint8Array> {
  const { letterhead, blocks, draftNote } = report;
  const running = {
    headers: { default: pageNumber() },
    footers: { default: draftFooter(draftNote) },
  };
  const document = new Document({
    title: `${letterhead.kind} ${letterhead.subject}`,
    creator: letterhead.issuer.join(' '),
    description: draftNote,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 60, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: { ...page('portrait'), titlePage: true },
        headers: { ...running.headers, first: new Header({ children: [new Paragraph('')] }) },
        footers: { ...running.footers, first: draftFooter(draftNote) },
        children: [...head(letterhead), ...titleOf(letterhead), ...blocksOf(blocks), ...foot(letterhead)],
      },
      { properties: page('landscape'), ...running, children: appendixPages(report) },
    ],
  });
  return sameBytes(new Uint8Array(await Packer.toBuffer(document)));
}

function page(orientation: 'portrait' | 'landscape'): ISectionPropertiesOptions {
  const lying = orientation === 'landscape';
  return {
    page: {
      // docx swaps the sides of a landscape page by itself.
      size: {
        width: mm(210),
        height: mm(297),
        orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: mm(20),
        bottom: mm(20),
        left: mm(lying ? 20 : 30),
        right: mm(lying ? 20 : 15),
        header: mm(10),
        footer: mm(8),
      },
    },
  };
}

function pageNumber(): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
      }),
    ],
  });
}

function draftFooter(note: string): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: [
          new TextRun({ text: 'DỰ THẢO. ', bold: true, size: 16, color: '555555' }),
          new TextRun({ text: note, italics: true, size: 16, color: '555555' }),
        ],
      }),
    ],
  });
}
