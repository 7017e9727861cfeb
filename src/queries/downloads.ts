import { contentRoot } from '#record/content-root.ts';
import { listDownloads, readDownload } from '#record/downloads.ts';

/** Paths below /tep/ of every file that can be downloaded. */
export function downloadPaths(): string[] {
  return listDownloads(contentRoot);
}

/** One file for download, byte for byte as it was filed. */
export function download(path: string): Uint8Array<ArrayBuffer> {
  return readDownload(contentRoot, path);
}
