import { describe, expect, test } from "vitest";
import type { DevLogEntry } from "../../src/dev-log/dev-log-entry.ts";
import type { DevLogReading } from "../../src/dev-log/read-dev-log.ts";
import type { ScriptedCommit } from "../support/fast-import.ts";
import { astroTerms, entry, readHistory } from "../support/read-history.ts";

const tides = { title: "Tides", author: "mara" };
const at = (day: string): string => `2026-${day}T10:00:00Z`;

function only(reading: DevLogReading): DevLogEntry {
  expect(reading.entries).toHaveLength(1);
  const [found] = reading.entries;
  if (found === undefined) throw new Error("There is no entry.");
  return found;
}

/** The stretches of the one entry of a history, as pairs of moments. */
async function stretches(commits: readonly ScriptedCommit[], now?: string): Promise<unknown> {
  const reading = await readHistory(commits, now === undefined ? {} : { now });
  return only(reading).stretches.map(({ from, until }) => (until ? [from, until] : [from]));
}

const path = "content/blog/tides.md";

test.each([
  ["by a commit that is dated after the present", {}, true],
  ["by one that was made since the moment that is told of", { present: at("04-02") }, undefined],
  ["by a commit of before", { now: at("04-02") }, undefined],
])("nobody can tell when an entry came that stands there %s", async (_, moments, isUnknown) => {
  const reading = await readHistory(
    [
      { at: at("03-01"), files: { "README.md": "x" } },
      { at: at("04-01"), files: { [path]: entry({ ...tides, date: "2026-03-04" }) } },
    ],
    { now: at("03-11"), ...moments },
  );
  expect(only(reading).isOlderThanHistory).toBe(isUnknown);
});

