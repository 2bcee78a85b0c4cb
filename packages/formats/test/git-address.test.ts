import { expect, test } from "vitest";
import { gitAddressKind } from "../src/git-address.ts";

test.each([
  ["https://forge.example/mara/tidepool.git", "remote"],
  ["ssh://git@forge.example:22/mara/tidepool", "remote"],
  ["git@forge.example:mara/tidepool.git", "remote"],
  ["forge:tidepool", "remote"],
  ["file:///srv/git/tidepool.git", "remote"],
  ["../tidepool", "folder"],
  ["/srv/git/tidepool.git", "folder"],
  ["C:\\git\\tidepool", "folder"],
  [".", "folder"],
  ["", "refused"],
  ["-upload-pack=x", "refused"],
  ["--upload-pack=x", "refused"],
  ["ext::sh -c whoami", "refused"],
  ["transport::address", "refused"],
  ["ftp://forge.example/x", "refused"],
  ["https://forge.example/a\nb", "refused"],
  ["folder\u0000", "refused"],
])("%j is %s", (address, kind) => {
  expect(gitAddressKind(address)).toBe(kind);
});
