import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseForgeAddress } from "@mea-culpa/formats";
import { openProposals } from "../../src/forges/proposals.ts";
import { importHistory } from "../support/fast-import.ts";
import { SkippingClock } from "../support/skipping-clock.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { DevLogForge, devLogPath, formerDevLogPath } from "./dev-log-forge.ts";

const branch = "roast-bot-review";
const text = { branch, base: "main", title: "Publish the roast", body: "Words." };

const isNew = (body: string) => body.includes("Publish the roast");

describe.each(["github", "gitlab", "gitea"] as const)("pull requests at %s", (name) => {
  let forge: DevLogForge;
  beforeEach(async () => {
    const root = await temporaryFolder();
    const at = "2026-01-05T09:00:00Z";
    await importHistory(`${root}/${devLogPath}.git`, [
      { at, files: { "README.md": "A dev log.\n" } },
      { at, branch, from: "main", files: { "roast.md": "Words.\n" } },
    ]);
    forge = await new DevLogForge(name, root).listen();
  });
  afterEach(async () => {
    await forge[Symbol.asyncDispose]();
  });
  const open = ({
    path = devLogPath,
    ...settings
  }: { readonly token?: string; readonly path?: string } = {}) => {
    const address = parseForgeAddress(`${name}:${forge.origin}/${path}`);
    if (address === undefined) throw new Error("no address");
    return openProposals(address, { token: forge.token, clock: new SkippingClock(), ...settings });
  };

  it("is opened once, and brought up to date after that", async () => {
    const first = await open().propose(text);
    const again = await open().propose({ ...text, title: "Publish the roasts" });
    expect(again).toEqual({ ...first, title: "Publish the roasts" });
    expect(forge.proposals).toHaveLength(1);
  });

  it("is opened once, and found again, where the dev log has moved to somebody else", async () => {
    const former = { path: formerDevLogPath };
    const first = await open(former).propose(text);
    expect(await open(former).propose({ ...text, title: "Publish the roasts" })).toEqual({
      ...first,
      title: "Publish the roasts",
    });
    expect(forge.proposals).toHaveLength(1);
    await open(former).close(branch);
    expect(await open(former).read(7)).toMatchObject({ state: "closed" });
  });

  it("is not changed where the forge only writes the text in its own way", async () => {
    const body = "Words.\n\nMore words.";
    await open().propose({ ...text, body });
    const [proposal] = forge.proposals;
    if (proposal !== undefined) proposal.body = "Words.\r\n\r\nMore words.\r\n";
    const asked = forge.seen.length;
    await open().propose({ ...text, body });
    expect(forge.seen).toHaveLength(asked + 1);
  });

  it("is found where the forge has it and does not list it yet", async () => {
    forge.open({ ...text, isForeign: false });
    forge.lag = 2;
    expect(await open().propose(text)).toMatchObject({ number: 7 });
    expect(forge.proposals).toHaveLength(1);
  });

  it("waits for a branch that the forge does not know yet", async () => {
    forge.branchLag = 2;
    expect(await open().propose(text)).toMatchObject({ number: 7, state: "open" });
  });

  it("is opened once where the answer was lost, or comes after failures and pauses", async () => {
    forge.faults.push({ kind: "status", status: 502 }, { kind: "hang-up" });
    forge.faults.push({ kind: "status", status: 403, headers: { "retry-after": "1" } });
    forge.faults.push({ kind: "if", when: isNew, fault: { kind: "lost" }, isOnce: true });
    expect(await open().propose(text)).toMatchObject({ number: 7 });
    expect(forge.proposals).toHaveLength(1);
  });

  it("says what the forge has against it, and what the token needs", async () => {
    await expect(open().propose({ ...text, branch: "nowhere" })).rejects.toMatchObject({
      name: "ForgeError",
      message: expect.stringMatching(/will not have a pull request: .*(exist|head|Validation)/i),
    });
    forge.faults.push({ kind: "status", status: 403 });
    await expect(open().propose(text)).rejects.toMatchObject({
      code: "TOKEN_REFUSED",
      message: expect.stringMatching(/needs .*(write|`api`)/),
    });
    await expect(open({ token: "expired" }).propose(text)).rejects.toMatchObject({
      code: "TOKEN_REFUSED",
    });
  });

  it("has its page at the forge, and nowhere else", async () => {
    for (const page of [
      "https://evil.example/mara/log/pull/7",
      "javascript:alert(1)//7",
      "\u001B[2J",
    ]) {
      forge.page = page;
      await expect(open().propose(text)).rejects.toMatchObject({
        code: "UNREADABLE",
        message: expect.not.stringContaining(page),
      });
    }
  });

  it("tells what became of it, and closes it", async () => {
    const opened = await open().propose(text);
    expect(await open().read(7)).toEqual(opened);
    await open().close(branch);
    expect(await open().read(7)).toMatchObject({ state: "closed" });
    expect(await open().read(8)).toBeUndefined();
  });
});
