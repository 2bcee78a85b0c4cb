import type { AuditFinding } from "@mea-culpa/formats";
import type { DevLog } from "../dev-log/open-dev-log.ts";
import { runGit } from "../git/run-git.ts";
import type { BotCommit } from "./bot-commits.ts";

/** By whom the bot's commits must be signed, as a reader has learnt it elsewhere. */
export type Signer =
  /** A file of allowed signers, as `ssh-keygen` and git's `gpg.ssh.allowedSignersFile` have it. */
  | { readonly kind: "allowed-signers"; readonly file: string }
  /** `SHA256:...` of an SSH key, or the hex digits of an OpenPGP key in the reader's own keyring. */
  | { readonly kind: "fingerprint"; readonly fingerprint: string };

/**
 * Holds the bot's commits to a key, from the first that is signed on. A commit's signature is of its
 * tree and its parents: of the ledger's head, and of all the history that it stands upon.
 */
export async function checkSignatures(
  { cwd }: DevLog,
  { commits, signer }: { readonly commits: readonly BotCommit[]; readonly signer: Signer },
): Promise<{ readonly findings: readonly AuditFinding[]; readonly notes: readonly string[] }> {
  if (commits.length === 0) return { findings: [], notes: [] };
  const settings = {
    // Without such a file git looks at no SSH signature at all.
    "gpg.ssh.allowedSignersFile": signer.kind === "allowed-signers" ? signer.file : "/dev/null",
  };
  const log = ["log", "--stdin", "--no-walk=unsorted", "--format=%H%x00%G?%x00%GF%x00%GP"];
  const input = commits.map(({ commit }) => `${commit}\n`).join("");
  const printed = await runGit(log, { cwd, settings, input });
  const signatures = new Map(
    printed
      .split("\n")
      .filter(Boolean)
      .map((line): [string, Signature] => {
        const [commit = "", status = "", ...keys] = line.split("\0");
        return [commit, { status, keys: keys.filter(Boolean) }];
      }),
  );
  const first = commits.findIndex(({ commit }) => isSigned(signatures.get(commit)));
  if (first === -1) {
    return {
      findings: [{ place: "signatures", message: "no commit of the bot is signed" }],
      notes: [],
    };
  }
  const findings = commits.slice(first).flatMap(({ commit }): AuditFinding[] => {
    const message = refute(signatures.get(commit), signer);
    return message === undefined ? [] : [{ place: `commit ${commit.slice(0, 12)}`, message }];
  });
  const before =
    first === 1 ? "The first commit of the bot is" : `The first ${first} commits of the bot are`;
  return { findings, notes: first === 0 ? [] : [`${before} not signed.`] };
}

/** See `%G?` in git-log(1). */
interface Signature {
  readonly status: string;
  readonly keys: readonly string[];
}

function isSigned(signature: Signature | undefined): boolean {
  return signature !== undefined && signature.status !== "N";
}

function refute(signature: Signature | undefined, signer: Signer): string | undefined {
  if (signature === undefined || !isSigned(signature)) {
    return "it is not signed, and those before it are";
  }
  const { status, keys } = signature;
  if (status === "E") return "its signature can't be checked: the key is not at hand";
  if (status === "R") return "it is signed by a key that was revoked";
  // A signature outlives its key: `X` and `Y` are good ones that, or whose keys, have expired since.
  const isGood = ["G", "U", "X", "Y"].includes(status);
  if (!isGood) return "its signature does not hold";
  const isTheirs =
    signer.kind === "allowed-signers"
      ? status !== "U"
      : keys.some((key) => isSameKey(key, signer.fingerprint));
  const shown = keys[0] === undefined ? "another key" : keys[0];
  return isTheirs ? undefined : `it is signed by ${shown}, which is not the key that was named`;
}

/** OpenPGP keys may be named by the end of their fingerprint, of 16 digits at least. */
function isSameKey(key: string, fingerprint: string): boolean {
  if (fingerprint.startsWith("SHA256:")) return key === fingerprint;
  const digits = fingerprint.replaceAll(" ", "").toUpperCase();
  return digits.length >= 16 && key.toUpperCase().endsWith(digits);
}
