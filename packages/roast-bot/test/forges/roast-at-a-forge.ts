import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { EvidencePack, ForgeName, ReviewExhibit } from "@mea-culpa/formats";
import { parseEvidencePack } from "../../src/case/evidence-pack.ts";
import { importHistory, type ScriptedCommit } from "../support/fast-import.ts";
import { pullRequest } from "../run/promised-project.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { ForgeServer } from "./forge-server.ts";
import { formerPath, type SamplePullRequest, type SampleRemark } from "./sample-project.ts";

const run = promisify(execFile);
const ilse = "Ilse Varga <ilse@example.org>";

/** Starts a forge that knows these pull requests. */
type Serve = (pullRequests: readonly SamplePullRequest[]) => ForgeServer;

/** A project at a forge, with one squash that the forge knows as #4. */
async function projectAt(
  serve: Serve,
  known: Partial<SamplePullRequest> = {},
  commit: Partial<ScriptedCommit> = {},
) {
  const root = await temporaryFolder();
  const repository = await importHistory(join(root, "mara/tidepool.git"), [
    { at: "2026-01-01T09:00:00Z", author: ilse, files: { "README.md": "# Oven\n" } },
    {
      at: "2026-01-02T09:00:00Z",
      author: ilse,
      message: "Begin",
      files: { "README.md": "# Kiln\n" },
    },
    {
      ...pullRequest(4, "2026-01-14T16:00:00Z", ""),
      message: "Add a cooling schedule (#4)",
      ...commit,
    },
  ]);
  const mergeCommit = (await run("git", ["rev-parse", "HEAD"], { cwd: repository })).stdout.trim();
  const server = serve([
    {
      number: 4,
      title: "Add a cooling schedule",
      body: "Cools the kiln, as @tom asked.\n\n<!-- a template's words -->",
      author: "ilse",
      mergedAt: "2026-01-14T16:00:00Z",
      mergeCommit,
      issues: [
        { number: 3, title: "Cools too fast, says @ruth", author: "tom" },
        { number: 1, title: "Salary of the potter", author: "ruth", isElsewhere: true },
      ],
      labels: [
        { name: "good first kiln", by: "tom" },
        { name: "needs-cooling", by: "ilse" },
        { name: "size/S", by: "tidebot[bot]" },
      ],
      reviews: [
        { ...remark(1, "tom", "Does 1170 mean anything? @ilse @ruth"), state: "COMMENTED" },
      ],
      comments: [remark(2, "ruth", `${["AKIA", "IOSFODNN7QWERTYU"].join("")} is the key.`)],
      threads: [],
      ...known,
    },
  ]);
  server.repositories = root;
  return await server.listen();
}

function remark(id: number, author: string, body: string): SampleRemark {
  return { id, author, body, at: "2026-01-13T10:00:00Z" };
}

async function roastAt(
  server: ForgeServer,
  forge: string,
  source = `${forge}:${server.origin}/mara/tidepool`,
) {
  const out = await temporaryFolder();
  const cache = await temporaryFolder();
  const env = {
    ROAST_BOT_SOURCE_TOKEN: server.token,
    ROAST_BOT_SOURCE_HOST: new URL(server.origin).host,
    XDG_CACHE_HOME: cache,
  };
  const flags = ["--author", "ilse", "--mail", "ilse@example.org", "--out", out];
  const week = ["--from", "2026-01-12T07:00:00Z", "--to", "2026-01-19T07:00:00Z"];
  const options = { now: "2026-01-19T09:00:00Z", env };
  const roasted = await runRoastBot(["roast", "--source", source, ...flags, ...week], options);
  expect(roasted).toMatchObject({ exitCode: 0, stderr: expect.not.stringContaining("rror") });
  const evidence = join(out, "evidence.json");
  const verify = () =>
    runRoastBot(
      ["verify", "--roast", join(out, "roast.md"), "--evidence", evidence, "--source", source],
      options,
    );
  return { pack: parseEvidencePack(await readFile(evidence, "utf8")), verify, cache };
}

/** What git alone shows, without what else only a forge has: names, links, remarks. */
function withoutDiscussion(pack: EvidencePack) {
  const kinds = new Set(["file", "lines", "commit", "function"]);
  return pack.exhibits.flatMap((exhibit) =>
    kinds.has(exhibit.kind) ? [{ kind: exhibit.kind, text: exhibit.text }] : [],
  );
}

function reviewsOf({ exhibits }: EvidencePack): readonly ReviewExhibit[] {
  return exhibits.filter((exhibit) => exhibit.kind === "review");
}

/** What could not be read; that a finding has more places than are shown is not the forge's. */
function findMissed({ leftOut }: EvidencePack): readonly string[] {
  return leftOut.filter((each) => !/^Of the \d+ places of /.test(each));
}

