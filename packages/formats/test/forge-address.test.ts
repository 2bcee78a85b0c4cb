import { describe, expect, it } from "vitest";
import { parseForgeAddress } from "../src/forge-address.ts";

describe("parseForgeAddress", () => {
  it.each([
    ["github:mara/tidepool", "https://github.com", "mara/tidepool"],
    ["github:mara/tidepool.git", "https://github.com", "mara/tidepool"],
    ["github:https://git.pier.example/mara/tidepool", "https://git.pier.example", "mara/tidepool"],
    ["gitlab:pier/tools/tidepool", "https://gitlab.com", "pier/tools/tidepool"],
    ["gitea:https://codeberg.org/mara/tide.pool/", "https://codeberg.org", "mara/tide.pool"],
    ["gitea:http://127.0.0.1:3000/mara/tidepool", "http://127.0.0.1:3000", "mara/tidepool"],
  ])("reads %s", (address, origin, path) => {
    expect(parseForgeAddress(address)).toMatchObject({
      origin,
      path,
      git: `${origin}/${path}.git`,
      web: `${origin}/${path}`,
    });
  });

  it.each([
    ["a forge that nobody knows", "svn:mara/tidepool"],
    ["no owner", "github:tidepool"],
    ["groups that nest where they can't", "github:pier/tools/tidepool"],
    ["no server where none is public", "gitea:mara/tidepool"],
    ["plain http to another machine", "github:http://git.pier.example/mara/tidepool"],
    ["credentials", "github:https://mara:s3cret@git.pier.example/mara/tidepool"],
    ["a query", "github:https://git.pier.example/mara/tidepool?x=1"],
    ["a path that climbs", "gitlab:../tidepool"],
    ["an escaped path", "github:https://git.pier.example/mara%2f..%2fx/y"],
    ["an option", "github:--upload-pack=x/y"],
    ["a space", "github:mara/tide pool"],
    ["a git address", "git@github.com:mara/tidepool.git"],
  ])("refuses %s", (_, address) => {
    expect(parseForgeAddress(address)).toBeUndefined();
  });
});
