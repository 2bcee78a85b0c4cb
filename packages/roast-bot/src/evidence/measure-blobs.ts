import { CatFileBatch } from "../git/cat-file-batch.ts";

/** What is known of a file's content. */
export interface BlobMeasure {
  /** Lines, the last one counted whether or not it ends in a newline. */
  readonly lines: number;
  /** The first kilobyte as text, for interpreter lines and generators' notices. */
  readonly start: string;
}

/**
 * Measures blobs by their ids, all from one process; those larger than `maxBytes`, or that a
 * partial clone can't get, are missing from the result.
 */
export async function measureBlobs(
  blobs: readonly string[],
  options: { readonly cwd: string; readonly maxBytes: number },
): Promise<ReadonlyMap<string, BlobMeasure>> {
  if (blobs.length === 0) return new Map();
  await using batch = new CatFileBatch(options);
  const measured = new Map<string, BlobMeasure>();
  const reads = [...new Set(blobs)].map(async (blob) => {
    const object = await batch.read(blob);
    if (object.kind !== "found") return;
    measured.set(blob, {
      lines: countLines(object.bytes),
      start: object.bytes.subarray(0, 1024).toString("utf8"),
    });
  });
  await Promise.all(reads);
  return measured;
}

/** The number of lines in a file's bytes; an empty file has none. */
export function countLines(bytes: Buffer): number {
  let lines = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines += 1;
  return bytes.length > 0 && bytes.at(-1) !== 10 ? lines + 1 : lines;
}
