import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { readProjectName } from "../../src/commands/read-project-name.ts";

test.each([
  ["a block", "# tides\nname: 'pier'\nversion: '1.0'\nmodels:\n  name: x\n", "pier"],
  ["braces", "{ name: pier, version: '1.0' }", "pier"],
  ["braces in which a map comes first", "{ vars: { name: x }, name: pier }", "pier"],
  ["braces over several lines", '{\n  "version": "1.0",\n  "name": "pier"\n}', "pier"],
  ["nothing but another map’s", "models:\n  name: x\n", undefined],
  ["a file that is not there", undefined, undefined],
])("a project is called as its file says, or its folder: %s", async (_, text, name) => {
  const folder = await mkdtemp(join(tmpdir(), "project-name-"));
  if (text !== undefined) await writeFile(join(folder, "dbt_project.yml"), text);
  expect(readProjectName(folder)).toBe(name ?? basename(folder));
});
