/** A pull request's title and log, with the lines that each commit added and deleted. */
export interface SampleLog {
  readonly title: string;
  readonly body?: string;
  readonly commits: readonly (readonly [subject: string, added: number, deleted: number])[];
  /** Minutes between one commit and the next, used in turn. */
  readonly gaps: readonly number[];
  /** The local hour of the first commit. */
  readonly hour: number;
}

/** Logs of many kinds: long, short, honest, vague, reversed, single. */
export const sampleLogs: readonly SampleLog[] = [
  {
    title: "Add offline mode to the sync client",
    body: "People lose edits in tunnels. This keeps them until the link is back.",
    commits: [
      ["Add offline mode to the sync client", 604, 12],
      ["Fix race in queue flush", 9, 3],
      ["Fix flush test", 4, 4],
      ["Replace mutex with queue", 88, 61],
      ["Fix deadlock on shutdown", 31, 7],
      ["Replace queue with mutex", 61, 88],
      ["Move retry hack from test helper into client", 45, 44],
      ["wip", 12, 9],
      ["Address review comments", 210, 198],
      ["typo", 1, 1],
      ["Remove mutex", 3, 97],
    ],
    gaps: [47, 3, 190, 61, 900, 12, 5, 33, 2, 1300],
    hour: 9,
  },
  {
    title: "Let editors schedule a post",
    commits: [
      ["Let editors schedule a post", 311, 20],
      ["Add migration for publish_at", 24, 0],
      ["Handle daylight saving in schedule picker", 40, 18],
      ["Fix schedule picker in Safari", 2, 2],
      ["Bump date library to 4.2", 3, 3],
      ['Revert "Bump date library to 4.2"', 3, 3],
    ],
    gaps: [25, 70, 1500, 8, 11],
    hour: 14,
  },
  {
    title: "Simplify the price engine",
    commits: [
      ["Simplify the price engine", 420, 180],
      ["Extract discount rules into PriceRule", 230, 90],
      ["Cache rule lookups", 44, 6],
      ["Invalidate rule cache on save", 19, 2],
      ["Fix stale discount after save", 12, 5],
      ["Clean up", 6, 40],
    ],
    gaps: [200, 35, 14, 900, 25],
    hour: 22,
  },
  {
    title: "Small fix",
    commits: [
      ["fix", 300, 20],
      ["wip", 90, 4],
      ["stuff", 41, 12],
      ["fix again", 3, 3],
      ["finally", 1, 1],
    ],
    gaps: [4, 2, 9, 1],
    hour: 23,
  },
  {
    title: "Export invoices as CSV",
    body: "Accounting asked for it. They open it in a spreadsheet.",
    commits: [["Export invoices as CSV (#88)", 260, 14]],
    gaps: [],
    hour: 11,
  },
  {
    title: "Move avatar uploads to the worker",
    commits: [
      ["Move avatar uploads to the worker", 190, 120],
      ["Retry uploads three times", 22, 4],
      ["Increase upload timeout", 1, 1],
      ["Skip flaky upload test", 2, 0],
      ["Add logging to upload worker", 18, 0],
      ["Remove logging from upload worker", 0, 18],
      ["Rename AvatarJob to UploadAvatarJob", 31, 31],
    ],
    gaps: [30, 10, 45, 6, 90, 1000],
    hour: 16,
  },
  {
    title: "Teach the parser nested lists",
    commits: [
      ["Teach the parser nested lists", 380, 44],
      ["Add tests for nested lists", 510, 0],
      ["Guard against empty bullet", 9, 1],
      ["Support tabs in bullets", 27, 9],
      ["Refactor bullet scanner", 140, 155],
      ["Format with prettier", 77, 77],
      ["Update README with list syntax", 33, 2],
    ],
    gaps: [180, 20, 50, 300, 3, 15],
    hour: 10,
  },
  {
    title: "Use workers for thumbnail rendering",
    commits: [
      ["Use workers for thumbnail rendering", 512, 30],
      ["Use no-op for reset_canvas", 9, 4],
      ["Replace worker threads with child processes", 242, 131],
      ["Make canvas pool size configurable", 40, 3],
      ["Clamp canvas pool size", 7, 1],
      ["Address PR feedback: naming, docs", 120, 118],
      ["Address PR feedback, part two", 60, 52],
      ["Merge branch 'main' into thumbnails", 14, 2],
      ["Fix types", 5, 5],
    ],
    gaps: [400, 75, 150, 20, 1100, 60, 5, 7],
    hour: 8,
  },
  {
    title: "Show tide warnings on the map",
    commits: [
      ["Show tide warnings on the map", 222, 8],
      ["Hide tide warnings on the map behind a switch", 19, 6],
      ["Try larger markers", 2, 2],
      ["Use smaller markers", 2, 2],
    ],
    gaps: [1500, 30, 4],
    hour: 13,
  },
  {
    title: "Tidy imports",
    commits: [["Tidy imports", 12, 15]],
    gaps: [],
    hour: 17,
  },
];
