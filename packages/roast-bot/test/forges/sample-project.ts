/** What a forge knows in these tests: one project, a few pull requests. */
export interface SamplePullRequest {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: string;
  readonly mergedAt?: string | undefined;
  readonly mergeCommit?: string | undefined;
  /** Issues that it closes. */
  readonly issues: readonly SampleIssue[];
  /** Each with who put it on, one after the other. */
  readonly labels: readonly { readonly name: string; readonly by: string | readonly string[] }[];
  readonly reviews: readonly SampleRemark[];
  readonly comments: readonly SampleRemark[];
  readonly threads: readonly (readonly SampleRemark[])[];
}

export interface SampleIssue {
  readonly number: number;
  readonly title: string;
  readonly author: string;
  /** Whether it is another project's. */
  readonly isElsewhere?: true;
  /** Whether only members of the project may see it; GitHub has no such issues. */
  readonly isConfidential?: true;
}

export interface SampleRemark {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly at: string;
  readonly state?: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED";
}

export const projectPath = "mara/tidepool";
/** What the project was called before. */
export const formerPath = "mara/tidewater";
export const squash: string = "5".repeat(40);
export const direct: string = "6".repeat(40);

const minute = (count: number): string =>
  new Date(Date.parse("2026-11-10T09:00:00Z") + count * 60_000).toISOString();

const nobody = { issues: [], labels: [], reviews: [], comments: [], threads: [] };

export const pullRequests: readonly SamplePullRequest[] = [
  {
    ...nobody,
    number: 12,
    title: "Add alarms",
    body: "Rings when the tide is high.",
    author: "mara",
    mergedAt: minute(90),
    mergeCommit: squash,
    issues: [
      { number: 7, title: "Nobody wakes at high tide", author: "ruth" },
      { number: 8, title: "Backlog", author: "tidebot[bot]" },
      { number: 9, title: "Salary of the keeper", author: "ruth", isElsewhere: true },
      { number: 10, title: "Anybody can put it out", author: "ruth", isConfidential: true },
    ],
    labels: [
      { name: "tide", by: "ines" },
      { name: "size/XL", by: ["ines", "tidebot[bot]"] },
      { name: "good first alarm", by: "mara" },
    ],
    reviews: [
      { id: 1, author: "ines", body: "Why is there a bell?", at: minute(1), state: "COMMENTED" },
      { id: 2, author: "ines", body: "", at: minute(80), state: "APPROVED" },
      { id: 3, author: "tidebot[bot]", body: "12 files", at: minute(2), state: "COMMENTED" },
    ],
    comments: [{ id: 4, author: "mara", body: "It is a drum, really.", at: minute(5) }],
    threads: [
      [
        { id: 5, author: "tom", body: "Is zero a tide?", at: minute(10) },
        { id: 6, author: "mara", body: "On Mondays.", at: minute(12) },
      ],
    ],
  },
  {
    ...nobody,
    number: 13,
    title: "Talk about alarms",
    body: "",
    author: "mara",
    mergedAt: minute(95),
    comments: Array.from({ length: 230 }, (_, at) => ({
      id: 100 + at,
      author: "tom",
      body: `Point ${at + 1}.`,
      at: minute(at),
    })),
  },
  {
    ...nobody,
    number: 14,
    title: "Never stop talking",
    body: "",
    author: "mara",
    mergedAt: minute(96),
    comments: Array.from({ length: 700 }, (_, at) => ({
      id: 1000 + at,
      author: "tom",
      body: `Again ${at + 1}.`,
      at: minute(at),
    })),
  },
  { ...nobody, number: 15, title: "Not yet", body: "", author: "mara" },
];
