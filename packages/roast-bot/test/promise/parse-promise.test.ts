import { describe, expect, test } from "vitest";
import { parsePromise } from "../../src/promise/parse-promise.ts";
import { describePromiseProblem } from "../../src/promise/promise-problem.ts";

const least = `who:
  handle: mara
cadence: weekly
due: Monday 08:00
zone: Europe/Lisbon
since: 2026-01-05
`;

function parse(text: string, existing: readonly string[] = ["hugo.toml", "content/blog"]) {
  const siteFiles = { paths: new Set(existing), texts: new Map() };
  return parsePromise({ text, file: "roast-bot.yaml", siteFiles });
}

function problemsOf(text: string): string[] {
  const parsed = parse(text);
  return parsed.kind === "valid" ? [] : parsed.problems.map(describePromiseProblem);
}

describe("parsePromise", () => {
  test("fills in everything that has a default", () => {
    expect(parse(least)).toEqual({
      kind: "valid",
      promise: {
        who: { handle: "mara", names: [], mails: [] },
        cadence: { kind: "weekly", weekday: 1, time: "08:00" },
        zone: "Europe/Lisbon",
        since: "2026-01-05",
        generator: "hugo",
        paths: {
          entries: "content/blog",
          heartbeat: "data/roast_bot.json",
          ledger: "data/roast_bot_ledger.jsonl",
          evidence: "data/roast_bot",
        },
        sources: [],
        reviewers: [],
        writer: { kind: "house" },
        excuses: [],
        errata: [],
        publish: "push",
        catchUp: 1,
      },
    });
  });

  test("reads all that can be said", () => {
    const parsed = parse(
      `${least.replace("weekly", "every 10 days").replace("Monday 08:00", '"08:00"')}
generator: astro
future_entries: hidden
writer: openai-compatible:http://127.0.0.1:8080/v1#small
referee: openai:large
publish: pull-request
grace: 36h
forge: gitea
catch_up: 0
paths: {entries: src/content/log/, ledger: data/ledger.jsonl}
sources:
  - {name: mara/tidepool, git: "git@forge.example:mara/tidepool.git", web: https://forge.example/mara/tidepool, branch: main}
  - {name: eel, git: ../eel}
excuses:
  - {from: 2026-02-01, until: 2026-02-14, reason: a holiday}
`,
      ["src/content/log"],
    );
    expect(parsed).toMatchObject({
      kind: "valid",
      promise: {
        cadence: { kind: "every", days: 10, time: "08:00" },
        generator: "astro",
        futureEntries: "hidden",
        writer: { kind: "openai-compatible", url: "http://127.0.0.1:8080/v1", model: "small" },
        referee: { kind: "openai", model: "large" },
        publish: "pull-request",
        grace: 129_600,
        forge: "gitea",
        catchUp: 0,
        paths: { entries: "src/content/log", heartbeat: "data/roast_bot.json" },
        sources: [
          { name: "mara/tidepool", branch: "main" },
          { name: "eel", git: "../eel" },
        ],
        excuses: [{ from: "2026-02-01", until: "2026-02-14", reason: "a holiday" }],
      },
    });
  });

  test.each([
    { existing: ["hugo.toml", "content/posts"], generator: "hugo", entries: "content/posts" },
    {
      existing: ["website", "website/astro.config.ts", "website/src/content/posts/a.md"],
      generator: "astro",
      entries: "website/src/content/posts",
    },
  ])("tells $generator and $entries from $existing", ({ existing, generator, entries }) => {
    expect(parse(least, existing)).toMatchObject({
      promise: { generator, paths: { entries } },
    });
  });

  test("says at `paths.entries` that the folder isn't there, and where entries are", () => {
    const existing = ["hugo.toml", "content/posts/a.md", "content/posts"];
    const parsed = parse(`${least}paths: {entries: content/blog}\n`, existing);
    expect(parsed.kind === "valid" ? [] : parsed.problems.map(describePromiseProblem)).toEqual([
      "roast-bot.yaml:7:18: paths.entries: the folder `content/blog` is not in the newest commit; entries were found in `content/posts` (Hugo). Correct it, or commit a file there.",
    ]);
  });

  test.each(["8d", "169h", "12 hours", "0h", "-1h", "1.5h", "h"])(
    "takes %s for no grace",
    (grace) => {
      expect(problemsOf(`${least}grace: ${grace}\n`)).toEqual([
        `roast-bot.yaml:7:8: grace: expected a time up to seven days, such as \`12h\`, \`90m\` or \`2d\`, found \`${grace}\`. Correct the value.`,
      ]);
    },
  );

  test("tells every problem at once, each with its line, its column and what to do", () => {
    expect(
      problemsOf(`who:
  handel: mara
  names: Mara
cadense: weekly
due: Funday 08:00
cadence: weekly
zone: Lisbon
since: 2026-02-30
catch_up: lots
`),
    ).toEqual([
      "roast-bot.yaml:1:1: who.handle: `handle` is missing. Add a handle such as `mara`, without `@`.",
      "roast-bot.yaml:3:10: who.names: expected a list of names, found `Mara`. Correct the value.",
      "roast-bot.yaml:2:3: who.handel: unknown key `handel`. Did you mean `handle`?",
      "roast-bot.yaml:7:7: zone: expected an IANA time zone such as `Europe/Lisbon`, found `Lisbon`. Correct the value.",
      "roast-bot.yaml:8:8: since: expected a day such as `2026-01-05`, found `2026-02-30`. Correct the value.",
      "roast-bot.yaml:9:11: catch_up: expected a whole number from 0 to 52, found `lots`. Correct the value.",
      "roast-bot.yaml:4:1: cadense: unknown key `cadense`. Did you mean `cadence`?",
      "roast-bot.yaml:5:6: due: expected a weekday and a time for a weekly promise, such as `Monday 08:00`, found `Funday 08:00`. Make `due` fit `cadence`.",
    ]);
  });

  test.each([
    {
      key: "a word in braces that nothing fills in",
      yaml: "entry: {category: 'Roasts of {{autor}}'}",
      says: "7:19: entry.category: expected nothing in braces but `{{title}}`",
    },
    {
      key: "a number where another kind of number is meant",
      yaml: "catch_up: 1.5",
      says: "7:11: catch_up: expected a whole number from 0 to 52, found `1.5`. Correct the value.",
    },
    {
      key: "a number where a text is meant",
      yaml: "sources: [{name: 5, git: x}]",
      says: "7:18: sources[0].name: expected the name readers see, such as `mara/tidepool`, found `5`. Put the value in quotes",
    },
    {
      key: "an absolute path",
      yaml: "paths: {entries: /etc}",
      says: "7:18: paths.entries: expected a path inside",
    },
    {
      key: "a path that climbs out",
      yaml: "paths: {ledger: a/../../b}",
      says: "7:17: paths.ledger: expected a path",
    },
    {
      key: "two uses of one path",
      yaml: "paths: {ledger: data/x, heartbeat: data/x}",
      says: "7:17: paths.ledger: the path `data/x` has another use",
    },
    {
      key: "two uses of one path in two spellings",
      yaml: "paths: {ledger: ./data/x, heartbeat: data/x/}",
      says: "7:17: paths.ledger: the path `data/x` has another use",
    },
    {
      key: "a path that would overwrite the promise",
      yaml: "paths: {heartbeat: roast-bot.yaml}",
      says: "7:20: paths.heartbeat:",
    },
    {
      key: "a path into .git",
      yaml: "paths: {evidence: .GIT/hooks}",
      says: "7:19: paths.evidence:",
    },
    {
      key: "a path that reads as an option",
      yaml: "paths: {entries: --output=x}",
      says: "7:18: paths.entries:",
    },
    { key: "a backslash", yaml: "paths: {entries: 'content\\blog'}", says: "7:18: paths.entries:" },
    {
      key: "a helper command as address",
      yaml: "sources: [{name: a, git: 'ext::sh -c id'}]",
      says: "7:26: sources[0].git:",
    },
    {
      key: "an option as address",
      yaml: "sources: [{name: a, git: --upload-pack=id}]",
      says: "7:26: sources[0].git:",
    },
    {
      key: "a branch that reads as an option",
      yaml: "sources: [{name: a, git: x, branch: --all}]",
      says: "7:37: sources[0].branch:",
    },
    {
      key: "credentials in a web address",
      yaml: "sources: [{name: a, git: x, web: https://a:b@c.example}]",
      says: "7:34: sources[0].web:",
    },
    {
      key: "two sources of one name",
      yaml: "sources: [{name: a, git: x}, {name: a, git: y}]",
      says: "7:37: sources[1].name: the name `a` is taken",
    },
    {
      key: "an excuse that ends before it begins",
      yaml: "excuses: [{from: 2026-02-02, until: 2026-02-01, reason: x}]",
      says: "7:37: excuses[0].until:",
    },
    {
      key: "an excuse without a reason",
      yaml: "excuses: [{from: 2026-02-02, until: 2026-02-03}]",
      says: "7:11: excuses[0].reason: `reason` is missing",
    },
    { key: "an unknown writer", yaml: "writer: robot", says: "7:9: writer: expected `house`" },
    {
      key: "a referee without a model",
      yaml: "referee: house",
      says: "7:10: referee: expected `anthropic:MODEL`",
    },
    {
      key: "a key of a list item",
      yaml: "sources: [{name: a, git: x, wep: y}]",
      says: "7:29: sources[0].wep: unknown key `wep`. Did you mean `web`?",
    },
    {
      key: "a key given twice",
      yaml: "zone: UTC",
      says: "7:1: the key `zone` stands here a second time",
    },
    {
      key: "a key given twice, in quotation marks",
      yaml: '"my key": 1\n"my key": 2',
      says: '8:1: the key `"my key"` stands here a second time',
    },
    {
      key: "a second document",
      yaml: "---\nzone: UTC",
      says: "7:1: a second document begins here",
    },
    { key: "another encoding", yaml: "writer: \0h", says: "1:1: the file is not written in UTF-8" },
    { key: "broken YAML", yaml: "writer: [house", says: "8:1: " },
    {
      key: "aliases that multiply",
      yaml: `writer: &a house\nexcuses: [${"*a, ".repeat(30)}]`,
      says: "1:1: aliases stand for more values than a promise has. Write the values out.",
    },
  ])("refuses $key", ({ yaml, says }) => {
    const problems = problemsOf(`${least}${yaml}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`roast-bot.yaml:${says}`);
  });

  test("asks for everything that an empty file lacks", () => {
    expect(problemsOf("")).toHaveLength(5);
  });
});
