import { cp, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type BothLeft, carryOutByBoth } from "./carry-out.ts";
import type { Warehouse } from "./warehouse.ts";
import { WarmPython } from "./warm-python.ts";

const PROFILE = "differential";
const left = /^(target|logs|\.git|\.user\.yml|.*\.(duckdb|sqlite)(\.wal)?)$/;

/** Carries commands out on copies of a project that is there, with its packages, by dbt, node by node and wave by wave. */
export async function compareProject(
  project: string,
  {
    warehouse,
    steps,
    environment,
  }: {
    readonly warehouse: Warehouse;
    readonly steps: readonly (readonly string[])[];
    readonly environment: Readonly<Record<string, string>>;
  },
): Promise<readonly BothLeft[]> {
  await using warm = await WarmPython.start(warehouse);
  const profile = ["--profile", PROFILE, "--target", warehouse.adapter];
  const lay = async (folder: string): Promise<void> => {
    await cp(project, folder, { recursive: true, filter: (path) => !left.test(basename(path)) });
    await writeFile(join(folder, "profiles.yml"), profiles(warehouse));
  };
  return await carryOutByBoth(
    {
      name: basename(project),
      lay,
      steps: steps.map(([command = "", ...args]) => ({
        edits: {},
        args: [command, ...(command === "retry" ? [] : profile), ...args],
        environment: { ...environment, DBT_TARGET_PATH: "target" },
      })),
    },
    { warehouse, python: warm.executable, modes: ["per-node", "per-wave"] },
  );
}

function profiles(warehouse: Warehouse): string {
  const outputs = { [warehouse.adapter]: { threads: 4, ...warehouse.output("quay") } };
  return JSON.stringify({ [PROFILE]: { target: warehouse.adapter, outputs } });
}
