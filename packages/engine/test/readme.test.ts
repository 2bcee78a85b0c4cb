import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

test("the example of the README runs as it stands and prints what it says", async () => {
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const example = /```ts\n(?<code>.*?)```/su.exec(readme)?.groups?.["code"] ?? "";
  const promised = /It prints `(?<line>.*?)`/u.exec(readme)?.groups?.["line"];
  expect(example.trim().split("\n").length).toBeLessThanOrEqual(24);
  // Within the package, so that it finds the engine by its name.
  const folder = path.join(root, ".cache");
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, "readme-example.ts");
  writeFileSync(file, example);
  const flags = ["--conditions=@mea-culpa/source", "--disable-warning=ExperimentalWarning"];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, file]);
  await rm(folder, { recursive: true });
  expect(stdout.trim()).toBe(promised);
});
