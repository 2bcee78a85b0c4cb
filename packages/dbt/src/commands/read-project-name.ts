import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** The name in `dbt_project.yml`, which is needed before dbt has read it; the folder's, if there is none. */
export function readProjectName(projectDir: string): string {
  let text = "";
  try {
    text = readFileSync(join(projectDir, "dbt_project.yml"), "utf8");
  } catch {
    // dbt itself reports a project file that is missing.
  }
  return name.exec(text)?.[1] ?? basename(projectDir);
}

/** A key of the whole document, in YAML's block style or between its braces, where other maps may come first. */
const name = /^(?:\{(?:[^{}]|\{[^{}]*\})*?(?<=[{,\s]))?["']?name["']?:\s*["']?([\w-]+)/m;
