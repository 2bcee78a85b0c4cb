import { describe, expect, test } from "vitest";
import { runGit } from "../../../../demo/history/fast-import.ts";
import { mkdir, symlink } from "node:fs/promises";
import {
  describeSource,
  locateSource,
  parseSourceAddress,
  sourceFolders,
} from "../../src/change/source-address.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("a source on the command line", () => {
  test.each([
    ["git:tides", "/here/tides"],
    ["git:/there/tides", "/there/tides"],
    ["git:https://example.org/tides.git", "https://example.org/tides.git"],
    ["git:git://example.org/tides", "git://example.org/tides"],
    ["git://example.org/tides", "git://example.org/tides"],
    ["git:mara@example.org:tides.git", "mara@example.org:tides.git"],
  ])("%s is %s", (text, address) => {
    expect(parseSourceAddress(text, "/here")).toBe(address);
  });

  test.each(["tides", "git:", "git:--upload-pack=x", "git:ext::sh", "hg:tides", ""])(
    "%j is none",
    (text) => {
      expect(parseSourceAddress(text, "/here")).toBeUndefined();
    },
  );
});

describe("a source is described", () => {
  test.each([
    ["https://github.com/mara/tidepool.git", "mara/tidepool", "https://github.com/mara/tidepool"],
    ["git@github.com:mara/tidepool.git", "mara/tidepool", "https://github.com/mara/tidepool"],
    ["ssh://git@gitlab.com:22/a/b/tidepool", "a/b/tidepool", "https://gitlab.com/a/b/tidepool"],
    [
      "https://x:y@codeberg.org/mara/tidepool/",
      "mara/tidepool",
      "https://codeberg.org/mara/tidepool",
    ],
    ["https://git.example/mara/tidepool", "mara/tidepool", undefined],
    ["file:///srv/tidepool.git", "tidepool", undefined],
  ])("by its address %s", async (git, name, web) => {
    const source = await describeSource(git);
    expect([source.name, source.web]).toEqual([name, web]);
  });

  test("by where it was cloned from, or else by its page or its folder", async () => {
    const folder = await temporaryFolder();
    await runGit(folder, ["init", "--quiet", "tides.git"]);
    const own = await describeSource(`${folder}/tides.git`);
    const shown = await describeSource(`${folder}/tides.git`, "https://git.example/sea/tides/");
    expect(shown.name).toBe("sea/tides");
    const url = "https://github.com/mara/tidepool.git";
    await runGit(`${folder}/tides.git`, ["remote", "add", "origin", url]);
    const cloned = await describeSource(`${folder}/tides.git`);
    expect([own.name, own.web]).toEqual(["tides", undefined]);
    expect([cloned.name, cloned.web]).toEqual([
      "mara/tidepool",
      "https://github.com/mara/tidepool",
    ]);
  });
});

describe("a folder that a dev log names as a source", () => {
  const remote = "https://forge.example/mara/log.git";

  test("starts from the dev log, where that is a folder itself", async () => {
    const folders = sourceFolders("logs/mara", { cwd: "/home/mara", environment: {} });
    expect(await locateSource("../tides", folders)).toBe("/home/mara/logs/tides");
    expect(await locateSource("file:///srv/tides.git", folders)).toBe("file:///srv/tides.git");
    expect(await locateSource(remote, folders)).toBe(remote);
  });

  test.each([
    "/srv/private",
    "../private",
    "private",
    "file:///srv/private",
    "FILE:///srv/private",
    "file://localhost/srv/private",
    "file://elsewhere/srv/private",
    "file:///srv/%00private",
  ])("is refused, where that comes from elsewhere: %s", async (git) => {
    const folders = sourceFolders(remote, { cwd: "/srv", environment: {} });
    expect(await locateSource(git, folders)).toBeUndefined();
    expect(
      await locateSource(
        git,
        sourceFolders("file:///srv/log.git", { cwd: "/srv", environment: {} }),
      ),
    ).toBeUndefined();
    expect(await locateSource(remote, folders)).toBe(remote);
  });

  test("is read, where the operator allows it by name, and no further", async () => {
    const folder = await temporaryFolder();
    await mkdir(`${folder}/open/tides`, { recursive: true });
    await mkdir(`${folder}/private`);
    await symlink(`${folder}/private`, `${folder}/open/way-out`);
    const environment = { ROAST_BOT_SOURCE_FOLDERS: `/nowhere:${folder}/open` };
    const folders = sourceFolders(remote, { cwd: folder, environment });
    expect(await locateSource("open/tides", folders)).toBe(`${folder}/open/tides`);
    expect(await locateSource(`file://${folder}/open/tides`, folders)).toBe(
      `file://${folder}/open/tides`,
    );
    for (const git of ["private", "open/../private", "open/way-out", "open-too", "/nowhere-else"]) {
      expect(await locateSource(git, folders)).toBeUndefined();
    }
  });
});
