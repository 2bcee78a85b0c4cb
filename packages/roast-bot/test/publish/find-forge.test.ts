import { describe, expect, it } from "vitest";
import { findApi } from "../../src/forges/forge-api.ts";
import { findForge } from "../../src/publish/find-forge.ts";

describe("the forge of a dev log", () => {
  it.each([
    ["https://github.com/mara/log.git", undefined, "https://api.github.com"],
    ["https://github.com/mara/log", "gitea", "https://api.github.com"],
    ["git@github.com:mara/log.git", undefined, "https://api.github.com"],
    ["ssh://git@gitlab.com/mara/group/log.git", undefined, "https://gitlab.com/api/v4"],
    ["ssh://git@forge.example:2222/mara/log.git", "gitlab", "https://forge.example/api/v4"],
    ["https://codeberg.org/mara/log", undefined, "https://codeberg.org/api/v1"],
    ["https://forge.example/mara/log.git", "gitea", "https://forge.example/api/v1"],
    ["https://forge.example:8443/mara/log.git", "github", "https://forge.example:8443/api/v3"],
  ] as const)("of %s (forge: %s) answers at %s", (address, named, api) => {
    const found = findForge(address, named);
    expect(found && findApi(found).rest).toBe(api);
  });

  it.each([
    ["https://forge.example/mara/log.git", undefined],
    ["http://forge.example/mara/log.git", "gitea"],
    ["https://github.com.evil.example/mara/log.git", undefined],
    ["https://github.com/mara", undefined],
    ["git@github.com:../../log.git", undefined],
    ["/srv/git/log.git", "gitea"],
    ["file:///srv/git/mara/log.git", "gitea"],
  ] as const)("of %s (forge: %s) is not known", (address, named) => {
    expect(findForge(address, named)).toBeUndefined();
  });

  it("is asked without what else stands in the address", () => {
    const address = "https://mara:secret@forge.example/mara/log.git?to=https://evil.example";
    expect(findForge(address, "gitea")?.git).toBe("https://forge.example/mara/log.git");
  });
});
