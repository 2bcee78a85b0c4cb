import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { carryOut } from "../../src/commands/build-command.ts";
import { runCommandLine } from "../../src/commands/run-command-line.ts";
import { FakeExecutor } from "../rig/fake-executor.ts";
import { over } from "../rig/orchestrate.ts";

async function commandLine(args: readonly string[], cwd = "/nowhere") {
  let [stdout, stderr] = ["", ""];
  const exitCode = await runCommandLine({
    args,
    version: "0.0.0",
    io: {
      stdout: (text) => {
        stdout += text;
      },
      stderr: (text) => {
        stderr += text;
      },
      env: {},
      cwd,
      onInterrupt: () => () => undefined,
    },
  });
  return { exitCode, stdout, stderr };
}

describe("the command line", () => {
  test.each([
    [["build", "--mode", "per-model"], "Allowed choices are per-node, per-wave."],
    [["build", "--test-strategy=later"], "Allowed choices are immediate, deferred, skip."],
    [["build", "--concurrency", "many"], "argument 'many' is invalid. Expected a whole number."],
    [["build", "--concurrency", "pg=0"], "concurrency is a whole number of at least 1"],
    [
      ["build", "--timeout", "soon"],
      "--timeout <seconds>' argument 'soon' is invalid. Expected a number of seconds.",
    ],
    [["build", "--events", "xml"], "Allowed choices are json."],
    [
      ["build", "--events", "json", "--json"],
      "'--events <format>' cannot be used with option '--json'",
    ],
    [["plan", "--format", "svg"], "Allowed choices are table, json, mermaid, dot."],
    [["build", "--only-fresh-sources=some"], "Allowed choices are all, any."],
    [["build", "--cache-expiry", "later"], "Expected a number of seconds."],
    [["test", "--cache"], "The cache means nothing to test"],
    [["test", "--full-refresh"], "--full-refresh means nothing to test"],
    [["build", "--isolation", "vm"], "Allowed choices are auto, fork, spawn, threads."],
    [["build", "--resource-type", "model"], "Other flags of dbt's go after --: build -- --empty"],
    [["build", "--", "--threads", "8"], "--threads cannot be passed on to dbt"],
    [["build", "--", "--threads=8"], "--threads cannot be passed on to dbt"],
    [["build", "--", "-t", "prod"], "-t cannot be passed on to dbt"],
    [["build", "--page", "no/build.html"], "--page: there is no folder /nowhere/no."],
    [["build", "--summary", "no/build.md"], "--summary: there is no folder /nowhere/no."],
    [["build", "--summary", ""], "'--summary <file>' argument '' is invalid. Expected a path."],
    [["build", "--state", ""], "'--state <dir>' argument '' is invalid. Expected a path."],
    [["retry", "--state", ""], "'--state <dir>' argument '' is invalid. Expected a path."],
    [["build", "--concurrency", ""], "argument '' is invalid. Expected a whole number."],
    [["build", "--timeout", ""], "argument '' is invalid. Expected a number of seconds."],
    [["build", "--page", "/"], "--page: / is there and is no file."],
    [["build", "--page", "/proc/self/exe"], "--page: /proc/self/exe is there and is no file."],
    [["build", "--spans", "collector:4318"], "--spans is the address of a collector"],
    [["build", "--prefect"], "PREFECT_API_URL is the address of a Prefect server"],
    [["build", "--project-dir", "a", "--", "--project-dir=b"], "two values would contradict"],
  ])("%j ends with 2 and says what is valid", async (args, message) => {
    const { exitCode, stderr } = await commandLine(args);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(2);
  });

  test("help ends with 0 and lists every command", async () => {
    const { exitCode, stdout } = await commandLine(["--help"]);
    expect(exitCode).toBe(0);
    for (const name of ["build", "run", "test", "seed", "snapshot", "plan", "ls", "retry"]) {
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
    }
  });

  test("a Python that is not there ends with 2 and says how to name another", async () => {
    const folder = await mkdtemp(join(tmpdir(), "no-python-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const { exitCode, stderr } = await commandLine(["ls", "--python", "/no/python"], folder);
    expect(stderr).toContain('Python could not be started as "/no/python"');
    expect(exitCode).toBe(2);
  });
});

test.runIf(existsSync("/dev/full"))(
  "a build whose summary has no room ends with 2, and says where",
  async () => {
    let [said, exitCode] = ["", 0];
    await carryOut({
      command: "build",
      flags: { summary: "/dev/full" },
      dbtFlags: [],
      io: {
        stdout: () => undefined,
        stderr: (text) => (said += text),
        env: {},
        cwd: "/nowhere",
        version: "0.0.0",
        onInterrupt: () => () => undefined,
        setExitCode: (code) => (exitCode = code),
      },
      act: () => over(new FakeExecutor(["model a"])).build(),
    });
    expect(exitCode).toBe(2);
    expect(said).toMatch(/^--summary: \/dev\/full can't be written: ENOSPC/);
  },
);
