import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { EventConsumer } from "@mea-culpa/engine";
import { expect, it } from "vitest";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";
import { writeRoast } from "../../src/run/write-roast.ts";
import { afterThirdDeadline } from "../publish/promised-dev-log.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { ilsesProject, ilsesSourcedDevLog } from "./promised-project.ts";

const secrets = {
  ROAST_BOT_PUSH_TOKEN: "push-secret",
  ROAST_BOT_SOURCE_TOKEN: "source-secret",
  ROAST_BOT_MODEL_KEY: "model-secret",
  ANTHROPIC_API_KEY: "anthropic-secret",
  AWS_SECRET_ACCESS_KEY: "nobody-s-business",
};

// The kernel tells what a process was started with; other systems have no such file.
it.runIf(existsSync("/proc/self/environ"))(
  "gives each process of a run one kind of secret, or none",
  { timeout: 90_000 },
  async () => {
    const folder = await temporaryFolder();
    const devLog = await ilsesSourcedDevLog(folder, await ilsesProject(folder));
    const watcher = new ProcessWatcher();
    const report = await runRoastBot({
      devLog,
      cwd: folder,
      now: afterThirdDeadline,
      version: "0.1.0",
      state: path.join(folder, "state"),
      cache: path.join(folder, "cache"),
      environment: { ...process.env, ...secrets },
      consumers: [watcher],
    });
    expect(report).toMatchObject({
      outcome: "settled",
      problems: [],
      slots: [
        { number: 1, verdict: "kept", penance: null },
        { number: 2, verdict: "broken", penance: { kind: "roasted", subject: "ilse/kiln#4" } },
        { number: 3, verdict: "broken", penance: { kind: "roasted", subject: "ilse/kiln#5" } },
      ],
    });

    const held = [...watcher.environments.values()].map((environment) =>
      Object.keys(secrets).filter((name) => environment.has(name)),
    );
    expect(new Set(held.map((names) => names.join("+")))).toEqual(
      new Set([
        "ROAST_BOT_PUSH_TOKEN",
        "ROAST_BOT_SOURCE_TOKEN",
        "ROAST_BOT_MODEL_KEY+ANTHROPIC_API_KEY",
        "",
      ]),
    );
    for (const environment of watcher.environments.values()) {
      const isHosted = ["ROAST_BOT_PUSH_TOKEN", "ROAST_BOT_SOURCE_TOKEN"].some((name) =>
        environment.has(name),
      );
      // Who writes, and who reads the text of others, has not even a home to look for secrets in.
      expect(environment.has("HOME")).toBe(isHosted);
    }
  },
);

it.runIf(existsSync("/proc/self/environ"))(
  "gives a roast that a model writes processes of the same kinds",
  { timeout: 90_000 },
  async () => {
    const folder = await temporaryFolder();
    const watcher = new ProcessWatcher();
    const report = await writeRoast({
      author: { handle: "ilse", names: ["Ilse Varga"], mails: ["ilse@example.org"] },
      slot: { opens: "2026-01-12T07:00:00Z", closes: "2026-01-19T07:00:00Z", zone: "UTC" },
      sources: [{ name: "ilse/kiln", git: await ilsesProject(folder) }],
      // Nobody listens there: the house writer takes over, in the process that has the key.
      writer: { kind: "openai-compatible", url: "http://127.0.0.1:1/v1", model: "none" },
      generator: "hugo",
      now: afterThirdDeadline,
      version: "0.1.0",
      cwd: folder,
      cache: path.join(folder, "cache"),
      environment: { ...process.env, ...secrets },
      consumers: [watcher],
    });
    expect(report).toMatchObject({ subject: { id: "ilse/kiln#4" }, writer: "house" });
    const held = [...watcher.environments.values()].map((environment) =>
      Object.keys(secrets).filter((name) => environment.has(name)),
    );
    expect(new Set(held.map((names) => names.join("+")))).toEqual(
      new Set(["ROAST_BOT_SOURCE_TOKEN", "ROAST_BOT_MODEL_KEY+ANTHROPIC_API_KEY", ""]),
    );
  },
);

/** Looks, at every event of a run, at what environment each child of this process was started with. */
class ProcessWatcher implements EventConsumer {
  readonly name = "process-watcher";
  /** Names of variables by process id. */
  readonly environments = new Map<string, ReadonlySet<string>>();

  handle(): void {
    for (const thread of readdirSync("/proc/self/task")) {
      const children = readIfThere(`/proc/self/task/${thread}/children`);
      for (const child of children.split(" ").filter(Boolean)) this.#look(child);
    }
  }

  #look(child: string): void {
    const isWorker = readIfThere(`/proc/${child}/cmdline`).includes("worker-main");
    if (!isWorker) return;
    const variables = readIfThere(`/proc/${child}/environ`).split("\0").filter(Boolean);
    this.environments.set(
      child,
      new Set(variables.map((variable) => variable.split("=")[0] ?? "")),
    );
  }
}

/** A process may end between two looks. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
