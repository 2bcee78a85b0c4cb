import { readdir, readFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readImports } from "./read-imports.ts";

const root = resolve(import.meta.dirname, "..");

/** Our packages by folder, each with the names of those of ours that it may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  dbt: ["@mea-culpa/engine"],
  engine: [],
  footer: [],
  "roast-bot": ["@mea-culpa/engine"],
};

const ours = /^(@mea-culpa\/|roast-bot(\/|$)|dbt-per-node(\/|$))/;

/** The order in which data goes through the rooms; `git` serves them all. */
const roastBotRooms: ReadonlySet<string> = new Set([
  "git",
  "promise",
  "dev-log",
  "evidence",
  "charges",
  "docket",
  "receipts",
  "writers",
  "publish",
  "ledger",
  "run",
  "commands",
]);

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

  test("every room of roast-bot is one that the architecture names", async () => {
    const folder = join(root, "packages/roast-bot/src");
    const entries = await readdir(folder, { withFileTypes: true });
    const rooms = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    expect(rooms.filter((room) => !roastBotRooms.has(room))).toEqual([]);
  });

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
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
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
