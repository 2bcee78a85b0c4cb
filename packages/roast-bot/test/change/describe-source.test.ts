import { describe, expect, test } from "vitest";
import { runGit } from "../../../../demo/history/fast-import.ts";
import { describeSource, parseSourceAddress } from "../../src/change/source-address.ts";
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

  test("by where it was cloned from, or else by its folder", async () => {
    const folder = await temporaryFolder();
    await runGit(folder, ["init", "--quiet", "tides.git"]);
    const own = await describeSource(`${folder}/tides.git`);
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
