import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A workflow file of GitHub Actions. */
export interface Workflow {
  /** Its name, below `.github/workflows`. */
  readonly file: string;
  readonly text: string;
}

/** The workflow that publishes the site, among those of a work tree. */
export async function findDeploy(folder: string): Promise<Workflow | undefined> {
  const workflows = path.join(folder, ".github/workflows");
  const files = await readdir(workflows).catch(() => []);
  const read = files
    .filter((file) => /^[\w.-]+\.ya?ml$/.test(file) && !file.startsWith("roast-bot."))
    .map(async (file) => ({ file, text: await readFile(path.join(workflows, file), "utf8") }));
  return findDeployAmong(await Promise.all(read));
}

/** The first of them, by name, that seems to publish a site. */
export function findDeployAmong(workflows: readonly Workflow[]): Workflow | undefined {
  return workflows
    .toSorted((one, other) => (one.file < other.file ? -1 : 1))
    .find(({ text }) => /deploy-pages|gh-pages|\bdeploy\b/i.test(text));
}

/** Whether another workflow can start it. */
export function canBeStarted({ text }: Workflow): boolean {
  return /^\s*["']?workflow_dispatch\b/m.test(text) || /^on:.*\bworkflow_dispatch\b/m.test(text);
}

export function adviseOnDeploy(deploy: Workflow | undefined): string[] {
  if (deploy === undefined || canBeStarted(deploy)) return [];
  return [
    `A push by GITHUB_TOKEN starts no other workflow: add \`workflow_dispatch:\` to the \`on:\` of .github/workflows/${deploy.file}, remove .github/workflows/roast-bot.yml and run init again, and the site is published after each run.`,
  ];
}
