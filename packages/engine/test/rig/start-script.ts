import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** Starts a script of `test/stages` as a process of its own, which does not outlive the test. */
export function startScript(name: string, parameters: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL(`../stages/${name}`, import.meta.url));
  const flags = ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, script, ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}
