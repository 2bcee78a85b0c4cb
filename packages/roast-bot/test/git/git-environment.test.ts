import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { buildGitEnvironment } from "../../src/git/git-environment.ts";
import { httpCredentials } from "../../src/git/credentials.ts";
import { runGit } from "../../src/git/run-git.ts";
import { importHistory } from "../support/fast-import.ts";
import { gitServer } from "../support/git-server.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const credentials = httpCredentials("https://forge.example/mara/log.git", { token: "sesame" });

describe("git's environment", () => {
  test("is this and nothing else, whatever our own is", () => {
    const own = {
      PATH: "/bin",
      HOME: "/home/mara",
      TMPDIR: "/tmp",
      SSH_AUTH_SOCK: "/run/agent",
      GIT_SSH_COMMAND: "ssh -i key",
      GIT_ASKPASS: "/bin/ask",
      SSL_CERT_FILE: "/etc/certificates",
      HTTPS_PROXY: "http://proxy:3128",
      no_proxy: "localhost",
      XDG_CONFIG_HOME: "/home/mara/.config",
      GIT_CONFIG_GLOBAL: "/home/mara/.gitconfig",
      GIT_CONFIG_NOSYSTEM: "1",
      // None of these may decide what git reads, runs, writes or says.
      GIT_DIR: "/elsewhere/.git",
      GIT_INDEX_FILE: "/elsewhere/index",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "core.fsmonitor",
      GIT_CONFIG_VALUE_0: "/tmp/program",
      GIT_CONFIG_PARAMETERS: "'core.hooksPath=/tmp/hooks'",
      GIT_EXTERNAL_DIFF: "/tmp/program",
      GIT_TERMINAL_PROMPT: "1",
      GIT_TRACE_CURL: "1",
      LC_ALL: "de_DE.UTF-8",
      LANG: "de_DE.UTF-8",
      ROAST_BOT_PUSH_TOKEN: "sesame",
      OPENAI_API_KEY: "a model's",
    };
    const variables = { GIT_INDEX_FILE: "/scratch/index", GIT_AUTHOR_NAME: "roast-bot" };
    expect(buildGitEnvironment(own, { settings: credentials, variables })).toEqual({
      PATH: "/bin",
      HOME: "/home/mara",
      TMPDIR: "/tmp",
      SSH_AUTH_SOCK: "/run/agent",
      GIT_SSH_COMMAND: "ssh -i key",
      GIT_ASKPASS: "/bin/ask",
      SSL_CERT_FILE: "/etc/certificates",
      HTTPS_PROXY: "http://proxy:3128",
      no_proxy: "localhost",
      XDG_CONFIG_HOME: "/home/mara/.config",
      GIT_CONFIG_GLOBAL: "/home/mara/.gitconfig",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_INDEX_FILE: "/scratch/index",
      GIT_AUTHOR_NAME: "roast-bot",
      LC_ALL: "C",
      GIT_TERMINAL_PROMPT: "0",
      GIT_PAGER: "cat",
      GIT_EDITOR: "true",
      GIT_OPTIONAL_LOCKS: "0",
      GIT_NO_REPLACE_OBJECTS: "1",
      GIT_ATTR_NOSYSTEM: "1",
      GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
      ...numbered([
        [
          "http.https://forge.example/.extraHeader",
          `Authorization: Basic ${btoa("x-access-token:sesame")}`,
        ],
        ["http.https://forge.example/.followRedirects", "false"],
        ["safe.bareRepository", "all"],
        ["core.fsmonitor", "false"],
        ["core.hooksPath", "/dev/null"],
        ["log.showSignature", "false"],
        ["core.quotePath", "false"],
        ["diff.orderFile", "/dev/null"],
        ["diff.suppressBlankEmpty", "false"],
        ["trailer.separators", ":"],
        ["core.commentChar", "#"],
        ["grep.patternType", "basic"],
        ["i18n.logOutputEncoding", "UTF-8"],
        ["i18n.commitEncoding", "UTF-8"],
        ["core.bigFileThreshold", "512m"],
        ["blame.ignoreRevsFile", ""],
        ["log.showRoot", "true"],
        ["log.follow", "false"],
        ["core.attributesFile", "/dev/null"],
        ["attr.tree", "4b825dc642cb6eb9a060e54bf8d69288fbee4904"],
      ]),
    });
  });

  test("lets no call undo what guards it", async () => {
    const settings = { "core.fsmonitor": "/tmp/program", "Core.HooksPath": "/tmp/hooks" };
    const git = { cwd: await temporaryFolder(), settings, env: { GIT_TERMINAL_PROMPT: "1" } };
    expect(await runGit(["config", "core.fsmonitor"], git)).toBe("false\n");
    expect(await runGit(["config", "core.hooksPath"], git)).toBe("/dev/null\n");
    expect(await runGit(["-c", "alias.ask=!echo $GIT_TERMINAL_PROMPT", "ask"], git)).toBe("0\n");
  });

  test("refuses settings that are numbered elsewhere", () => {
    const variables = { GIT_CONFIG_COUNT: "1" };
    expect(() => buildGitEnvironment({}, { variables })).toThrow(RangeError);
  });
});

