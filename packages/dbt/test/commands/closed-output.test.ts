import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

const program = join(import.meta.dirname, "../../bin/dbt-per-node.js");

test("who reads no more changes nothing of how a command ends", async () => {
  const child = spawn(process.execPath, [program, "--help"], { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  const said = text(child.stderr);
  expect(await once(child, "exit")).toEqual([0, null]);
  expect(await said).toBe("");
});

test.runIf(existsSync("/proc/self/mem")).each([
  ["a full disk", "/dev/full", "ENOSPC"],
  // Memory that is not there can't be written to any more than a disk that is broken.
  ["a broken disk", "/proc/self/mem", "EIO"],
])("what cannot be written to %s is no success", async (_, file, code) => {
  await using full = await open(file, "r+");
  const child = spawn(process.execPath, [program, "--help"], {
    stdio: ["ignore", full.fd, "pipe"],
  });
  if (child.stderr === null) throw new TypeError("standard error is a pipe");
  const said = text(child.stderr);
  expect(await once(child, "exit")).toEqual([2, null]);
  expect(await said).toMatch(
    new RegExp(`^dbt-per-node: standard output can't be written to: ${code}[^\n]*\n$`),
  );
});
