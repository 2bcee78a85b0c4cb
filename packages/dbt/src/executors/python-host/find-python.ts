import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * The interpreter that is taken when none is named: `DBT_PER_NODE_PYTHON`, the active virtual
 * environment, the project's own (`.venv` or `venv`), and at last whatever `python3` is.
 */
export function findPython({
  projectDir,
  environment,
}: {
  readonly projectDir: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}): string {
  if (environment.DBT_PER_NODE_PYTHON) return environment.DBT_PER_NODE_PYTHON;
  const folders = [environment.VIRTUAL_ENV, join(projectDir, ".venv"), join(projectDir, "venv")];
  for (const folder of folders) {
    if (!folder) continue;
    const python = join(folder, "bin", "python");
    if (existsSync(python)) return python;
  }
  return "python3";
}
