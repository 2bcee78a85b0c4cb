import fc from "fast-check";
import { expect, test } from "vitest";
import type { EntryText, EntryTexts } from "../../src/dev-log/entry-text.ts";
import { openSite } from "../../src/generators/registry.ts";
import { noFiles } from "../../src/generators/site-files.ts";
import { findPublicStretches } from "../../src/dev-log/public-stretches.ts";
import type { EntryPlaces } from "../../src/dev-log/entry-places.ts";
import { traceEntries } from "../../src/dev-log/trace-entries.ts";
import type { LoggedCommit } from "../../src/git/parse-raw-log.ts";

const day = 86_400;
const now = 40 * day * 1000;

const paths = ["blog/a.md", "blog/b.md"];

const hugo = openSite("hugo", { files: noFiles, entryFolder: "blog" });
const read = (values: Readonly<Record<string, unknown>>): EntryText => ({
  kind: "read",
  fields: hugo.readFields({ path: "blog/a.md", values, inherited: [] }),
  keys: Object.keys(values),
  translationKey: "a",
});

/** What a version of an entry may be: public, a draft, hidden until a day, or unreadable. */
const makeVersions = (title: string): Readonly<Record<string, EntryText>> => ({
  public: read({ title }),
  draft: read({ title, draft: true }),
  day20: read({ title, date: "1970-01-21" }),
  unreadable: { kind: "unreadable", line: 1, column: 1, message: "x" },
});
const versions = new Map(paths.map((path) => [path, makeVersions(path)]));

/** No two paths ever hold the same text, or the same title: that would be a move. */
const texts: EntryTexts = ({ blob }) => {
  const [kind = "", path = ""] = blob?.split(" ") ?? [];
  return versions.get(path)?.[kind];
};

const kinds = fc.option(fc.constantFrom("public", "draft", "day20", "unreadable"), {
  nil: undefined,
  freq: 3,
});

/** One commit a day; each puts one version at one of two paths, or deletes what is there. */
const histories = fc
  .array(fc.tuple(fc.constantFrom(...paths), kinds), { maxLength: 25 })
  .map((steps) =>
    steps.map(([path, kind], index): LoggedCommit => {
      const times = { committedAt: index * day, authoredAt: index * day };
      const author = { authorName: "Mara", authorMail: "mara@tidepool.example" };
      const change = kind === undefined ? { path } : { path, blob: `${kind} ${path}` };
      const commit = {
        id: `c${index}`,
        parents: [],
        coAuthors: [],
        slotTrailers: [],
        changes: [change],
      };
      return { ...commit, ...times, ...author };
    }),
  );

/** Whether a reader sees the path at a moment (seconds), by replaying the history plainly. */
function isSeen(history: readonly LoggedCommit[], path: string, moment: number): boolean {
  let state: string | undefined;
  for (const { committedAt, changes } of history) {
    const [change] = changes;
    if (change === undefined || change.path !== path || committedAt > moment) continue;
    const kind = change.blob?.split(" ")[0];
    if (kind !== "unreadable") state = kind;
  }
  return state === "public" || (state === "day20" && moment >= 20 * day);
}

const places: EntryPlaces = {
  mayBePage: () => true,
  isPage: () => true,
  isEntry: () => true,
  scope: { paths: [], endings: ["md"], folders: [] },
};

test("readers see an entry exactly within its stretches, whatever became of it from day to day", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const traces = traceEntries({ commits: history, texts, places, handedDown: new Set() });
      const publicAt = new Map(history.map(({ id, committedAt }) => [id, committedAt]));
      const found = new Map(
        traces.map((trace) => [
          trace[0]?.path,
          findPublicStretches(trace, { hidesFuture: true, texts, publicAt, now, present: now })
            .stretches,
        ]),
      );
      for (const path of paths) {
        for (let moment = day / 2; moment < 30 * day; moment += day) {
          const stretches = (found.get(path) ?? []).filter(
            ({ from, until }) =>
              Date.parse(from) / 1000 <= moment &&
              (until === undefined || moment < Date.parse(until) / 1000),
          );
          expect(stretches.length).toBe(isSeen(history, path, moment) ? 1 : 0);
        }
      }
    }),
    { numRuns: 300 },
  );
});