describe("an entry becomes public", () => {
  test("with the commit that brings it, by the committer's clock; the author's is shown", async () => {
    const reading = await readHistory([
      {
        at: at("03-04"),
        authoredAt: at("02-01"),
        files: { [path]: entry({ ...tides, date: "2026-01-01" }) },
      },
    ]);
    expect(only(reading)).toMatchObject({
      path,
      title: "Tides",
      state: "public",
      frontMatterDate: { written: "2026-01-01" },
      stretches: [{ from: at("03-04"), committerDate: at("03-04"), authorDate: at("02-01") }],
    });
  });

  test("when its draft mark goes, not when the draft came", async () => {
    const history = [
      { at: at("03-01"), files: { [path]: entry({ ...tides, draft: true }) } },
      { at: at("03-04"), files: { [path]: entry({ ...tides, draft: false }) } },
    ];
    expect(await stretches(history)).toEqual([[at("03-04")]]);
  });

  test("no more while it is a draft again or deleted, and anew when it is back", async () => {
    const history = [
      { at: at("03-01"), files: { [path]: entry(tides) } },
      { at: at("03-02"), files: { [path]: entry({ ...tides, draft: "true" }) } },
      { at: at("03-03"), files: { [path]: entry(tides, "More.") } },
      { at: at("03-04"), files: { [path]: null } },
      { at: at("03-05"), files: { [path]: entry(tides, "Again.") } },
    ];
    expect(await stretches(history)).toEqual([
      [at("03-01"), at("03-02")],
      [at("03-03"), at("03-04")],
      [at("03-05")],
    ]);
  });

  test("when its own date comes, where the generator hides the future", async () => {
    const history = [
      {
        at: at("03-01"),
        files: { [path]: entry({ ...tides, date: "2026-03-09T08:00:00+01:00" }) },
      },
    ];
    expect(await stretches(history)).toEqual([["2026-03-09T07:00:00Z"]]);
    expect(await stretches(history, at("03-05"))).toEqual([]);
  });

  test("by publishDate rather than date, until expiryDate", async () => {
    const values = {
      ...tides,
      date: "2026-01-01",
      publishDate: "2026-03-02",
      expiryDate: "2026-03-08",
    };
    expect(await stretches([{ at: at("03-01"), files: { [path]: entry(values) } }])).toEqual([
      ["2026-03-02T00:00:00Z", "2026-03-08T00:00:00Z"],
    ]);
  });

  test("at once in Astro whatever its date, unless the promise says that the future is hidden", async () => {
    const file = "src/content/blog/tides.mdx";
    const history = [
      { at: at("03-01"), files: { [file]: entry({ ...tides, pubDate: "Mar 09 2026" }) } },
    ];
    const shown = only(await readHistory(history, { terms: astroTerms }));
    expect(shown.stretches.map(({ from }) => from)).toEqual([at("03-01")]);
    const hidden = await readHistory(history, {
      terms: { ...astroTerms, futureEntries: "hidden" },
    });
    expect(only(hidden).stretches.map(({ from }) => from)).toEqual(["2026-03-09T00:00:00Z"]);
  });

  test("when a merge brings it onto the default branch, not when the branch was written", async () => {
    const files = { [path]: entry(tides) };
    const history = [
      { at: at("03-01"), files: { "README.md": "x" } },
      { at: at("03-02"), branch: "tides", from: "main", files },
      { at: at("03-06"), merges: "tides", files },
    ];
    expect(await stretches(history)).toEqual([[at("03-06")]]);
  });

  describe("when the branch had it, though somebody pulled that into theirs", () => {
    const written = { [path]: entry(tides) };
    const moved = { [path]: null, "content/blog/tides/index.md": entry(tides) };
    type Files = NonNullable<ScriptedCommit["files"]>;
    const pull = "Merge branch 'main' of https://forge.example/mara/log";
    test.each<[string, string, readonly Files[], Files, unknown]>([
      ["", pull, [written], written, [[at("03-02")]]],
      ["by a topic's name", "Merge branch 'tides'", [written], written, [[at("03-08")]]],
      ["by a request's", "Merge branch 'main' into 'main'", [written], written, [[at("03-08")]]],
      ["and it had moved", pull, [written, moved], moved, [[at("03-02")]]],
      ["and it was gone", pull, [written, { [path]: null }], {}, [[at("03-02"), at("03-03")]]],
    ])("%s", async (_, message, commits, files, told) => {
      const [first = {}, ...later] = commits;
      const history = [
        { at: at("03-01"), files: { "README.md": "x" } },
        { at: at("03-02"), branch: "public", from: "main", files: first },
        ...later.map((each) => ({ at: at("03-03"), branch: "public", files: each })),
        { at: at("03-05"), files: { "README.md": "y" } },
        { at: at("03-08"), message, merges: "public", files },
      ];
      expect(await stretches(history)).toEqual(told);
    });
  });

  test("never before its parents, where the committers' clock runs back; that is told", async () => {
    const reading = await readHistory([
      { at: at("03-08"), files: { "README.md": "x" } },
      { at: at("03-02"), files: { [path]: entry(tides) } },
    ]);
    expect(only(reading).stretches).toMatchObject([
      { from: at("03-08"), committerDate: at("03-02") },
    ]);
    expect(reading.skews).toMatchObject([{ kind: "behind", seconds: 6 * 86_400 }]);
  });

  test("undisturbed by an earlier commit dated in a future that has not come", async () => {
    const history = [
      { at: "2031-01-01T00:00:00Z", files: { "content/blog/eels.md": entry({ title: "Eels" }) } },
      { at: at("03-02"), files: { [path]: entry(tides) } },
    ];
    const reading = await readHistory(history, { now: at("03-09") });
    expect(reading.entries.map(({ stretches }) => stretches.map(({ from }) => from))).toEqual([
      [],
      [at("03-02")],
    ]);
    expect(reading.skews).toMatchObject([{ kind: "ahead" }]);
  });
});

