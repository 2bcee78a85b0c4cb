import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { findCircle } from "./find-circle.ts";
import { readImports } from "./read-imports.ts";

const root = resolve(import.meta.dirname, "..");

/** Our packages by folder, each with the names of those of ours that it may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  dbt: ["@mea-culpa/engine"],
  engine: [],
  "engine-temporal": ["@mea-culpa/engine"],
  footer: ["@mea-culpa/formats"],
  formats: [],
  "roast-bot": [
    "@mea-culpa/engine",
    "@mea-culpa/engine-temporal",
    "@mea-culpa/footer/files",
    "@mea-culpa/formats",
  ],
};

const ours = /^(@mea-culpa\/|roast-bot(\/|$)|dbt-per-node(\/|$))/;

/**
 * The rooms of each package, lowest first: a file imports from its own room and from those before
 * it. What stands beside the rooms (the entry, words for all) is outside of the order.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  dbt: [
    "errors",
    "manifest",
    "plan",
    "executors",
    "freshness",
    "cache",
    "results",
    "journal",
    "windows",
    "orchestrate",
    "commands",
  ],
  engine: [
    "errors",
    "outcome",
    "limits",
    "graph",
    "events",
    "plan",
    "cache",
    "journal",
    "runners",
    "schedule",
  ],
  /**
   * Those to `ledger` judge the promise, those to `docket` what was done, those to `entry` write;
   * `audit` reads what was published, `publish` adds to it, `run` ties all together, `notify` tells of
   * it and `serve` does it again and again.
   */
  "roast-bot": [
    "git",
    "front-matter",
    "generators",
    "promise",
    "dev-log",
    "ledger",
    "secrets",
    "code",
    "change",
    "forges",
    "history",
    "case",
    "charges",
    "evidence",
    "docket",
    "lines",
    "receipts",
    "writers",
    "referee",
    "entry",
    "audit",
    "publish",
    "run",
    "notify",
    "serve",
    "commands",
  ],
};

describe("the imports of the tree", () => {
  test.each(Object.entries(mayImport))(
    "%s imports only the packages that it may, by their names",
    async (name, allowed) => {
      const strangers: string[] = [];
      for (const file of await sourcesOf(name)) {
        for (const specifier of await importsOf(file)) {
          if (specifier.startsWith(".")) {
            const target = resolve(file, "..", specifier);
            if (!target.startsWith(join(root, "packages", name, "src"))) {
              strangers.push(`${relative(root, file)} reaches out to ${specifier}`);
            }
          } else if (ours.test(specifier) && !allowed.some((one) => isWithin(specifier, one))) {
            strangers.push(`${relative(root, file)} imports ${specifier}`);
          }
        }
      }
      expect(strangers).toEqual([]);
    },
  );

  test.each(Object.entries(rooms))(
    "every room of %s has its place in the order, and none is missing",
    async (name, order) => {
      const folder = join(root, "packages", name, "src");
      const entries = await readdir(folder, { withFileTypes: true });
      const found = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
      expect(found.toSorted()).toEqual([...order].toSorted());
    },
  );

  test.each(Object.entries(rooms))(
    "no arrow between the rooms of %s runs back up",
    async (name, order) => {
      const folder = join(root, "packages", name, "src");
      const rank = (file: string) => order.indexOf(relative(folder, file).split("/")[0] ?? "");
      const backwards: string[] = [];
      for (const [file, imported] of await importGraph(name)) {
        for (const target of imported) {
          if (rank(file) !== -1 && rank(target) > rank(file)) {
            backwards.push(`${relative(folder, file)} -> ${relative(folder, target)}`);
          }
        }
      }
      expect(backwards).toEqual([]);
    },
  );

  test.each(Object.keys(mayImport))(
    "no files of %s import each other in a circle",
    async (name) => {
      const folder = join(root, "packages", name, "src");
      const circle = findCircle(await importGraph(name));
      expect(circle?.map((file) => relative(folder, file))).toBeUndefined();
    },
  );

  test("no source of a package imports a test or a demonstration", async () => {
    const strangers: string[] = [];
    for (const name of Object.keys(mayImport)) {
      for (const file of await sourcesOf(name)) {
        for (const specifier of await importsOf(file)) {
          if (/(^|\/)(test|demo|bench)\//.test(specifier)) {
            strangers.push(`${relative(root, file)} imports ${specifier}`);
          }
        }
      }
    }
    expect(strangers).toEqual([]);
  });
});

describe("the public names", () => {
  test.each(Object.keys(mayImport))("%s says exactly what it exports", async (name) => {
    const index = await readFile(join(root, "packages", name, "src/index.ts"), "utf8");
    expect(index).not.toMatch(/export\s+\*/);
    await expect(publicNames(index)).toMatchFileSnapshot(`public-names/${name}.txt`);
  });
});

function isWithin(specifier: string, packageName: string): boolean {
  return specifier === packageName || specifier.startsWith(`${packageName}/`);
}

async function sourcesOf(name: string): Promise<string[]> {
  const folder = join(root, "packages", name, "src");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name: file }) => file.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The files of a package and those of its own that each imports, loads or names as a module. */
async function importGraph(name: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const graph = new Map<string, readonly string[]>();
  for (const file of await sourcesOf(name)) {
    const own = (await importsOf(file)).filter((specifier) => specifier.startsWith("."));
    graph.set(
      file,
      own.map((specifier) => resolve(file, "..", specifier)),
    );
  }
  return graph;
}

async function importsOf(file: string): Promise<readonly string[]> {
  return readImports(await readFile(file, "utf8"));
}

/** The names in an index's export lists, one a line, sorted; a type is marked as one. */
function publicNames(index: string): string {
  const names: string[] = [];
  for (const [, kind, list] of index.matchAll(/export\s+(type\s+)?\{([^}]*)\}/g)) {
    for (const item of (list ?? "").split(",")) {
      const words = item.trim().split(/\s+/);
      const name = words.at(-1);
      if (!name) continue;
      names.push(kind || words[0] === "type" ? `type ${name}` : name);
    }
  }
  return `${names.sort().join("\n")}\n`;
}
