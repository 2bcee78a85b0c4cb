import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BuildScenario } from "../scenario.ts";
import { harbourCafeSeeds } from "./harbour-cafe-seeds.ts";

const folder = join(import.meta.dirname, "harbour-cafe");
/** What the files say; a build that comes to anything else fails. */
const [SEEDS, VIEWS, TABLES, TESTS] = [3, 3, 5, 28];

/** A small shop as many projects begin: seeds, staging views, marts and tests, on DuckDB. */
export async function harbourCafe(): Promise<BuildScenario> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1), await readFile(path, "utf8")];
    });
  return {
    kind: "build",
    name: "shop",
    title: `a shop on DuckDB: ${SEEDS} seeds, ${VIEWS} views, ${TABLES} tables, ${TESTS} data tests`,
    project: {
      name: "shop",
      database: "duckdb",
      files: { ...Object.fromEntries(await Promise.all(texts)), ...harbourCafeSeeds() },
      nodes: SEEDS + VIEWS + TABLES + TESTS,
      relations: SEEDS + VIEWS + TABLES,
    },
  };
}
