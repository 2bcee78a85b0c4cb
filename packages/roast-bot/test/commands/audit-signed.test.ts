import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { describe, expect, it, vi } from "vitest";
import { runGit } from "../../src/git/run-git.ts";
import { ilsesDevLog } from "../publish/promised-dev-log.ts";
import { runRoastBot as commandLine } from "../support/run-roast-bot.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { audit, runOn } from "./run-and-audit.ts";

describe("a ledger whose head is signed", () => {
  it("is held to its key by audit and verify", async () => {
    const folder = await temporaryFolder();
    const own = await makeKey(folder, "bot");
    const other = await makeKey(folder, "other");
    const signers = path.join(folder, "allowed-signers");
    await writeFile(signers, `roast-bot ${await readFile(`${own}.pub`, "utf8")}`);
    const { stdout: printed } = await promisify(execFile)("ssh-keygen", ["-lf", `${own}.pub`]);
    const [, fingerprint = ""] = printed.split(" ");

    const signed = await ilsesDevLog(path.join(folder, "signed"));
    await runOn(folder, signed, "2026-01-12T08:00:00Z");
    expect((await audit(folder, signed, ["--signed-by", signers])).report.findings).toContainEqual({
      place: "signatures",
      message: "no commit of the bot is signed",
    });
    await runOn(folder, signed, "2026-01-19T08:00:00Z", own);
    for (const key of [signers, fingerprint]) {
      const { report, exitCode } = await audit(folder, signed, ["--signed-by", key]);
      expect(report.findings).toEqual([]);
      expect(report.notes).toContain("The first commit of the bot is not signed.");
      expect(exitCode).toBe(0);
    }

    await runOn(folder, signed, "2026-01-26T08:00:00Z", other);
    const { report } = await audit(folder, signed, ["--signed-by", fingerprint]);
    expect(report.findings).toMatchObject([{ message: /is not the key that was named/ }]);

    const unsigned = await ilsesDevLog(path.join(folder, "unsigned"));
    await runOn(folder, unsigned, "2026-01-12T08:00:00Z", own);
    await runOn(folder, unsigned, "2026-01-19T08:00:00Z");
    const verified = await commandLine(["verify", "--dev-log", unsigned, "--signed-by", signers], {
      now: "2026-01-20T08:00:00Z",
    });
    expect(verified.stdout).toContain("it is not signed, and those before it are");
    expect(verified.exitCode).toBe(1);
  });

  it("is held to an OpenPGP key, however that is named, also when it has expired", async () => {
    const folder = await temporaryFolder();
    await using keyring = await makeKeyring();
    const own = await keyring.makeKey("bot@example.org");
    const other = await keyring.makeKey("other@example.org");
    const devLog = await ilsesDevLog(path.join(folder, "openpgp"));
    await runOn(folder, devLog, "2026-01-12T08:00:00Z", own);
    await runOn(folder, devLog, "2026-01-19T08:00:00Z", "bot@example.org");
    const commit = await runGit(["cat-file", "commit", "main"], { cwd: devLog });
    expect(commit).toContain("gpgsig -----BEGIN PGP SIGNATURE-----");
    for (const key of [own, own.slice(-16), own.toLowerCase()]) {
      const { report, exitCode } = await audit(folder, devLog, ["--signed-by", key]);
      expect(report.findings).toEqual([]);
      expect(exitCode).toBe(0);
    }
    const refuted = await audit(folder, devLog, ["--signed-by", other]);
    expect(refuted.report.findings).toHaveLength(2);
    expect(refuted.report.findings).toMatchObject([
      { message: `it is signed by ${own}, which is not the key that was named` },
      {},
    ]);

    await keyring.expire(own);
    expect((await audit(folder, devLog, ["--signed-by", own])).report.findings).toEqual([]);
    await keyring.forget(own);
    expect((await audit(folder, devLog, ["--signed-by", own])).report.findings).toMatchObject([
      { message: "its signature can't be checked: the key is not at hand" },
      {},
    ]);
    // What can't sign publishes nothing.
    const report = await runOn(folder, devLog, "2026-01-26T08:00:00Z", own, { isRefused: true });
    expect(report.commit).toBeNull();
    expect(report.problems[0]?.message).toContain("nothing is published unsigned");
  });
});

async function makeKey(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name);
  await promisify(execFile)("ssh-keygen", [
    "-q",
    "-t",
    "ed25519",
    "-N",
    "",
    "-C",
    name,
    "-f",
    file,
  ]);
  return file;
}

/** A home of OpenPGP's own, with an agent that ends with it; no key in it asks for anything. */
async function makeKeyring() {
  // The agent's socket lies there, and its path may not be long.
  const home = await mkdtemp(path.join(tmpdir(), "gpg-"));
  vi.stubEnv("GNUPGHOME", home);
  return {
    async makeKey(mail: string): Promise<string> {
      await gpg("--passphrase", "", "--quick-generate-key", mail, "ed25519", "sign", "never");
      const listed = await gpg("--with-colons", "--list-secret-keys", mail);
      return /^fpr:*([0-9A-F]+):/m.exec(listed)?.[1] ?? "";
    },
    /** Made to end a second after it began, long ago for whoever looks. */
    expire: (key: string) => gpg("--quick-set-expire", key, "seconds=1"),
    forget: (key: string) => gpg("--delete-secret-and-public-key", key),
    async [Symbol.asyncDispose](): Promise<void> {
      await promisify(execFile)("gpgconf", ["--kill", "all"]);
      vi.unstubAllEnvs();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function gpg(...args: readonly string[]): Promise<string> {
  const quiet = ["--batch", "--yes", "--quiet", "--pinentry-mode", "loopback"];
  return (await promisify(execFile)("gpg", [...quiet, ...args])).stdout;
}
