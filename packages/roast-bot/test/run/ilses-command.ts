import path from "node:path";
import { runCommandLine } from "../../src/commands/run-command-line.ts";
import { inProcessRunners } from "../../src/run/processes.ts";
import { afterThirdDeadline } from "../publish/promised-dev-log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ilsesProject, ilsesSourcedDevLog } from "./promised-project.ts";

/** What Ilse has, below one folder. */
export interface IlsesCommand {
  readonly folder: string;
  readonly devLog: string;
  readonly project: string;
  /** Runs a command on her dev log, and reads the JSON that it prints. */
  readonly command: (
    name: string,
    ...flags: readonly string[]
  ) => Promise<{ readonly code: number; readonly json: unknown }>;
}

/** Ilse's dev log, with her project as its source unless another is given. */
export async function ilsesCommand({
  project: given,
}: { readonly project?: string } = {}): Promise<IlsesCommand> {
  const folder = await temporaryFolder();
  const project = given ?? (await ilsesProject(folder));
  const devLog = await ilsesSourcedDevLog(folder, project);
  const command: IlsesCommand["command"] = async (name, ...flags) => {
    const state = name === "run" ? ["--state", path.join(folder, "state")] : [];
    const args = [name, "--dev-log", devLog, ...state, ...flags, "--json"];
    const { code, output } = await commandLine(args, folder);
    return { code, json: JSON.parse(output) };
  };
  return { folder, devLog, project, command };
}

/** Runs a command line in a folder; its stages in this process, or `apart` in processes of their own. */
export async function commandLine(
  args: readonly string[],
  cwd: string,
  runners?: "apart",
): Promise<{ readonly code: number; readonly output: string; readonly errors: string }> {
  let output = "";
  let errors = "";
  const code = await runCommandLine({
    args,
    version: "0.1.0",
    io: {
      stdout: (text) => (output += text),
      stderr: (text) => (errors += text),
      env: { ...process.env, XDG_CACHE_HOME: path.join(cwd, "cache") },
      now: () => afterThirdDeadline,
      isTTY: false,
      cwd,
      ...(runners !== "apart" && { runners: inProcessRunners() }),
    },
  });
  return { code, output, errors };
}
