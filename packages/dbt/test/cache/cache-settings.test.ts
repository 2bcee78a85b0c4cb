import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type CacheOptions, makeCacheSettings } from "../../src/cache/cache-settings.ts";
import { manifestOf } from "../rig/manifest-builder.ts";
import { scratchFolder } from "../rig/scratch-folder.ts";

const hour = 3_600_000;
const unknown: unknown = expect.stringMatching(/^unknown /);

function settings(options: CacheOptions, loadedAt: ReadonlyMap<string, string> = new Map()) {
  const manifest = manifestOf("source raw", "model a < raw", "model b < a", "model lone");
  const cacheSettings = makeCacheSettings({
    manifest,
    facts: { place: "here", context: "now" },
    placements: { builtBy: () => "monday" },
    options,
    planned: new Set(["a", "b", "lone"]),
    isDeferred: false,
    loadedAt,
    exists: () => true,
  });
  return (id: string) => {
    const node = manifest.nodes.get(id);
    return node && cacheSettings(node);
  };
}

// The manifest's source calls its data too old after a day.
test.each([
  [{}, { b: undefined, lone: undefined }],
  [{ expiry: 5 * hour }, { b: 5 * hour, lone: 5 * hour }],
  [{ expireWithSources: true }, { b: 24 * hour, lone: undefined }],
  [
    { expireWithSources: true, expiry: 30 * hour },
    { b: 24 * hour, lone: 30 * hour },
  ],
  [
    { expireWithSources: true, expiry: 5 * hour },
    { b: 5 * hour, lone: 5 * hour },
  ],
])("with %j nodes expire after %j", (options, { b, lone }) => {
  const cacheSettings = settings(options);
  expect(cacheSettings("b")?.maximumAge).toBe(b);
  expect(cacheSettings("lone")?.maximumAge).toBe(lone);
});

test("new rows in a measured source are another fact for what reads it", () => {
  expect(factsWith("2026-11-01")).toEqual(factsWith("2026-11-01"));
  expect(factsWith("2026-11-01")).not.toEqual(factsWith("2026-11-02"));
});

function factsWith(moment: string): unknown {
  return settings({}, new Map([["raw", moment]]))("a")?.facts?.({});
}

test("a source that is called otherwise in the database is another fact for what reads it", () => {
  const before = manifestOf("source raw", "model a < raw");
  const raw = before.nodes.get("raw");
  if (raw === undefined) throw new Error("the source is there");
  const moved = { ...raw, relationName: '"harbour"."main"."raw_v2"' };
  const after = { ...before, nodes: new Map([...before.nodes, ["raw", moved] as const]) };
  const [first, second] = [before, after].map((manifest) => {
    const node = manifest.nodes.get("a");
    const cacheSettings = makeCacheSettings({
      manifest,
      facts: { place: "here", context: "now" },
      placements: { builtBy: () => "monday" },
      options: {},
      planned: new Set(["a"]),
      isDeferred: false,
      loadedAt: new Map(),
      exists: () => true,
    });
    return node && cacheSettings(node)?.facts?.({});
  });
  expect(first).not.toEqual(second);
});

test.each([
  // What a build of another project left there.
  ["harbour.main.raw", ["reader"], { raw: "monday" }, ["not measured", "monday"]],
  ["harbour.main.raw", ["reader"], {}, ["not measured", undefined]],
  // A model of this project, by another spelling.
  ["HARBOUR.main.[a]", ["reader"], { a: "monday" }, ["not measured", "monday"]],
  ["`harbour`.`main`.`a`", ["reader"], {}, ["not measured", unknown]],
  ["harbour.main.a", ["reader", "a"], { a: "monday" }, ["not measured", unknown]],
])("of the source %s, with %j to be built and %j known, %j is known", (...row) => {
  const [relationName, planned, known, state] = row;
  const { nodes, ...manifest } = manifestOf("source raw", "model a", "model reader < raw");
  const [raw, reader] = [nodes.get("raw"), nodes.get("reader")];
  if (raw === undefined || reader === undefined) throw new Error("both are there");
  const runs = new Map<string, string>(Object.entries(known));
  const cacheSettings = makeCacheSettings({
    manifest: { ...manifest, nodes: new Map([...nodes, ["raw", { ...raw, relationName }]]) },
    facts: { place: "here", context: "now" },
    placements: { builtBy: (id) => runs.get(id) },
    options: {},
    planned: new Set(planned),
    isDeferred: false,
    loadedAt: new Map(),
    exists: () => true,
  });
  expect(cacheSettings(reader)?.facts?.({})).toMatchObject({
    parents: [["raw", relationName, state]],
  });
});

test("a seed that dbt knows by its path alone is known here by its content", async () => {
  const contentFile = join(await scratchFolder(), "large.csv");
  await writeFile(contentFile, "id\n1\n");
  const manifest = manifestOf("seed large");
  const node = manifest.nodes.get("large");
  if (node === undefined) throw new Error("the seed is there");
  const facts = (): unknown =>
    makeCacheSettings({
      manifest,
      facts: { place: "here", context: "now" },
      placements: { builtBy: () => undefined },
      options: {},
      planned: new Set(["large"]),
      isDeferred: false,
      loadedAt: new Map(),
      exists: () => true,
    })({ ...node, contentFile })?.facts?.({});
  const before = facts();
  expect(facts()).toEqual(before);
  await writeFile(contentFile, "id\n2\n");
  expect(facts()).not.toEqual(before);
});
