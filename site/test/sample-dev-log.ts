/** Text that tries everything that Markdown lets a stranger try. */
const hostile = `Before <script>alert("inline")</script> after.

<iframe src="https://example.com/"></iframe>

<!-- a comment -->

<div onclick="alert(1)">block</div>

[one](javascript:alert(1)) [two](JavaScript:alert(2)) [three](data:text/html,x)
[four](https://example.com/a?b=1&c=2) [five](vbscript:x) [six](./other.html) <mailto:a@example.com>

![a picture](https://example.com/pixel.gif) ![local](../../../../secret.png)

![by reference][pixel]

[pixel]: https://example.com/pixel.gif

It said "straight" and ended with three dots...

\`\`\`ts
const a = "<b>";
\`\`\`

{{ 1 + 1 }} {import.meta.env.SECRET}
`;

const head = "5d1f8c0e".repeat(8);

function entry(frontMatter: string, text: string): string {
  return `---\n${frontMatter.trim()}\n---\n\n${text}`;
}

function line(record: object): string {
  return `${JSON.stringify(record)}\n`;
}

const slots = [
  { kind: "slot", slot: 1, verdict: "kept", penance: null },
  { kind: "slot", slot: 2, verdict: "excused", penance: null },
  { kind: "slot", slot: 3, verdict: "broken", penance: { kind: "owed" } },
  { kind: "run", outcome: "settled" },
];

const url = "https://code.example/commit/0a1b2c";

const claims = [
  {
    kind: "figure",
    text: "seventeen commits",
    exhibits: ["c1", "c17"],
    urls: [url, "javascript:alert(1)"],
    figure: {
      label: "commits in the pull request",
      formula: { op: "count", of: Array.from({ length: 17 }, (_, place) => `c${place + 1}`) },
      recomputed: 17,
    },
  },
  { kind: "log", text: "fix <b>it</b>", exhibits: ["c2"], urls: [] },
  {
    kind: "time",
    text: "Tuesday",
    exhibits: ["c3"],
    urls: [],
    time: { field: "authoredAt", value: "2026-11-10T23:10:00+01:00" },
  },
  {
    kind: "charge",
    text: "swallowed",
    exhibits: ["h1"],
    urls: [],
    charge: { summary: "An error is caught and dropped." },
  },
];

/** The files of a small dev log: two entries, a hostile roast, a draft, and the bot's record. */
export const sampleDevLog: Readonly<Record<string, string>> = {
  "src/content/blog/first.md": entry(
    "title: First & foremost\ndescription: How it began.\ndate: 2026-11-01\nauthor: mira\ntags: [Time Zones, rust]",
    `The **whole** text of the first entry.\n\n\`\`\`\n${"wide ".repeat(40)}\n\`\`\`\n\n| ${"long".repeat(12)} | b |\n| --- | --- |\n| ${"c".repeat(60)} | d |\n`,
  ),
  "src/content/blog/second.md": entry(
    'title: "Second"\ndate: 2026-11-08T10:00:00Z\nauthors: [mira]\ntags: time-zones',
    "Second text.\n",
  ),
  "src/content/blog/draft.md": entry("title: Secret\ndate: 2026-11-09\ndraft: true", "Hidden.\n"),
  "src/content/blog/2026/the-hostile-roast.md": entry(
    'title: "The <i>Roast</i>"\ndescription: "A <b>bold</b> one"\ndate: 2026-11-15\nauthor: roast-bot\ntags: ["../../<x>"]\nslug: ../../../escaped\nroast_bot:\n  slot: 3\n  evidence: data/roast_bot/2026-11-15-slot-3/evidence.json\n  receipts: data/roast_bot/2026-11-15-slot-3/receipts.json',
    hostile,
  ),
  "data/roast_bot.json": JSON.stringify({
    schema: "mea-culpa/heartbeat/1",
    last_run: "2026-11-15T08:00:04Z",
    outcome: "settled",
    error: null,
    promise: { who: "mira", cadence: "weekly", zone: "Europe/Lisbon" },
    slot: { number: 3, opens: "2026-11-08T08:00:00Z", closes: "2026-11-15T08:00:00Z" },
    verdict: "broken",
    penance: "roasted",
    next_due: "2026-11-22T08:00:00Z",
    streak: { kind: "broken", length: 1 },
    entry: {
      title: "The Roast",
      path: "src/content/blog/2026/the-hostile-roast.md",
      kind: "roast",
    },
    ledger: { path: "data/roast_bot_ledger.jsonl", head, slots: 3 },
    next_run: null,
  }),
  "data/roast_bot_ledger.jsonl": slots.map(line).join(""),
  "data/roast_bot/2026-11-15-slot-3/evidence.json": '{"exhibits":[]}\n',
  "data/roast_bot/2026-11-15-slot-3/receipts.json": line({
    schema: "mea-culpa/receipts/2",
    claims,
  }),
  "data/roast_bot/2026-11-15-slot-3/notes.txt": "not part of the record\n",
  "data/private.json": "{}",
};
