import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Contestant } from "./contestant.ts";
import type { Database } from "./databases/database.ts";
import { measureCommand, type MeasureOptions } from "./measure/measure-command.ts";
import type { Built } from "./measure/measurement.ts";
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

/** Builds the project once from nothing and measures it. It has failed if anything wasn't built. */
export async function buildEntry(
  entry: Entry,
  options: Pick<MeasureOptions, "python" | "signal" | "watchesMemory">,
): Promise<Built> {
  const { contestant, folder, database } = entry;
  const results = join(folder, contestant.results);
  await database.clear();
  await rm(results, { force: true });
  const places = { folder, log: join(folder, "output.txt") };
  if (contestant.preparation !== undefined) {
    const quietly = { ...options, ...places, watchesMemory: false };
    const prepared = await measureCommand(contestant.preparation, quietly);
    if (prepared.type === "failed") return prepared;
  }
  const measure = (): Promise<Built> =>
    measureCommand(contestant.command, { ...options, ...places });
  const built = await (contestant.server === undefined
    ? measure()
    : watchServer(contestant.server, measure));
  if (built.type === "failed") return built;
  const complaints = await findUndone(entry);
  if (complaints.length === 0) return built;
  return { type: "failed", why: complaints.join("; ") };
}

/** What is missing for every node to have a good result and every relation to be there. */
async function findUndone({
  contestant,
  project,
  folder,
  database,
}: Pick<Entry, "contestant" | "project" | "folder" | "database">): Promise<readonly string[]> {
  const results = await readRunResults(join(folder, contestant.results));
  if (results === undefined) return [`${contestant.results} is not there, or not what dbt writes`];
  const skipped = results.filter(({ status }) => status === "skipped");
  const bad = results.filter(({ status }) => !["success", "pass", "skipped"].includes(status));
  const relations = await database.countRelations();
  return [
    ...bad.map(
      ({ unique_id, status, message }) =>
        `${unique_id} has the status "${status}"${message ? ` (${message.trim()})` : ""}`,
    ),
    ...difference("skipped nodes", { found: skipped.length, expected: 0 }),
    ...difference("results", { found: results.length, expected: project.nodes }),
    ...difference("tables and views", { found: relations, expected: project.relations }),
  ];
}

function difference(
  what: string,
  { found, expected }: { readonly found: number; readonly expected: number },
): readonly string[] {
  return found === expected ? [] : [`there are ${found} ${what} and not ${expected}`];
}
