import { homedir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findStateFolder } from "../../src/cache/state-folder.ts";

const customary = join(homedir(), ".local/state/dbt-per-node");

test.each([
  [{ XDG_STATE_HOME: "/var/state" }, "/var/state/dbt-per-node"],
  [{ XDG_STATE_HOME: "state" }, customary],
  [{ XDG_STATE_HOME: "" }, customary],
  [{}, customary],
])("with %j builds share %s", (environment, folder) => {
  expect(findStateFolder(environment)).toBe(folder);
});
