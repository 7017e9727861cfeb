import type { FigureKey, UnitFigures } from './unit-figures.ts';

/** A report in words and tables, without any format: Word, HTML and Excel are drawn from the same one. */
export interface ReportDocument {
  letterhead: Letterhead;
  blocks: readonly Block[];
  appendix: Appendix;
  late: ReportTable;
  /** Printed on every page: a draft nobody signed, and what the portal says of its data. */
  draftNote: string;
}

export type LetterheadForm = 'party' | 'state';

/** Elements of an official document around its text (domain.md 1.7); what only the office knows stays blank. */
export interface Letterhead {
  form: LetterheadForm;
  /** Upper body, in capitals; null where the form prints none. */
  above: string | null;
  /** Issuing body, in capitals, a line each. */
  issuer: readonly string[];
  /** Number with a blank to fill in: `Số        -BC/ĐU`. */
  number: string;
  /** Right head: the Party's name, or national name and motto. */
  nation: readonly string[];
  placeAndDate: string;
  kind: string;
  subject: string;
  /** Said under the subject while the span still runs; null when it is over. */
  asOf: string | null;
  distribution: readonly string[];
  capacity: string;
  signerTitle: string;
}

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'items'; items: readonly string[] };

export type Cell = string | number | null;

export interface ReportColumn {
  title: string;
  /** Width in characters. */
  width: number;
  align: 'left' | 'right' | 'center';
}

export interface ReportTable {
  title: string;
  columns: readonly ReportColumn[];
  rows: readonly (readonly Cell[])[];
  /** What is said when there is no row. */
  empty: string;
}

/** One column of figures. */
export interface FigureColumn {
  key: FigureKey | 'counted' | 'resolvedPercent';
  /** Title over several columns. */
  group: string;
  title: string;
  /** What it counts. */
  about: string;
  /** Null for a percentage under the floor. */
  value(figures: UnitFigures): number | null;
  /** The same as printed; a percentage with its denominator. */
  text(figures: UnitFigures): string;
}

export interface AppendixRow {
  /** Id of the place; null for the sum. */
  id: string | null;
  name: string;
  /** Null when the unit published nothing here. */
  figures: UnitFigures | null;
}

export interface Appendix {
  title: string;
  asOf: string;
  columns: readonly FigureColumn[];
  /** Units in order; the sum is the last row. */
  rows: readonly AppendixRow[];
  notes: readonly string[];
}
