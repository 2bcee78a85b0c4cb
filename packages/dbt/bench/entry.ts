import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Contestant } from "./contestant.ts";
import type { Database } from "./databases/database.ts";
import { measureCommand, type MeasureOptions } from "./measure/measure-command.ts";
import type { Measurement } from "./measure/measurement.ts";
import { watchServer } from "./measure/watch-server.ts";
import type { BenchProject } from "./scenario.ts";
import { readRunResults } from "./read-run-results.ts";

/** A contestant with a project, which it has in a folder of its own. */
export interface Entry {
  readonly contestant: Contestant;
  readonly project: BenchProject;
  readonly folder: string;
  readonly database: Database;
}

/** Writes the project and its profile. */
export async function writeEntry(
  { project, folder, database }: Entry,
  { threads }: { readonly threads: number },
): Promise<void> {
  const outputs = { dev: { ...database.target, threads } };
  const profiles = JSON.stringify({ bench: { target: "dev", outputs } });
  for (const [path, text] of Object.entries({ ...project.files, "profiles.yml": profiles })) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Builds the project once from nothing and measures it. Rejects if anything wasn't built. */
export async function buildEntry(
  entry: Entry,
  options: Pick<MeasureOptions, "python" | "signal" | "watchesMemory">,
): Promise<Measurement> {
  const { contestant, folder, database } = entry;
  const results = join(folder, contestant.results);
  await database.clear();
  await rm(results, { force: true });
  const places = { folder, log: join(folder, "output.txt") };
  if (contestant.preparation !== undefined) {
    await measureCommand(contestant.preparation, { ...options, ...places, watchesMemory: false });
  }
  const measure = (): Promise<Measurement> =>
    measureCommand(contestant.command, { ...options, ...places });
  const measurement = await (contestant.server === undefined
    ? measure()
    : watchServer(contestant.server, measure));
  await checkWork(entry);
  return measurement;
}

/** Rejects, saying what is missing, unless every node has a good result and every relation is there. */
async function checkWork({
  contestant,
  project,
  folder,
  database,
}: Pick<Entry, "contestant" | "project" | "folder" | "database">): Promise<void> {
  const results = [...(await readRunResults(join(folder, contestant.results)))];
  const bad = results.filter(([, status]) => status !== "success" && status !== "pass");
  const relations = await database.countRelations();
  const complaints = [
    ...bad.map(([id, status]) => `${id} has the status "${status}"`),
    ...difference("results", { found: results.length, expected: project.nodes }),
    ...difference("tables and views", { found: relations, expected: project.relations }),
  ];
  if (complaints.length === 0) return;
  throw new Error(
    `${contestant.name} did not build ${project.name} as it should: ${complaints.join("; ")}.`,
  );
}

function difference(
  what: string,
  { found, expected }: { readonly found: number; readonly expected: number },
): readonly string[] {
  return found === expected ? [] : [`there are ${found} ${what} and not ${expected}`];
}