describe("the same entry is followed", () => {
  const long = Array.from({ length: 20 }, (_, line) => `Line ${line} of the tides.`).join("\n");

  test.each([
    { what: "through a rename", to: "content/blog/the-tides.md" },
    { what: "into a page bundle", to: "content/blog/tides/index.md" },
    { what: "into another section", to: "content/notes/tides.md" },
  ])("$what, also when its text changes a little", async ({ to }) => {
    const reading = await readHistory([
      { at: at("03-01"), files: { [path]: entry(tides, long) } },
      {
        at: at("03-09"),
        files: { [path]: null, [to]: entry({ ...tides, title: "The tides" }, long) },
      },
    ]);
    expect(only(reading)).toMatchObject({
      path: to,
      title: "The tides",
      stretches: [{ from: at("03-01"), path }],
    });
    expect(only(reading).stretches[0]?.until).toBeUndefined();
  });

  test("from another section into the entries, which is no publication", async () => {
    const text = entry(tides, long);
    const reading = await readHistory([
      { at: at("03-01"), files: { "content/posts/tides.md": text } },
      { at: at("03-09"), files: { "content/posts/tides.md": null, [path]: text } },
    ]);
    expect(only(reading).stretches).toMatchObject([{ from: at("03-01") }]);
  });

  test("through a move in two steps, with a gap", async () => {
    const text = entry(tides, long);
    const history = [
      { at: at("03-01"), files: { [path]: text } },
      { at: at("03-02"), files: { [path]: null } },
      { at: at("03-09"), files: { "content/blog/again.md": text } },
    ];
    expect(await stretches(history)).toEqual([[at("03-01"), at("03-02")], [at("03-09")]]);
  });

  test("but not into another that merely resembles it", async () => {
    const other = { title: "Eels", author: "mara", date: "2026-03-08" };
    const reading = await readHistory([
      { at: at("03-01"), files: { [path]: entry({ ...tides, date: "2026-03-01" }, long) } },
      { at: at("03-09"), files: { [path]: null, "content/blog/eels.md": entry(other, long) } },
    ]);
    expect(reading.entries).toMatchObject([
      { path: "content/blog/eels.md", state: "public", stretches: [{ from: at("03-09") }] },
      { path, state: "deleted", stretches: [{ from: at("03-01"), until: at("03-09") }] },
    ]);
  });

  test("when two entries swap their paths", async () => {
    const eels = entry({ title: "Eels", author: "mara" }, `${long}\nEels.`.repeat(2));
    const reading = await readHistory([
      { at: at("03-01"), files: { [path]: entry(tides, long), "content/blog/eels.md": eels } },
      { at: at("03-05"), files: { [path]: eels, "content/blog/eels.md": entry(tides, long) } },
    ]);
    expect(reading.entries.map(({ stretches }) => stretches.map(({ from }) => from))).toEqual([
      [at("03-01")],
      [at("03-01")],
    ]);
  });
});

describe("what is no entry", () => {
  test.each([
    { what: "a list page", file: "content/blog/_index.md" },
    {
      what: "a file beside a bundle's index",
      file: "content/blog/eel/notes.md",
      beside: "content/blog/eel/index.md",
    },
    { what: "a picture", file: "content/blog/eel.png" },
    { what: "a page outside the entries", file: "content/about.md" },
    { what: "a hidden file", file: "content/blog/.#tides.md" },
  ])("$what", async ({ file, beside }) => {
    const files = { [file]: entry(tides), ...(beside && { [beside]: entry({ title: "Eel" }) }) };
    const reading = await readHistory([{ at: at("03-01"), files }]);
    expect(reading.entries.map((found) => found.path)).toEqual(beside ? [beside] : []);
  });

  test("a symbolic link, nor an entry that becomes one", async () => {
    const reading = await readHistory([
      {
        at: at("03-01"),
        links: { "content/blog/link.md": "/etc/passwd" },
        files: { [path]: entry(tides) },
      },
      { at: at("03-02"), links: { [path]: "/etc/passwd" } },
    ]);
    expect(only(reading)).toMatchObject({
      path,
      state: "deleted",
      stretches: [{ until: at("03-02") }],
    });
  });

  test("what Astro ignores: names with an underscore in front", async () => {
    const files = {
      "src/content/blog/_tides.md": entry(tides),
      "src/content/blog/_old/x.md": entry(tides),
    };
    const reading = await readHistory([{ at: at("03-01"), files }], { terms: astroTerms });
    expect(reading.entries).toEqual([]);
  });

  test.each([{ headless: true }, { build: { render: "never" } }, { _build: { render: false } }])(
    "a page that is never rendered: %j",
    async (values) => {
      const reading = await readHistory([
        { at: at("03-01"), files: { [path]: entry({ ...tides, ...values }) } },
      ]);
      expect(only(reading)).toMatchObject({ state: "unrendered", stretches: [] });
    },
  );
});

