import { join } from "node:path";
import { readRunResults } from "../src/executors/read-run-results.ts";
import type { Entry } from "./entry.ts";

/** Rejects, saying what is missing, unless every node has a good result and every relation is there. */
export async function checkWork({
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
