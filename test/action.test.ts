import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { raiseAction } from "../scripts/raise-action.ts";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFile(join(root, path), "utf8");

it("runs by default what the package is (else: npm run version-packages)", async () => {
  const [action, manifest] = await Promise.all([
    read("action.yml"),
    read("packages/roast-bot/package.json"),
  ]);
  expect(raiseAction(action, manifest)).toBe(action);
});

it("is raised with the package, and nothing else in it changes", async () => {
  const action = await read("action.yml");
  const raised = raiseAction(action, '{"version":"7.8.9-next.1"}');
  const changed = raised.split("\n").filter((line, at) => line !== action.split("\n")[at]);
  expect(changed).toEqual(["    default: 7.8.9-next.1"]);
  expect(raised.split("\n")).toHaveLength(action.split("\n").length);
});

it("is not left behind silently when it has another shape", () => {
  expect(() => raiseAction("inputs: {}\n", '{"version":"1.0.0"}')).toThrow(/no input `version`/);
});

it("is raised where versions are", async () => {
  const { scripts } = JSON.parse(await read("package.json")) as { scripts: Record<string, string> };
  expect(scripts["version-packages"]).toContain("node scripts/raise-action.ts");
});