/** The tests of one forge, each in a file of its own: they are mostly whole roasts. */
export function roastAtAForge(forge: ForgeName, serve: Serve): void {
  describe(`a project at ${forge}`, () => {
    test("is cloned from there, and what its people said and gave it is evidence, without their names", async () => {
      await using server = await projectAt(serve);
      const { pack, verify } = await roastAt(server, forge);
      expect(pack.subject).toMatchObject({ kind: "pull-request", number: 4 });
      expect(findMissed(pack)).toEqual([]);
      const said = reviewsOf(pack).map(({ author, text }) => [author, text]);
      expect(said[0]).toEqual(["Ilse Varga", "Cools the kiln, as @someone asked."]);
      expect(said.slice(1)).toHaveLength(2);
      expect(said).toContainEqual(["a reviewer", "Does 1170 mean anything? @ilse @someone"]);
      expect(said.flat().join()).not.toContain("AKIA");
      const tracked = pack.exhibits.flatMap((exhibit) =>
        exhibit.kind === "issue" || exhibit.kind === "label"
          ? [[exhibit.id, exhibit.kind, exhibit.author, exhibit.text, exhibit.number]]
          : [],
      );
      // Gitea links no issues, and does not tell with a label who gave it.
      const expected = [
        ["t1", "issue", "a reporter", "Cools too fast, says @someone", 3],
        ["t2", "label", "a collaborator", "good first kiln", undefined],
        ["t3", "label", "Ilse Varga", "needs-cooling", undefined],
      ];
      expect(tracked).toEqual(forge === "gitea" ? [] : expected);
      expect(await verify()).toMatchObject({ exitCode: 0 });
    });

    test("gives its files only as they are read, to whoever has the token, and the evidence is the same", async () => {
      await using server = await projectAt(serve);
      server.isPublic = false;
      const { pack, cache } = await roastAt(server, forge);
      const { pack: whole } = await roastAt(
        server,
        forge,
        `git:${server.repositories}/mara/tidepool.git`,
      );
      expect(withoutDiscussion(pack)).toEqual(withoutDiscussion(whole));
      const mirrors = join(cache, "roast-bot/mirrors");
      const [mirror = ""] = await readdir(mirrors);
      const all = ["rev-list", "--all", "--objects", "--missing=print"];
      const listed = (await run("git", all, { cwd: join(mirrors, mirror) })).stdout.split("\n");
      // What nobody had to read is not there; every commit is.
      expect(listed.filter((line) => line.startsWith("?"))).toHaveLength(1);
      const commits = (await run("git", ["rev-list", "--all"], { cwd: join(mirrors, mirror) }))
        .stdout;
      expect(commits.trim().split("\n")).toHaveLength(3);
    });

    test("is read under its former name, by whoever has the token", async () => {
      await using server = await projectAt(serve);
      server.isPublic = false;
      const former = `${forge}:${server.origin}/${formerPath}`;
      const { pack } = await roastAt(server, forge, former);
      const { pack: today } = await roastAt(server, forge);
      expect(findMissed(pack)).toEqual([]);
      expect(withoutDiscussion(pack)).toEqual(withoutDiscussion(today));
      expect(reviewsOf(pack)).toHaveLength(3);
    });

    test("is roasted from git alone where the forge refuses the token, and the roast says so", async () => {
      await using server = await projectAt(serve);
      server.faults.push({ kind: "status", status: 403 });
      const { pack } = await roastAt(server, forge);
      expect(reviewsOf(pack)).toEqual([]);
      expect(findMissed(pack)).toEqual([
        expect.stringMatching(
          /^Description and reviews could not be read: .*refused what the token/,
        ),
      ]);
    });

    test("has its pull request found for commits that show none", async () => {
      await using server = await projectAt(serve, {}, { message: "Add a cooling schedule" });
      const { pack } = await roastAt(server, forge);
      expect(pack.subject).not.toHaveProperty("number");
      expect(findMissed(pack)).toEqual([]);
      expect(reviewsOf(pack)).toHaveLength(3);
    });

    test("knows a pull request by its title where a bot closed it unmerged", async () => {
      await using server = await projectAt(serve, { mergedAt: undefined, mergeCommit: undefined });
      const { pack } = await roastAt(server, forge);
      expect(findMissed(pack)).toEqual([]);
      expect(reviewsOf(pack)).toHaveLength(3);
    });

    test("has what reviewers did measured again, not only what they wrote", async () => {
      const lines = Array.from({ length: 1_100 }, (_, at) => `ring(${at * 7}, harbours[${at}]);\n`);
      const approval = { ...remark(1, "tom", "Ship it"), at: "2026-01-14T17:00:00Z" };
      await using server = await projectAt(
        serve,
        { reviews: [{ ...approval, state: "APPROVED" }], comments: [] },
        { files: { "src/bells.ts": lines.join("") } },
      );
      const { pack, verify } = await roastAt(server, forge);
      const isShown = pack.charges.some(({ code }) => code === "approved-in-a-word");
      // GitLab's approvals have no words.
      expect(isShown).toBe(forge !== "gitlab");
      expect(await verify()).toMatchObject({ exitCode: 0 });
    });

    test("takes nothing from a pull request that git shows to be another", async () => {
      await using server = await projectAt(serve, { mergeCommit: "7".repeat(40) });
      const { pack } = await roastAt(server, forge);
      expect(reviewsOf(pack)).toEqual([]);
      expect(pack.leftOut.join()).toContain("was merged by another commit");
    });
  });
}
