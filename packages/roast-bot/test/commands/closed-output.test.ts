import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { fileOf } from "../publish/promised-dev-log.ts";
import { promisedDevLog } from "../support/promised-dev-log.ts";
import { entry } from "../support/read-history.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const program = join(import.meta.dirname, "../../bin/roast-bot.js");
const now = "2026-03-02T09:00:00Z";
const tides = {
  at: "2026-03-01T13:00:00Z",
  files: { "content/blog/tides.md": entry({ title: "Tides", author: "mara" }) },
};

describe("who reads no more changes nothing of what a command does", { timeout: 60_000 }, () => {
  test.each([["stdout"], ["stderr"]] as const)("%s is closed", async (closed) => {
    const devLog = await promisedDevLog([tides]);
    const state = await temporaryFolder();
    const args = ["run", "--dev-log", devLog, "--now", now, "--state", state, "--yes"];
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child[closed].destroy();
    const said = text(closed === "stdout" ? child.stderr : child.stdout);
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await said).not.toContain("EPIPE");
    expect(JSON.parse(await fileOf(devLog, "data/roast_bot.json"))).toMatchObject({
      last_run: now,
      outcome: "settled",
    });
  });

  test.runIf(existsSync("/dev/full"))("but what cannot be written is no success", async () => {
    const devLog = await promisedDevLog([tides]);
    await using full = await open("/dev/full", "w");
    const child = spawn(process.execPath, [program, "check", "--dev-log", devLog, "--now", now], {
      stdio: ["ignore", full.fd, "pipe"],
    });
    if (child.stderr === null) throw new TypeError("standard error is a pipe");
    const said = text(child.stderr);
    expect(await once(child, "exit")).toEqual([1, null]);
    expect(await said).toMatch(/^roast-bot: standard output can't be written to: ENOSPC[^\n]*\n$/);
  });
});
