import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { runInForeignFolder, viewFolder } from "../../src/git/foreign-folder.ts";
import { runGit } from "../../src/git/run-git.ts";
import { workTreeOf } from "../publish/promised-dev-log.ts";
import { ilsesProject, ilsesSourcedDevLog } from "../run/promised-project.ts";
import { runRoastBot } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const now = "2026-01-26T07:00:05Z";
const roast =
  "roast --author ilse --mail ilse@example.org --from 2026-01-12T07:00:00Z --to 2026-01-19T07:00:00Z".split(
    " ",
  );

describe("a repository that others have made", () => {
  test.each([
    ["as a source of a roast", (at: string) => [...roast, "--source", `git:${at}/kiln`]],
    ["as a dev log that is checked", (at: string) => ["check", "--dev-log", `${at}/log`]],
    ["as a dev log that is looked into", (at: string) => ["doctor", "--dev-log", `${at}/log`]],
    ["as a dev log that is verified", (at: string) => ["verify", "--dev-log", `${at}/log`]],
    ["as a dev log that is published on", (at: string) => ["run", "--dev-log", `${at}/log`]],
  ])("starts no program that its configuration names: %s", async (_, makeArguments) => {
    const folder = await temporaryFolder();
    const marks = path.join(folder, "marks");
    await mkdir(marks);
    const project = await ilsesProject(folder);
    const kiln = await setTraps(await workTreeOf(project, `${folder}/kiln`), marks);
    const devLog = await ilsesSourcedDevLog(folder, kiln);
    const log = await workTreeOf(devLog, `${folder}/log`);
    await runGit(["remote", "remove", "origin"], { cwd: log });
    await setTraps(log, marks);
    const env = { XDG_CACHE_HOME: `${folder}/cache`, XDG_STATE_HOME: `${folder}/state` };
    const { stdout, stderr } = await runRoastBot(makeArguments(folder), { now, env });
    expect(await readdir(marks)).toEqual([]);
    expect(`${stdout}${stderr}`).not.toBe("");
  });

  test("has traps that git itself falls into", async () => {
    const folder = await temporaryFolder();
    const kiln = await setTraps(
      await workTreeOf(await ilsesProject(folder), `${folder}/kiln`),
      folder,
    );
    await runGit(["cat-file", "-e", "HEAD:README.md"], { cwd: kiln }).catch(() => {});
    expect(existsSync(`${folder}/upload-pack`)).toBe(true);
  });

  test("filters no file of ours, and keeps those that it has", async () => {
    const folder = await temporaryFolder();
    const kiln = await setTraps(
      await workTreeOf(await ilsesProject(folder), `${folder}/kiln`),
      folder,
    );
    await runInForeignFolder(["read-tree", "-m", "-u", "HEAD", "HEAD~1"], { cwd: kiln });
    expect(existsSync(`${folder}/smudge`)).toBe(false);
  });
});

describe("the view of a folder", () => {
  test("has its branches, its remote's and its default branch, and is not changed by what lies beside them", async () => {
    const folder = await temporaryFolder();
    const kiln = await workTreeOf(await ilsesProject(folder), `${folder}/kiln`);
    const tip = await runGit(["rev-parse", "HEAD"], { cwd: kiln });
    await writeFile(`${kiln}/.gitattributes`, "* -diff\n");
    await writeFile(`${kiln}/.git/info/attributes`, "* binary\n");
    await writeFile(`${kiln}/.git/info/grafts`, tip);
    await runGit(["config", "core.bigFileThreshold", "1"], { cwd: kiln });
    const { directory: view } = await viewFolder(kiln, { cache: `${folder}/cache` });
    const refs = await runGit(["for-each-ref", "--format=%(refname) %(symref)"], { cwd: view });
    expect(
      refs
        .trim()
        .split("\n")
        .map((line) => line.trim()),
    ).toEqual([
      "refs/heads/main",
      "refs/remotes/origin/HEAD refs/remotes/origin/main",
      "refs/remotes/origin/main",
    ]);
    expect(await runGit(["rev-parse", "HEAD"], { cwd: view })).toBe(tip);
    expect(await runGit(["rev-list", "--count", "HEAD"], { cwd: view })).toBe("3\n");
    const stat = ["diff-tree", "--numstat", "HEAD~1", "HEAD"];
    expect(await runGit(stat, { cwd: view })).toMatch(/^\d+\t0\tsrc\/schedule-5\.ts$/m);
  });

  test("follows the folder each time that it is asked for", async () => {
    const folder = await temporaryFolder();
    const kiln = await workTreeOf(await ilsesProject(folder), `${folder}/kiln`);
    const cache = `${folder}/cache`;
    const { directory: view } = await viewFolder(kiln, { cache });
    await runGit(["checkout", "--quiet", "-b", "next", "HEAD~1"], { cwd: kiln });
    expect((await viewFolder(kiln, { cache })).directory).toBe(view);
    expect(await runGit(["symbolic-ref", "HEAD"], { cwd: view })).toBe("refs/heads/next\n");
    await runGit(["checkout", "--quiet", "--detach"], { cwd: kiln });
    await viewFolder(kiln, { cache });
    expect(await runGit(["rev-parse", "HEAD"], { cwd: view })).toBe(
      await runGit(["rev-parse", "HEAD"], { cwd: kiln }),
    );
  });

  test("takes a folder whose name holds whatever names may hold", async () => {
    const folder = await temporaryFolder();
    const kiln = await workTreeOf(await ilsesProject(folder), `${folder}/#a "kiln" \\ new\nline`);
    const { directory: view } = await viewFolder(kiln, { cache: `${folder}/cache` });
    expect(await runGit(["cat-file", "-t", "HEAD"], { cwd: view })).toBe("commit\n");
  });
});

