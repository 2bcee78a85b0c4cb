/** How much of a change is looked at; what lies beyond is left out, and said so. */
export interface ChangeLimits {
  /** A branch with more commits is left out as a whole: half a log tells no story. */
  readonly commits: number;
  /** Files whose length is measured; all are counted. */
  readonly files: number;
  /** Changed lines of one file whose hunks are read. */
  readonly linesOfFile: number;
  /** The same for files that nobody wrote by hand. */
  readonly linesOfMadeFile: number;
  /** Bytes of the merged diff, and again of all commits' diffs. */
  readonly patchBytes: number;
  /** Bytes of a file whose lines are counted. */
  readonly blobBytes: number;
}

/** Far more than a person reviews, far less than fills a small machine's memory. */
export const changeLimits: ChangeLimits = {
  commits: 1_000,
  files: 3_000,
  linesOfFile: 20_000,
  linesOfMadeFile: 2_000,
  patchBytes: 8_000_000,
  blobBytes: 16_000_000,
};
