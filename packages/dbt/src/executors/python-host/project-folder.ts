import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Environment } from "../executor.ts";

/**
 * The folder of `dbt_project.yml` where dbt finds it: as it is told, by environment, or in the nearest
 * of the folders above. Source: `dbt.cli.resolvers` and the parameter `project_dir` of dbt-core 1.12.
 */
export function findProjectFolder({
  cwd,
  projectDir,
  environment,
}: {
  readonly cwd: string;
  readonly projectDir: string | undefined;
  readonly environment: Environment;
}): string {
  const told = projectDir ?? environment.DBT_ENGINE_PROJECT_DIR ?? environment.DBT_PROJECT_DIR;
  if (told) return resolve(cwd, told);
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "dbt_project.yml"))) return folder;
    if (folder === dirname(folder)) return cwd;
  }
}

/**
 * The folder that dbt runs in, where it looks for `profiles.yml` and relative paths start: where one
 * stands. Of a project that is named by its folder and has a `profiles.yml` there, where dbt would find
 * none, it is the project's: as if one had gone there.
 */
export function chooseFolder({
  cwd,
  projectDir,
  environment,
  flags,
}: {
  readonly cwd: string;
  readonly projectDir: string | undefined;
  readonly environment: Environment;
  readonly flags: readonly string[];
}): string {
  const isTold =
    flags.includes("--profiles-dir") ||
    Boolean(environment.DBT_PROFILES_DIR ?? environment.DBT_ENGINE_PROFILES_DIR);
  if (projectDir === undefined || isTold) return cwd;
  const home = join(environment.HOME ?? homedir(), ".dbt");
  const isFound = [cwd, home].some((folder) => existsSync(join(folder, "profiles.yml")));
  const project = resolve(cwd, projectDir);
  return !isFound && existsSync(join(project, "profiles.yml")) ? project : cwd;
}
