import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../run/promised-project.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { ForgeServer } from "./forge-server.ts";
import { githubServer } from "./github-server.ts";

const run = promisify(execFile);
const faultyRun = fileURLToPath(new URL("../faults/faulty-run.ts", import.meta.url));

test(
  "a run that is killed behind what it asked of a forge, and goes on, asks none of it again",
  { timeout: 300_000 },
  async () => {
    await using server = await forgeOfKiln();
    const whole = await runAt(server, await newPlace(server), { at: "07:00:05" });
    expect(whole.ended).toMatchObject({ outcome: "settled" });
    expect(whole.questions).toBeGreaterThan(0);
    for (const back of [2, 8]) {
      const place = await newPlace(server);
      const event = (whole.ended?.events ?? 0) - back;
      const killed = await runAt(server, place, { at: "07:00:05", event });
      expect(killed).toEqual({ ended: undefined, questions: whole.questions });
      const again = await runAt(server, place, { at: "07:01:05" });
      expect(again).toMatchObject({
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
async function newPlace({ origin }: ForgeServer) {
  const folder = await temporaryFolder();
  const devLog = await ilsesSourcedDevLog(folder, `github:${origin}/ilse/kiln`);
  return { devLog, state: join(folder, "state") };
}

/** How a run ended, unless it was killed at an event, and how many questions of it the forge's API was asked. */
async function runAt(
  server: ForgeServer,
  { devLog, state }: Awaited<ReturnType<typeof newPlace>>,
  { at, event }: { readonly at: string; readonly event?: number },
): Promise<{ ended: { readonly events: number } | undefined; questions: number }> {
  const before = countQuestions(server);
  const flags = ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"];
  const kill = event === undefined ? [] : ["kill", `${event}`];
  const args = [devLog, state, `2026-01-26T${at}Z`, ...kill];
  const env = {
    ...process.env,
    ROAST_BOT_SOURCE_TOKEN: server.token,
    ROAST_BOT_SOURCE_HOST: new URL(server.origin).host,
  };
  const ended = await run(process.execPath, [...flags, faultyRun, ...args], { env }).then(
    ({ stdout }) => JSON.parse(stdout) as { readonly events: number },
    (error: unknown) => {
      expect(error).toMatchObject({ signal: "SIGKILL" });
      return undefined;
    },
  );
  return { ended, questions: countQuestions(server) - before };
}

function countQuestions({ seen }: ForgeServer): number {
  return seen.filter(({ url }) => !url.includes(".git/")).length;
}
