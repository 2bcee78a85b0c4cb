import type { EvidencePack, Roast } from "@mea-culpa/formats";
import { buildPack, commitsOf } from "./build-pack.ts";
import { figure, link, log, name, order, paragraph, quote, say, section, time } from "./say.ts";

const web = "https://git.example.org/mara/lighthouse";
const mergeCommit = "5d1c0b7ae9f24e6b8a3fd2c4917e60ab35c8d1f2";

/** A change that lights beacons side by side, by way of every other idea. */
export const ferrymanPack: EvidencePack = buildPack({
  subject: {
    kind: "pull-request",
    id: "mara/lighthouse#212",
    source: "mara/lighthouse",
    number: 212,
    mergeCommit,
  },
  who: "mara",
  names: ["Mara", "Mara Lindqvist"],
  slot: {
    number: 9,
    opens: "2026-03-02T07:00:00Z",
    closes: "2026-03-09T07:00:00Z",
    zone: "Europe/Stockholm",
  },
  exhibits: [
    {
      id: "pr",
      kind: "pull-request",
      text: "Run beacons in parallel\n\nA beacon should not wait for its neighbour. Closes #198.",
      url: `${web}/pull/212`,
      number: 212,
      title: "Run beacons in parallel",
      body: "A beacon should not wait for its neighbour. Closes #198.",
      author: { name: "Mara Lindqvist", mail: "mara@example.org" },
      mergedAt: "2026-03-06T09:40:10+01:00",
      mergeCommit,
      additions: 1160,
      deletions: 97,
      files: 4,
      commits: 12,
    },
    ...commitsOf(web, [
      { subject: "Run beacons in parallel", at: "2026-03-03T14:02:00+01:00", stat: [611, 12, 4] },
      { subject: "Fix race in beacon registry", at: "2026-03-03T15:10:00+01:00", stat: [23, 3, 1] },
      {
        subject: "Use a no-op for close_all to keep lamps burning",
        at: "2026-03-03T23:48:00+01:00",
        stat: [9, 4, 1],
      },
      {
        subject: "Replace registry with no-op",
        at: "2026-03-04T08:15:00+01:00",
        stat: [21, 17, 1],
      },
      {
        subject: "Move no-op from test fixture into production",
        at: "2026-03-04T09:31:00+01:00",
        stat: [135, 108, 2],
      },
      { subject: "Cache chart parsing", at: "2026-03-04T11:20:00+01:00", stat: [35, 1, 2] },
      {
        subject: "Replace threads with processes",
        at: "2026-03-04T16:02:00+01:00",
        stat: [242, 131, 3],
      },
      {
        subject: "Update plan to say processes",
        at: "2026-03-04T16:40:00+01:00",
        stat: [24, 12, 1],
      },
      { subject: "Make the pool injectable", at: "2026-03-05T09:05:00+01:00", stat: [42, 29, 2] },
      {
        subject: "Address review: split tests, fix docs",
        at: "2026-03-05T13:44:00+01:00",
        stat: [326, 315, 4],
      },
      {
        subject: "Address review: make mode an enum",
        at: "2026-03-05T17:20:00+01:00",
        stat: [26, 18, 2],
      },
      { subject: "Remove str from the enum", at: "2026-03-06T09:12:00+01:00", stat: [1, 1, 1] },
    ]),
    {
      id: "f1",
      kind: "file",
      text: "src/beacons/runner.py",
      url: `${web}/blob/${mergeCommit}/src/beacons/runner.py`,
      path: "src/beacons/runner.py",
      status: "modified",
      role: "source",
      language: "python",
      additions: 300,
      deletions: 31,
      linesAtMerge: 612,
    },
    {
      id: "f2",
      kind: "file",
      text: "plans/beacons.md",
      url: `${web}/blob/${mergeCommit}/plans/beacons.md`,
      path: "plans/beacons.md",
      status: "modified",
      role: "doc",
      language: "markdown",
      additions: 112,
      deletions: 8,
      linesAtMerge: 1246,
    },
    {
      id: "f3",
      kind: "file",
      text: "tests/test_runner.py",
      url: `${web}/blob/${mergeCommit}/tests/test_runner.py`,
      path: "tests/test_runner.py",
      status: "added",
      role: "test",
      language: "python",
      additions: 748,
      deletions: 0,
      linesAtMerge: 748,
    },
    {
      id: "h1",
      kind: "lines",
      text: "except LampError as cause:\n    failures.append(Failure(str(cause)))",
      url: `${web}/blob/${mergeCommit}/src/beacons/runner.py#L401-L402`,
      path: "src/beacons/runner.py",
      side: "after",
      from: 401,
      to: 402,
      language: "python",
      commit: mergeCommit,
    },
    {
      id: "r1",
      kind: "review",
      text: "Why is the mode a bare string?",
      url: `${web}/pull/212#comment-7`,
      author: "Tomas",
      at: "2026-03-05T15:02:00+01:00",
    },
  ],
  figures: [
    {
      id: "commits.count",
      value: 12,
      unit: "commit",
      formula: { op: "field", of: ["pr.commits"] },
      label: "commits in the pull request",
    },
    {
      id: "idle.count",
      value: 3,
      unit: "occurrence",
      formula: { op: "occurrences", of: ["c1", "c2", "c3", "c4", "c5", "c6", "c7"], text: "no-op" },
      label: "mentions of the no-op in the subjects",
    },
    {
      id: "plan.lines",
      value: 1246,
      unit: "line",
      formula: { op: "field", of: ["f2.linesAtMerge"] },
      label: "lines in the plan",
    },
    {
      id: "runner.lines",
      value: 612,
      unit: "line",
      formula: { op: "field", of: ["f1.linesAtMerge"] },
      label: "lines in the runner",
    },
    {
      id: "runner.against-plan",
      value: -634,
      unit: "line",
      formula: { op: "difference", of: ["runner.lines", "plan.lines"] },
      label: "lines by which the runner is shorter than the plan",
    },
    {
      id: "tests.lines",
      value: 748,
      unit: "line",
      formula: { op: "field", of: ["f3.linesAtMerge"] },
      label: "lines in the new test file",
    },
    {
      id: "swallow.lines",
      value: 2,
      unit: "line",
      formula: { op: "lines", of: ["h1"] },
      label: "lines that turn the error into text",
    },
    {
      id: "question.words",
      value: 7,
      unit: "word",
      formula: { op: "words", of: ["r1"] },
      label: "words in the question",
    },
    {
      id: "answer.commits",
      value: 2,
      unit: "commit",
      formula: { op: "count", of: ["c11", "c12"] },
      label: "commits that answer the question",
    },
    {
      id: "branch.hours",
      value: 67,
      unit: "hour",
      formula: { op: "span", of: ["c1.authoredAt", "pr.mergedAt"] },
      label: "hours from the first commit to the merge",
    },
  ],
  charges: [
    {
      code: "stringified-error",
      title: "An error turned into its string",
      severity: 8,
      summary: "An exception is caught and its text is kept.",
      exhibits: ["h1"],
      figures: { lines: "swallow.lines" },
      terms: { exception: "LampError" },
    },
    {
      code: "reversed-approach",
      title: "An approach reversed again and again",
      severity: 7,
      summary: "Commits replace what earlier commits of the branch put in place.",
      exhibits: ["c4", "c5", "c7"],
      figures: {},
      terms: { idle: "no-op" },
    },
  ],
  compliments: [
    {
      code: "tests-against-code",
      title: "Tests against code",
      severity: 6,
      summary: "The change adds more lines of tests than of source code.",
      exhibits: ["f3"],
      figures: { lines: "tests.lines" },
      terms: {},
    },
  ],
});

