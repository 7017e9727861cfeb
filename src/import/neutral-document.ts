/** One paragraph of a document, whatever program wrote it. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Its line in a text file, its number among the paragraphs of a Word file. */
  readonly at: number;
  /** Whether the author made it a heading. */
  readonly heading: boolean;
}

/** A table: rows of cells, each a list of paragraphs. Merged cells are repeated where they reach over rows. */
export interface Table {
  readonly kind: 'table';
  readonly at: number;
  readonly rows: readonly (readonly (readonly Paragraph[])[])[];
}

export type Block = Paragraph | Table;

/** What was not understood as it stands, or what a person must look at. Values and messages travel together. */
export interface ImportMessage {
  /** `refused`: nothing may be written. `check`: a person must decide. `told`: good to know. */
  readonly weight: 'refused' | 'check' | 'told';
  readonly what: string;
  readonly at?: number;
  /** The words it is about, as they stand in the source, personal data masked. */
  readonly source?: string;
}

/** A document without its file format. */
export interface NeutralDocument {
  readonly blocks: readonly Block[];
  /** How `at` is called: `dòng 12` of a text, `đoạn 12` of a Word file. */
  readonly unit: 'dòng' | 'đoạn';
  readonly messages: readonly ImportMessage[];
}

/** How sure a reading is: `sure` by its form, `likely` by its place, `guess` to be looked at. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** A value read from the source, with the words it came from. */
export interface Found<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly at: number;
  readonly source: string;
}
