import { stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { makeFolders, makeOwnFolder } from "../../src/own-folder.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("a folder is made with those above it, and again", async () => {
  const folder = path.join(await temporaryFolder(), "a/b/c");
  await makeOwnFolder(folder);
  await makeFolders(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test("where no folder can be made, that is said and nothing waits", async () => {
  const file = path.join(await temporaryFolder(), "file");
  await writeFile(file, "");
  await expect(makeFolders(file)).rejects.toMatchObject({ code: "EEXIST" });
  await expect(makeFolders(`${file}/below`)).rejects.toMatchObject({ code: "ENOTDIR" });
  // To Linux such a folder isn't there, however often those above it are made.
  await expect(makeFolders("/proc/none/below")).rejects.toThrow();
});