/**
 * Has a repository's own configuration name a program for whatever git could start one for: each
 * leaves a file in `marks`. One object is missing, which a partial clone is asked for.
 */
async function setTraps(folder: string, marks: string): Promise<string> {
  const trap = async (name: string): Promise<string> => {
    const program = path.join(folder, ".git", `trap-${name}`);
    await writeFile(program, `#!/bin/sh\necho ran > '${marks}/${name}'\nexit 1\n`);
    await chmod(program, 0o755);
    return program;
  };
  const settings: Record<string, string> = {
    "extensions.partialClone": "trap",
    "remote.trap.url": "ssh://127.0.0.1:1/kiln.git",
    "remote.trap.promisor": "true",
    "remote.trap.uploadpack": await trap("upload-pack"),
    "core.repositoryFormatVersion": "1",
    "core.sshCommand": await trap("upload-pack"),
    "core.fsmonitor": await trap("fsmonitor"),
    "core.hooksPath": path.join(folder, ".git", "traps"),
    "core.gitProxy": await trap("proxy"),
    "core.alternateRefsCommand": await trap("alternates"),
    "core.editor": await trap("editor"),
    "core.pager": await trap("pager"),
    "core.askPass": await trap("askpass"),
    "credential.helper": await trap("credential"),
    "diff.external": await trap("external-diff"),
    "diff.trap.textconv": await trap("textconv"),
    "diff.trap.command": await trap("diff-command"),
    "filter.trap.clean": await trap("clean"),
    "filter.trap.smudge": await trap("smudge"),
    "filter.trap.process": await trap("process"),
    "filter.trap.required": "true",
    "gpg.program": await trap("gpg"),
    "log.showSignature": "true",
    "merge.trap.driver": await trap("merge"),
    "uploadpack.packObjectsHook": await trap("pack-objects"),
    "url.ssh://127.0.0.1:1/.insteadOf": "/",
  };
  for (const [key, value] of Object.entries(settings)) {
    await runGit(["config", "--add", key, value], { cwd: folder });
  }
  const hooks = path.join(folder, ".git", "traps");
  await mkdir(hooks);
  for (const hook of ["post-checkout", "post-index-change", "reference-transaction", "pre-push"]) {
    await writeFile(path.join(hooks, hook), await readFile(await trap(`hook-${hook}`)));
    await chmod(path.join(hooks, hook), 0o755);
  }
  await writeFile(path.join(folder, ".gitattributes"), "* diff=trap filter=trap merge=trap\n");
  await writeFile(path.join(folder, ".git", "info", "attributes"), "* diff=trap filter=trap\n");
  const blob = (await runGit(["rev-parse", "HEAD:README.md"], { cwd: folder })).trim();
  await unpackAll(folder);
  await rm(path.join(folder, ".git", "objects", blob.slice(0, 2), blob.slice(2)));
  return folder;
}

/** A clone of a folder has its objects in packs, as its origin has. */
async function unpackAll(folder: string): Promise<void> {
  const packs = path.join(folder, ".git", "objects", "pack");
  for (const name of await readdir(packs)) {
    const file = path.join(packs, name);
    const pack = name.endsWith(".pack") ? await readFile(file) : undefined;
    await rm(file);
    if (pack !== undefined) await runGit(["unpack-objects", "-q"], { cwd: folder, input: pack });
  }
}