export const ferrymanRoast: Roast = {
  title: say("The Ferryman and the twelve commits", figure("twelve commits", "commits.count")),
  description: say(
    "A harbour asks for light, and #212 brings it in instalments.",
    name("#212", "pr"),
  ),
  sections: [
    section(
      "A reasonable wish",
      paragraph(
        say(
          "Pull request #212 has an honest goal: “Run beacons in parallel”.",
          link("Pull request #212", "pr"),
          name("#212", "pr"),
          quote("“Run beacons in parallel”", "pr"),
        ),
        "A lamp should not have to queue behind its neighbour.",
        say(
          "Mara set out on a Tuesday afternoon and tied up on Friday at 09:40.",
          time("Tuesday afternoon", "c1", "authoredAt"),
          time("Friday at 09:40", "pr", "mergedAt"),
        ),
        say(
          "The crossing took twelve commits and 67 hours.",
          figure("twelve commits", "commits.count"),
          figure("67 hours", "branch.hours"),
        ),
        "There are ocean liners with a thinner log.",
      ),
    ),
    section(
      "The log, as the harbour heard it",
      log(
        ["c1", "Let there be light."],
        ["c2", "There was light, and it quarrelled with itself."],
        ["c3", "Bargaining, by candle."],
        ["c4", "If the harbourmaster objects, hire a cardboard harbourmaster."],
        ["c5", "The cardboard does so well in rehearsal that it gets the part."],
        ["c7", "Then a mutiny, and a fresh crew."],
        ["c9", "The crew may bring its own hammocks."],
        ["c12", "A small wave from the quay."],
      ),
      paragraph(
        say(
          "The word *no-op* turns up three times.",
          name("*no-op*", "c4"),
          figure("three times", "idle.count"),
        ),
        "For a thing whose trade is idleness, it does get about.",
        say(
          "It served as a bandage, as a fixture and as a member of staff.",
          name("fixture", "c5"),
        ),
        "Its severance is not on record.",
      ),
    ),
    section(
      "The crossing",
      {
        kind: "exhibit",
        exhibit: "h1",
        text: "except LampError as cause:\n    failures.append(Failure(str(cause)))",
        language: "python",
      },
      paragraph(
        say(
          "It takes two lines of `src/beacons/runner.py`, which has 612.",
          figure("two lines", "swallow.lines"),
          name("`src/beacons/runner.py`", "f1"),
          figure("612", "runner.lines"),
        ),
        say("A `LampError` goes in, with papers.", name("`LampError`", "h1")),
        "Customs kept the rest.",
      ),
    ),
    section(
      "The plan, an obituary",
      paragraph(
        say(
          "`plans/beacons.md` is 1,246 lines long.",
          name("`plans/beacons.md`", "f2"),
          figure("1,246 lines", "plan.lines"),
        ),
        say(
          "The runner it plans is 634 lines shorter.",
          figure("634 lines shorter", "runner.against-plan"),
        ),
        "Cartographers know the condition: an island drawn at life size, with a little island on it for scale.",
      ),
      paragraph(
        say(
          "Tomas needed seven words: “Why is the mode a bare string?”",
          name("Tomas", "r1"),
          figure("seven words", "question.words"),
          quote("“Why is the mode a bare string?”", "r1"),
        ),
        say(
          "The answer took two commits; the last is “Remove str from the enum”.",
          figure("two commits", "answer.commits"),
          order("the last", "c12"),
          quote("“Remove str from the enum”", "c12"),
        ),
        "A harbour pilot could have said it with a pennant.",
      ),
    ),
  ],
  compliment: section(
    "Credit, through clenched teeth",
    paragraph(
      say(
        "There are 748 lines in `tests/test_runner.py`, and they earn their keep.",
        figure("748 lines", "tests.lines"),
        name("`tests/test_runner.py`", "f3"),
      ),
      "They had to be.",
      "Somebody on that river needed to know where the lamps were.",
    ),
  ),
  verdict: {
    archetype: "The Ferryman",
    oneLiner: say(
      "takes a `LampError` across the river and returns with its coat.",
      name("`LampError`", "h1"),
    ),
  },
};
