import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { SiteCopy } from "../../src/commands/site-copy.ts";
import { openDevLog } from "../../src/dev-log/open-dev-log.ts";
import { noFiles } from "../../src/generators/site-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a copy of a site is written to through no link of its repository, and goes in the end", async () => {
  const folder = await temporaryFolder();
  const outside = path.join(folder, "outside");
  const repository = path.join(folder, "dev-log");
  await mkdir(outside);
  await mkdir(path.join(repository, "content"), { recursive: true });
  await symlink(outside, path.join(repository, "content/posts"));
  await symlink(path.join(outside, "file"), path.join(repository, "file"));
  const git = (...args: readonly string[]) =>
    promisify(execFile)("git", ["-c", "user.name=m", "-c", "user.email=m@x", ...args], {
      cwd: repository,
    });
  await git("init", "--quiet");
  await git("add", "--all");
  await git("commit", "--quiet", "--message", "Begin");
  const devLog = await openDevLog({ location: repository, from: "/", cache: folder });

  let place = "";
  {
    await using copy = await SiteCopy.make({ devLog, files: noFiles, io: { cwd: "/" } });
    place = copy.folder;
    await expect(copy.write("content/posts/roast.md", "x")).rejects.toThrow("a link leads to");
    await expect(copy.write("content/posts/2026/roast.md", "x")).rejects.toThrow("a link leads");
    await copy.write("file", "in place of the link");
    expect(await readFile(path.join(place, "file"), "utf8")).toBe("in place of the link");
  }
  expect(await readdir(outside)).toEqual([]);
  await expect(stat(place)).rejects.toThrow("ENOENT");
});
