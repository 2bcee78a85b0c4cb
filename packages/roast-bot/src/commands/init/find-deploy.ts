import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A workflow that publishes the site, and whether another one can start it. */
export interface Deploy {
  readonly file: string;
  readonly canBeStarted: boolean;
}

export async function findDeploy(folder: string): Promise<Deploy | undefined> {
  const workflows = path.join(folder, ".github/workflows");
  const files = await readdir(workflows).catch(() => []);
  for (const file of files.toSorted((a, b) => (a < b ? -1 : 1))) {
    if (!/^[\w.-]+\.ya?ml$/.test(file) || file.startsWith("roast-bot.")) continue;
    const text = await readFile(path.join(workflows, file), "utf8");
    if (!/deploy-pages|gh-pages|\bdeploy\b/i.test(text)) continue;
    return { file, canBeStarted: /^\s*["']?workflow_dispatch\b/m.test(text) };
  }
  return undefined;
}

export function adviseOnDeploy(deploy: Deploy | undefined): string[] {
  if (deploy === undefined || deploy.canBeStarted) return [];
  return [
    `A push by GITHUB_TOKEN starts no other workflow: add \`workflow_dispatch:\` to the \`on:\` of .github/workflows/${deploy.file}, remove .github/workflows/roast-bot.yml and run init again, and the site is published after each run.`,
  ];
}
