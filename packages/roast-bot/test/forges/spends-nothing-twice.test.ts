import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { type Ended, runOnce } from "../faults/run-once.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../run/promised-project.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { ForgeServer } from "./forge-server.ts";
import { githubServer } from "./github-server.ts";

const run = promisify(execFile);
const onTime = "2026-01-26T07:00:05Z";
const faultyRun = fileURLToPath(new URL("../faults/faulty-run.ts", import.meta.url));

test(
  "a run that is killed behind what it asked of a forge, and goes on, asks none of it again",
  { timeout: 300_000 },
  async () => {
    onTestFinished(() => void vi.unstubAllEnvs());
    await using first = await forgeOfKiln();
    const whole = await runAt(first, await newPlace(first), onTime);
    expect(whole.ended).toMatchObject({ outcome: "settled" });
    expect(whole.questions).toBeGreaterThan(0);
    for (const back of [2, 8]) {
      // A forge of its own, which this process has asked nothing before it takes the run up again.
      await using server = await forgeOfKiln();
      const place = await newPlace(server);
      const asked = await killAt(whole.ended.events - back, server, place);
      expect(asked).toBe(whole.questions);
      expect(await runAt(server, place, "2026-01-26T07:01:05Z")).toMatchObject({
        ended: { outcome: "settled", notes: [expect.stringMatching(/taken up again/)] },
        questions: 0,
      });
    }
  },
);

/** Ilse's kiln at a forge, which knows the pull request of her third week as #5. */
async function forgeOfKiln(): Promise<ForgeServer> {
  const root = await temporaryFolder();
  await mkdir(join(root, "ilse"));
  const repository = await ilsesProject(join(root, "ilse"));
  const mergeCommit = (await runGit(["rev-parse", "main"], { cwd: repository })).trim();
  const server = githubServer([
    {
      number: 5,
      title: "Improve the thermocouple",
      body: "It was cold.",
      author: "ilse",
      mergedAt: "2026-01-21T23:40:00Z",
      mergeCommit,
      issues: [],
      labels: [],
      reviews: [],
      comments: [],
      threads: [],
    },
  ]);
  server.repositories = root;
  return server.listen();
}

/** A dev log that owes roasts of what is at the forge, and a state folder. */
async function newPlace({ origin, token }: ForgeServer) {
  vi.stubEnv("ROAST_BOT_SOURCE_TOKEN", token);
  vi.stubEnv("ROAST_BOT_SOURCE_HOST", new URL(origin).host);
  const folder = await temporaryFolder();
  const devLog = await ilsesSourcedDevLog(folder, `github:${origin}/ilse/kiln`);
  return { devLog, state: join(folder, "state") };
}

/** A run that comes to its end, and how many questions of it the forge's API was asked. */
async function runAt(
  server: ForgeServer,
  { devLog, state }: Awaited<ReturnType<typeof newPlace>>,
  now: string,
): Promise<{ ended: Ended; questions: number }> {
  const before = countQuestions(server);
  const ended = await runOnce({ address: devLog, state }, { now });
  return { ended, questions: countQuestions(server) - before };
}

/** A run in a process that is killed at an event; returns how many questions it has asked. */
async function killAt(
  event: number,
  server: ForgeServer,
  { devLog, state }: Awaited<ReturnType<typeof newPlace>>,
): Promise<number> {
  const before = countQuestions(server);
  const flags = ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"];
  const args = [faultyRun, devLog, state, onTime, "kill", `${event}`];
  const killed = run(process.execPath, [...flags, ...args]);
  await expect(killed).rejects.toMatchObject({ signal: "SIGKILL" });
  return countQuestions(server) - before;
}

function countQuestions({ seen }: ForgeServer): number {
  return seen.filter(({ url }) => !url.includes(".git/")).length;
}
