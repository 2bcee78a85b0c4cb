import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium } from "@mea-culpa/test-browser/chromium";
import { violations } from "@mea-culpa/test-browser/violations";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { pageWindow } from "../../src/windows/page-window.ts";
import { broken, FakeExecutor } from "../rig/fake-executor.ts";
import { over, until } from "../rig/orchestrate.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Shown {
  readonly page: Page;
  /** What the page's script and its policy complained of. */
  readonly complaints: readonly string[];
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "page-"));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

async function show(
  file: string,
  { colorScheme = "light" }: { readonly colorScheme?: "light" | "dark" } = {},
): Promise<Shown> {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 900 } });
  onTestFinished(() => page.close());
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("request", (request) => {
    if (!request.url().startsWith("file:")) complaints.push(request.url());
  });
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

/** Builds with the page as a window. */
async function build(executor: FakeExecutor, projectDir: string): Promise<string> {
  const file = join(projectDir, "build.html");
  const windows = [pageWindow({ file, projectDir, command: "build" })];
  const retries = { models: 1 };
  const result = await over(executor, { projectDir, windows, retries, cache: false }).build();
  expect(result.consumerFailures).toEqual([]);
  return file;
}

const hostile = `</script><script>document.title = "taken"</script><img src=x onerror="document.title='taken'">`;

describe("the page of a build", () => {
  test("tells failures with dbt's message and SQL, what they skipped, and every node", async () => {
    const projectDir = await folder();
    const executor = new FakeExecutor(["seed a", "model b < a", "model c < b", "test t < a"])
      .script("b", {
        status: "error",
        message: `no\n${hostile}`,
        compiledPath: "compiled.sql",
        compiledCode: `select 1 -- ${hostile}`,
      })
      .script("t", { status: "warn", message: "Got 2 results" });
    const { page, complaints } = await show(await build(executor, projectDir));
    expect(await page.title()).toBe("failed · harbour · dbt-per-node build");
    expect(await page.locator("#legend").innerText()).toMatch(
      /1 failed\s+1 warned\s+1 succeeded\s+1 skipped/,
    );
    const failures = page.locator("#failures");
    expect(await failures.locator("pre").first().textContent()).toBe(`no\n${hostile}`);
    expect(await failures.locator("details pre").textContent()).toBe(`select 1 -- ${hostile}`);
    expect(await failures.innerText()).toMatch(/2 attempts[^]*1 node skipped because of it: c/);
    expect(await page.locator("#rows tr").count()).toBe(4);
    expect(await page.locator("#graph .node").count()).toBe(4);
    // Two attempts of b, and one each of a and t.
    expect(await page.locator(".lane i").count()).toBe(4);
    // The test gates b.
    expect(await page.locator("#path .link").allInnerTexts()).toEqual(["a", "t", "b"]);
    expect(complaints).toEqual([]);
  });

  test("shows a node's own details when it is chosen, and lights what it belongs to", async () => {
    const executor = new FakeExecutor(["seed a", "model b < a", "model c"]);
    const { page } = await show(await build(executor, await folder()));
    await page.locator(".node", { hasText: "b" }).click();
    expect(await page.locator("#details").innerText()).toMatch(/^✕\s+b\s[^]*needs\s+a/);
    expect(await page.locator(".node.lit").allTextContents()).toHaveLength(2);
    await page.keyboard.press("Escape");
    expect(await page.locator("#details").isVisible()).toBe(false);
    await page.fill("#search", "c");
    expect(await page.locator("#rows tr").count()).toBe(1);
  });

  test.each(["light", "dark"] as const)("can be read by everybody in %s", async (colorScheme) => {
    const executor = new FakeExecutor(["seed a", "model b < a", "model c < b", "test t < a"]);
    const file = await build(executor.script("b", broken), await folder());
    const { page } = await show(file, { colorScheme });
    expect(await violations(page)).toEqual([]);
    await page.locator(".node").first().click();
    expect(await violations(page)).toEqual([]);
  });

  test("follows a build while it goes on, and keeps what the reader has chosen", async () => {
    const projectDir = await folder();
    const file = join(projectDir, "build.html");
    const executor = new FakeExecutor(["seed a", "model b < a"]);
    const release = executor.hold("b");
    const windows = [pageWindow({ file, projectDir, command: "build" })];
    const building = over(executor, { projectDir, windows }).build();
    await until(() => executor.started.includes("b"));
    const { page, complaints } = await show(await written(file, '"state":"running","attempts":[{'));
    await page.locator("#rows button", { hasText: "b" }).click();
    expect(await page.locator("#details").innerText()).toMatch(/running[^]*so far/);
    release();
    await building;
    await page.locator("#badge", { hasText: "succeeded" }).waitFor();
    // What was chosen comes back behind the page that was loaded anew.
    await page.locator("#details-title", { hasText: /^b$/ }).waitFor();
    expect(await page.locator("#details").innerText()).not.toContain("so far");
    expect(await readdir(projectDir)).toEqual(["build.html"]);
    expect(complaints).toEqual([]);
  });

  test("says of a build that was killed that nothing was written any more", async () => {
    const file = await build(new FakeExecutor(["seed a"]), await folder());
    const page = await readFile(file, "utf8");
    const [before = "", after = ""] = page.split('"state":"succeeded","project"');
    const killed = `${before}"state":"running","project"${after}`
      .replace(/"endedAt":\d+,/, "")
      .replace(/"writtenAt":\d+/, '"writtenAt":1000');
    await writeFile(file, killed);
    const shown = await show(file);
    const notice = await shown.page.locator("#notice").innerText();
    expect(notice).toContain("the build may have been killed");
  });

  test("shows two thousand nodes", async () => {
    const layers = Array.from({ length: 10 }, (_, layer) =>
      Array.from({ length: 200 }, (_unused, at) => {
        const parents = layer === 0 ? "" : ` < n${layer - 1}x${at} n${layer - 1}x${(at * 7) % 200}`;
        return `model n${layer}x${at}${parents}`;
      }),
    );
    const file = await build(new FakeExecutor(layers.flat()), await folder());
    const { page, complaints } = await show(file);
    expect(await page.locator("#graph .node").count()).toBe(2_000);
    expect(await page.locator("#rows tr").count()).toBe(2_000);
    await page.locator("#graph .node").nth(1_000).click();
    expect(await page.locator(".edge.lit").count()).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
  });

  test("that cannot be written costs the build nothing and is told", async () => {
    const file = join(await folder(), "gone", "build.html");
    const windows = [pageWindow({ file, projectDir: "/nowhere", command: "build" })];
    const result = await over(new FakeExecutor(["seed a"]), { windows }).build();
    expect(result.status).toBe("succeeded");
    expect(result.consumerFailures).toMatchObject([
      { consumer: "page", error: { code: "ENOENT" } },
    ]);
  });
});

/** Waits until a file has a text. */
async function written(file: string, text: string): Promise<string> {
  while (!(await readFile(file, "utf8").catch(() => "")).includes(text)) {
    await new Promise(setImmediate);
  }
  return file;
}