describe("an entry that cannot be read", () => {
  test("is told with its place, and stops nothing", async () => {
    const reading = await readHistory([
      {
        at: at("03-01"),
        files: {
          "content/blog/a.md": '+++\ntitle = "A"\ndraft = maybe\n+++\n',
          "content/blog/b.md": "---\ntitle: B\nauthor: [mara\n---\n",
          "content/blog/c.md": '{\n "title": "C",\n oops\n}\n',
          "content/blog/d.md": "---\ntitle: D\n",
          [path]: entry(tides),
        },
      },
    ]);
    expect(
      reading.unreadable.map(({ path, line, column }) => [path.slice(-4), line, column]),
    ).toEqual([
      ["a.md", 3, 9],
      ["b.md", 4, 1],
      ["c.md", 3, 2],
      ["d.md", 1, 1],
    ]);
    expect(reading.entries.find((found) => found.path === path)?.state).toBe("public");
  });

  test("stays as readers saw it last, since no site can be built of it", async () => {
    const history = [
      { at: at("03-01"), files: { [path]: entry(tides) } },
      { at: at("03-02"), files: { [path]: "---\ntitle: [\n---\n" } },
      { at: at("03-03"), files: { [path]: entry(tides, "Mended.") } },
    ];
    expect(await stretches(history)).toEqual([[at("03-01")]]);
  });

  test("tells when it stood there unread, unless it was public before", async () => {
    const broken = "---\ntitle: [\n---\n";
    const still = "content/blog/eels.md";
    const { entries } = await readHistory([
      { at: at("03-01"), files: { [path]: broken, [still]: entry(tides) } },
      { at: at("03-02"), files: { [path]: `${broken}More.\n`, [still]: broken } },
      { at: at("03-03"), files: { [path]: entry({ ...tides, title: "Mended" }) } },
    ]);
    expect(entries.map((found) => [found.path, found.unread])).toEqual([
      [still, undefined],
      [path, [expect.objectContaining({ line: 3, from: at("03-01"), until: at("03-03") })]],
    ]);
  });

  test("is not held in memory when it is enormous", async () => {
    const reading = await readHistory([
      { at: at("03-01"), files: { [path]: entry(tides, "x".repeat(3_000_000)) } },
    ]);
    expect(reading.unreadable[0]?.message).toMatch(/^the text has 3\d+ bytes/);
  });
});

test("the heartbeat's states are kept with the moments they became public", async () => {
  const heartbeat = "data/roast_bot.json";
  const reading = await readHistory([
    { at: at("03-01"), files: { [heartbeat]: '{"last_run": "2026-03-01T09:59:00Z"}' } },
    { at: at("03-02"), files: { [heartbeat]: "not json" } },
    { at: at("03-03"), files: { [heartbeat]: null } },
  ]);
  expect(reading.heartbeats).toMatchObject([
    { at: at("03-01"), lastRun: "2026-03-01T09:59:00Z" },
    { at: at("03-02"), lastRun: null },
    { at: at("03-03"), lastRun: null },
  ]);
});
