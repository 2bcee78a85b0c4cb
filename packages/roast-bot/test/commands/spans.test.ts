import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { ilsesProject } from "../run/promised-project.ts";
import { type CommandResult, runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function roast(spans: string): Promise<CommandResult> {
  const source = ["--source", `git:${await ilsesProject(await temporaryFolder())}`];
  const ilse = ["--author", "ilse", "--mail", "ilse@example.org"];
  const week = ["--from", "2026-01-12T07:00:00Z", "--to", "2026-01-19T07:00:00Z"];
  return await runRoastBot(["roast", ...source, ...ilse, ...week, "--spans", spans], {
    now: "2026-01-19T07:00:00Z",
  });
}

describe("--spans", () => {
  test("tells a collector each stage of a roast below the command", async () => {
    let told = "";
    const server = createServer((request, response) => {
      request.on("data", (part: Buffer) => (told += part.toString()));
      request.on("end", () => response.end());
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await once(server, "listening");
    const { exitCode, stderr } = await roast(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    expect([exitCode, stderr]).toEqual([0, ""]);
    for (const name of ["roast-bot roast", "candidates", "evidence", "draft", "engine.nodes"]) {
      expect(told).toContain(`"name":"${name}"`);
    }
  });

  test("to a collector that is gone costs the roast nothing but a line", async () => {
    const { exitCode, stdout, stderr } = await roast("http://127.0.0.1:9");
    expect(exitCode).toBe(0);
    expect(stdout).not.toBe("");
    expect(stderr).toMatch(/^open-telemetry: \d+ of what was to be told were lost: POST /);
  });

  test.each(["run", "serve"])("to what is no address begins no %s", async (command) => {
    const { exitCode, stderr } = await runRoastBot([command, "--spans", "collector:4318"]);
    expect(stderr).toContain('"collector:4318" is none');
    expect(exitCode).toBe(2);
  });
});
