import type { LogDayWithLeaves } from './receipt-log.ts';

/** A day of the open log as `/nhat-ky/bien-nhan/<day>.json`. Field names are Vietnamese, as in the portal's other answers. */
export interface LogFile {
  readonly ngay: string;
  /** Whether the day is over and its note stands in the journal. */
  readonly da_khoa: boolean;
  readonly so_y_kien: number;
  readonly theo_buoi: readonly { readonly buoi: string; readonly thuong: number; readonly xem_ky: number }[];
  /** Root of the RFC 6962 tree over `la`, in hex. */
  readonly goc: string;
  /** Hash of the note before. */
  readonly truoc: string;
  /** The note as it is hashed. */
  readonly ghi_nhan: string;
  /** SHA-256 of `ghi_nhan`, in hex. */
  readonly dau: string;
  /** Whether the leaves are still those of a closed note. */
  readonly khop: boolean;
  /** Leaves in the order of the tree: ascending hex. */
  readonly la: readonly string[];
}

/** The file of one day. */
export function logFile({ note, text, head, closed, agrees, leaves }: LogDayWithLeaves): LogFile {
  return {
    ngay: note.day,
    da_khoa: closed,
    so_y_kien: note.size,
    theo_buoi: note.sessions.map(({ session, main, review }) => ({ buoi: session, thuong: main, xem_ky: review })),
    goc: note.root,
    truoc: note.previous,
    ghi_nhan: text,
    dau: head,
    khop: agrees,
    la: leaves,
  };
}
