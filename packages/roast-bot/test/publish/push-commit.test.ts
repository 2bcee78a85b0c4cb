import { expect, test } from "vitest";
import { GitError } from "../../src/git/git-error.ts";
import { explainFailure } from "../../src/publish/push-commit.ts";

const lock = "/srv/dev-log.git/refs/heads/main.lock";
const rejected = " ! [remote rejected] main -> main";

test.each([
  ["a stale lease", "BRANCH_MOVED", true, " ! [rejected] main -> main (stale info)"],
  ["a push that was overtaken", "BRANCH_MOVED", true, " ! [rejected] main -> main (fetch first)"],
  [
    "a work tree's branch that has moved",
    "BRANCH_MOVED",
    true,
    "fatal: update_ref failed for ref 'refs/heads/main': cannot lock ref 'refs/heads/main': is at 0123abc but expected 4567def",
  ],
  [
    "a lock at the remote",
    "LOCKED",
    true,
    `remote: error: cannot lock ref 'refs/heads/main': Unable to create '${lock}': File exists.\n${rejected} (failed to update ref)`,
  ],
  [
    "a disk that is full, which is no lock",
    "PUSH_REFUSED",
    false,
    `remote: error: cannot lock ref 'refs/heads/main': Unable to create '${lock}': No space left on device\n${rejected} (failed to update ref)`,
  ],
  ["a hook", "PUSH_REFUSED", false, `${rejected} (pre-receive hook declined)`],
  [
    "a key that nobody knows",
    "PUSH_REFUSED",
    false,
    "git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.",
  ],
  [
    "no network",
    "UNREACHABLE",
    true,
    "fatal: unable to access 'https://x/': Could not resolve host: x",
  ],
  ["no repository", "UNREACHABLE", false, "fatal: repository 'https://x/' not found"],
  ["anything else", "PUSH_FAILED", false, "fatal: the tides are out"],
])("git's words for %s are %s, worth another attempt: %s", (_what, code, isRetryable, stderr) => {
  const error = new GitError({ arguments: ["push"], exitCode: 1, stderr });
  expect(explainFailure(error)).toMatchObject({ code, isRetryable, cause: error });
});

test("a git that was killed is no remote that is gone, and is tried again", () => {
  const killed = new GitError({ arguments: ["push"], exitCode: null, stderr: "" });
  expect(explainFailure(killed)).toMatchObject({ code: "PUSH_FAILED", isRetryable: true });
});