describe("a git that talks to a host with a token", () => {
  test("is let in, and starts no program of the repository that it runs in", async () => {
    const { folder, address, started } = await cloneWithPrograms("open sesame");
    const pull = ["pull", "--quiet", "--ff-only", address, "main"];

    // What would happen: without a token nobody gets in, without guards both programs start.
    await expect(runGit(pull, { cwd: folder })).rejects.toThrow(/could not read Username/);
    const unguarded = ["-c", `http.extraHeader=Authorization: Basic ${btoa("x:open sesame")}`];
    await promisify(execFile)("git", [...unguarded, ...pull], { cwd: folder });
    expect(started()).toEqual(["fsmonitor", "post-merge"]);

    const guarded = await cloneWithPrograms("open sesame");
    const settings = httpCredentials(guarded.address, { token: "open sesame" });
    const again = pull.with(3, guarded.address);
    await runGit(again, { cwd: guarded.folder, settings });
    expect(await runGit(["log", "--format=%s"], { cwd: guarded.folder })).toBe("second\nfirst\n");
    expect(guarded.started()).toEqual([]);
  });

  test("goes with it to no other host, though that has all that is asked for", async () => {
    const root = await temporaryFolder();
    await importHistory(path.join(root, "log.git"), [{ at: "2026-01-01T00:00:00Z" }]);
    await using elsewhere = await gitServer(root, "open sesame");
    const seen: string[] = [];
    const host = await serve((asked) => {
      seen.push(asked);
      return `${elsewhere.address}${asked}`;
    });
    const settings = httpCredentials(`${host}/log.git`, { token: "open sesame" });
    const clone = ["clone", "--quiet", `${host}/log.git`, `${root}/clone`];
    await expect(runGit(clone, { cwd: root, settings })).rejects.toThrow(
      "returned error: 302 (it has moved; a token is not sent along, so write the new address)",
    );
    // Git asks it, and then we do where it leads.
    const asked = "/log.git/info/refs?service=git-upload-pack";
    expect(seen).toEqual([asked, asked]);
  });
});

function numbered(settings: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries([
    ["GIT_CONFIG_COUNT", String(settings.length)],
    ...settings.flatMap(([key, value], at) => [
      [`GIT_CONFIG_KEY_${at}`, key],
      [`GIT_CONFIG_VALUE_${at}`, value],
    ]),
  ]);
}

/** A work tree one commit behind a host's, whose own configuration names two programs. */
async function cloneWithPrograms(
  token: string,
): Promise<{ folder: string; address: string; started: () => string[] }> {
  const root = await temporaryFolder();
  const commits = ["first", "second"].map((message, day) => ({
    at: `2026-01-0${day + 1}T00:00:00Z`,
    message,
    files: { "tide.txt": message },
  }));
  const remote = await importHistory(path.join(root, "log.git"), commits);
  const server = await gitServer(root, token);
  onTestFinished(async () => await server[Symbol.asyncDispose]());
  const folder = path.join(root, "clone");
  await runGit(["clone", "--quiet", remote, folder], { cwd: root });
  await runGit(["reset", "--quiet", "--hard", "HEAD~1"], { cwd: folder });
  const mark = (name: string): string => path.join(root, name);
  await program(path.join(root, "monitor"), mark("fsmonitor"));
  await program(path.join(folder, ".git/hooks/post-merge"), mark("post-merge"));
  await runGit(["config", "core.fsmonitor", path.join(root, "monitor")], { cwd: folder });
  const started = (): string[] =>
    ["fsmonitor", "post-merge"].filter((name) => existsSync(mark(name)));
  return { folder, address: `${server.address}/log.git`, started };
}

/** A program that leaves a mark and fails. */
async function program(file: string, mark: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\ntouch '${mark}'\nexit 1\n`);
  await chmod(file, 0o755);
}

/** A host that sends whoever asks somewhere else. */
async function serve(answer: (path: string) => string): Promise<string> {
  const server = createServer((request, response) => {
    response.writeHead(302, { location: answer(request.url ?? "/") }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
