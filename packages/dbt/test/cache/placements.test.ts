import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { Placements } from "../../src/cache/placements.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

function openAt(file: string, databases: readonly string[] = ["same"], now = 0): Placements {
  const placements = new Placements({
    file,
    place: "here",
    findRelation: (id) => id,
    warn: () => undefined,
  });
  placements.meet(databases, now);
  return placements;
}

const entry = { fingerprint: "of a", nodeId: "a", runId: "run", at: 0, value: 1 };

function isKnown(placements: Placements): boolean {
  return placements.get(entry.fingerprint) !== undefined || placements.builtBy("a") !== undefined;
}

test("what a build keeps in the moment in which another begins is known to nobody", async () => {
  const file = join(await scratchFolder(), "cache.sqlite");
  using one = openAt(file);
  using other = openAt(file);
  one.begin("a");
  one.end("a");
  other.begin("a");
  one.put(entry);
  expect([one, other].map(isKnown)).toEqual([false, false]);
});

test("as long as one of several builds is at a relation, none knows what stands there", async () => {
  const file = join(await scratchFolder(), "cache.sqlite");
  using one = openAt(file);
  using another = openAt(file);
  using third = openAt(file);
  using last = openAt(file);
  one.begin("a");
  another.begin("a");
  one.end("a");
  one.put(entry);
  third.begin("a");
  third.end("a");
  third.put(entry);
  expect([one, another, third, last].map(isKnown)).toEqual([false, false, false, false]);
  another.end("a");
  another.put(entry);
  expect(isKnown(last)).toBe(false);
  last.begin("a");
  last.end("a");
  last.put(entry);
  expect([one, another, third, last].map(isKnown)).toEqual([true, true, true, true]);
});

test("nor does a build that has one of the databases beside others", async () => {
  const file = join(await scratchFolder(), "cache.sqlite");
  using one = openAt(file, ["main", "one"]);
  using another = openAt(file, ["main", "another"]);
  one.begin("a");
  another.begin("a");
  for (const each of [another, one]) {
    each.end("a");
    each.put(entry);
  }
  expect([one, another].map(isKnown)).toEqual([false, false]);
});

const day = 24 * 60 * 60 * 1000;

test.each<readonly [string, { readonly host: string; readonly at: number }, boolean]>([
  ["on this machine, whose process is gone", { host: hostname(), at: day }, true],
  ["on another machine, begun a moment ago", { host: "elsewhere", at: day }, false],
  ["on another machine, begun two days ago", { host: "elsewhere", at: -day }, true],
  ["on another machine, begun in two days", { host: "elsewhere", at: 3 * day }, true],
])("a build %s: whether it is taken for ended", async (_, { host, at }, isEnded) => {
  const file = join(await scratchFolder(), "cache.sqlite");
  openAt(file)[Symbol.dispose]();
  using database = new DatabaseSync(file);
  database
    .prepare("INSERT INTO marks VALUES ('same', 'a', 'killed', ?, 1, 'long ago', ?, 0)")
    .run(host, at);
  const builds = [1, 2].map(() => {
    using placements = openAt(file, ["same"], day);
    placements.begin("a");
    placements.end("a");
    placements.put(entry);
    return isKnown(placements);
  });
  expect(builds).toEqual([false, isEnded]);
});
