import { describe, expect, test } from "vitest";
import { backtestReportSchema, generatorNames } from "@mea-culpa/formats";
import { type ScriptedCommit, importHistory } from "../support/fast-import.ts";
import { entry } from "../support/read-history.ts";
import { schemaErrors } from "../support/report-validator.ts";
import { type CommandResult, runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const roastBot = "roast-bot <roast-bot@tidepool.example>";
const guest = "Tom Ek <tom@tidepool.example>";

/** Four weeks of a blog: an entry, a roast and a guest's entry, an entry with traps, nothing. */
const blog: readonly ScriptedCommit[] = [
  {
    at: "2026-03-01T12:00:00Z",
    files: { "hugo.toml": "", "content/blog/_index.md": entry({ title: "Blog" }) },
  },
  {
    at: "2026-03-04T12:00:00Z",
    files: {
      "content/blog/eels.md": entry({ title: "Eels", author: "Mara Lind", date: "2026-03-04" }),
    },
  },
  {
    at: "2026-03-09T08:05:00Z",
    author: roastBot,
    files: { "data/roast_bot.json": '{"last_run":"2026-03-09T08:04:00Z"}' },
  },
  {
    at: "2026-03-10T08:00:00Z",
    author: roastBot,
    branch: "roast",
    from: "main",
    files: { "content/blog/roast.md": entry({ title: "A roast", author: "roast-bot" }) },
  },
  {
    at: "2026-03-11T08:00:00Z",
    merges: "roast",
    files: { "content/blog/roast.md": entry({ title: "A roast", author: "roast-bot" }) },
  },
  {
    at: "2026-03-12T08:00:00Z",
    author: guest,
    files: { "content/blog/guest.md": entry({ title: "Guest" }) },
  },
  {
    at: "2026-03-19T08:00:00Z",
    files: {
      "content/blog/crabs.md": entry({
        title: "Crabs \u001b]0;owned\u0007 \u202eevil",
        author: "@MARA",
      }),
      "content/blog/draft.md": entry({ title: "Draft", author: "mara", draft: true }),
      "content/blog/broken.md": "---\ntitle: [\n---\n",
    },
  },
];

async function backtest(
  extra: readonly string[] = [],
  options: Parameters<typeof runRoastBot>[1] = {},
): Promise<CommandResult> {
  const folder = await importHistory(await temporaryFolder(), blog);
  const terms = [
    "--author",
    "mara",
    "--name",
    "Mara Lind",
    "--cadence",
    "weekly",
    "--due",
    "Monday 08:00",
  ];
  const when = ["--zone", "UTC", "--since", "2026-03-01", "--until", "2026-03-30"];
  return runRoastBot(["backtest", "--dev-log", folder, ...terms, ...when, ...extra], options);
}

async function lastSlot(until: string, now?: string): Promise<number | undefined> {
  const options = now === undefined ? {} : { now };
  const { stdout } = await backtest(["--json", "--until", until], options);
  return backtestReportSchema.parse(JSON.parse(stdout)).slots.at(-1)?.number;
}

describe("roast-bot backtest", () => {
  test("tells of every slot what kept it, with four clocks, and what the bot did meanwhile", async () => {
    const { exitCode, stdout, stderr } = await backtest(["--json"]);
    expect(await schemaErrors("backtest", stdout)).toBeNull();
    const report = backtestReportSchema.parse(JSON.parse(stdout));
    expect(report.totals).toEqual({ kept: 2, broken: 3, excused: 0, roasted: 1 });
    const brief = report.slots.map(({ number, verdict, entries, roasts, heartbeat }) => [
      number,
      verdict,
      entries.map(({ path }) => path),
      roasts.map(({ title, public_at }) => `${title} ${public_at}`),
      heartbeat,
    ]);
    expect(brief).toEqual([
      [1, "broken", [], [], null],
      [2, "kept", ["content/blog/eels.md"], [], null],
      [3, "broken", [], ["A roast 2026-03-11T08:00:00Z"], "2026-03-09T08:04:00Z"],
      [4, "kept", ["content/blog/crabs.md"], [], "2026-03-09T08:04:00Z"],
      [5, "broken", [], [], "2026-03-09T08:04:00Z"],
    ]);
    expect(report.slots[1]).toEqual({
      number: 2,
      opens: "2026-03-02T08:00:00Z",
      closes: "2026-03-09T08:00:00Z",
      verdict: "kept",
      entries: [
        {
          path: "content/blog/eels.md",
          title: "Eels",
          public_at: "2026-03-04T12:00:00Z",
          front_matter_date: "2026-03-04",
          author_date: "2026-03-04T12:00:00Z",
          committer_date: "2026-03-04T12:00:00Z",
        },
      ],
      short: null,
      roasts: [],
      heartbeat: null,
    });
    expect(stderr).toMatch(/^content\/blog\/broken\.md:3:1: cannot be read: /);
    expect(exitCode).toBe(0);
  });

  test("shows people a table and a calendar that need no colour, and no hostile character", async () => {
    const { stdout } = await backtest();
    expect(stdout.split("\n").slice(3)).toEqual([
      "slot  deadline              verdict    entries",
      "   1  Mon 2026-03-02 08:00  x broken",
      "   2  Mon 2026-03-09 08:00  + kept     Eels Wed 2026-03-04 12:00",
      "   3  Mon 2026-03-16 08:00  x broken   * roast: A roast",
      "   4  Mon 2026-03-23 08:00  + kept     Crabs \ufffd]0;owned\ufffd \ufffdevil Thu 2026-03-19 08:00",
      "   5  Mon 2026-03-30 08:00  x broken",
      "",
      "2026-03   2x   9+  16x* 23+  30x",
      "+ kept   x broken   o excused   * a roast became public   (by day of the deadline)",
      "",
      "5 slots: 2 kept, 3 broken, 0 excused; roasts published in 1 slot.",
      "",
    ]);
  });

  test.each([
    { what: "on a terminal", isTTY: true, env: {}, coloured: true },
    { what: "not in a pipe", isTTY: false, env: {}, coloured: false },
    { what: "not with NO_COLOR", isTTY: true, env: { NO_COLOR: "1" }, coloured: false },
  ])("uses colour $what", async ({ isTTY, env, coloured }) => {
    const { stdout } = await backtest([], { isTTY, env });
    expect(stdout.includes("\u001b[32m")).toBe(coloured);
  });

  test("leaves out slots that close after --until, and those that are not over by the clock", async () => {
    expect(await lastSlot("2026-03-29")).toBe(4);
    expect(await lastSlot("2026-03-30T07:59:59Z")).toBe(4);
    expect(await lastSlot("2026-03-30T08:00:00Z")).toBe(5);
    expect(await lastSlot("2027-03-30", "2026-03-17T00:00:00Z")).toBe(3);
  });

  test("excuses a slot whose deadline lies in a pause, unless an entry kept it anyway", async () => {
    const { stdout } = await backtest(["--json", "--excuse", "2026-03-14..2026-03-24 holiday"]);
    const { slots } = backtestReportSchema.parse(JSON.parse(stdout));
    expect(slots.map(({ verdict }) => verdict)).toEqual([
      "broken",
      "kept",
      "excused",
      "kept",
      "broken",
    ]);
  });

  test.each([
    { extra: ["--due", "08:00"], says: "--due: expected a weekday and a time" },
    { extra: ["--cadence", "hourly"], says: "--cadence: expected one of" },
    { extra: ["--zone", "+02:00"], says: "--zone: expected an IANA time zone" },
    { extra: ["--since", "March"], says: "--since: expected a day" },
    { extra: ["--until", "soon"], says: "--until: expected a day" },
    { extra: ["--entries", "../x"], says: "--entries: expected a path inside the dev log" },
    { extra: ["--dev-log", "--upload-pack=x"], says: "--dev-log: expected a folder or a git URL" },
    {
      extra: ["--dev-log", "/nowhere/at/all"],
      says: "expected a git work tree or a bare repository",
    },
    {
      extra: ["--generator", "typewriter"],
      says: `Allowed choices are ${generatorNames.join(", ")}`,
    },
    { extra: ["--sinse", "x"], says: "Did you mean --since" },
  ])("ends with 2 and says what it expected: $extra", async ({ extra, says }) => {
    const { exitCode, stdout, stderr } = await backtest(extra);
    expect(stderr).toContain(says);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
  });
});
