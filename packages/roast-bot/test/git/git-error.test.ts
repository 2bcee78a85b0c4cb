import { expect, test } from "vitest";
import { GitError } from "../../src/git/git-error.ts";

test.each([
  [
    "a name that was not resolved",
    "fatal: unable to access 'https://x/': Could not resolve host: x",
  ],
  ["a connection refused", "fatal: unable to connect to x: errno=Connection refused"],
  [
    "a server that does not answer",
    "Failed to connect to x port 443 after 21 ms: Couldn't connect to server",
  ],
  ["a time-out", "ssh: connect to host x port 22: Operation timed out"],
  [
    "a server in trouble",
    "fatal: unable to access 'https://x/': The requested URL returned error: 503",
  ],
  [
    "too many requests",
    "error: RPC failed; HTTP 429 curl 22 The requested URL returned error: 429",
  ],
  [
    "a transfer that broke off",
    "fetch-pack: unexpected disconnect while reading sideband packet\nfatal: early EOF",
  ],
  ["a lock that is held", "fatal: Unable to create '/x/index.lock': File exists."],
  ["a reference that is held", "error: cannot lock ref 'refs/heads/main': File exists."],
])("another attempt is worth while after %s", (_title, stderr) => {
  expect(new GitError({ arguments: ["fetch"], exitCode: 128, stderr }).isRetryable).toBe(true);
});

test.each([
  ["a repository that is not there", "fatal: repository 'https://x/' not found"],
  ["a folder that is not there", "fatal: '/nowhere' does not appear to be a git repository"],
  ["credentials that are wrong", "fatal: Authentication failed for 'https://x/'"],
  [
    "what is forbidden",
    "fatal: unable to access 'https://x/': The requested URL returned error: 403",
  ],
  ["a commit that is not there", "fatal: bad object 0123456789"],
])("no other attempt follows %s", (_title, stderr) => {
  expect(new GitError({ arguments: ["fetch"], exitCode: 128, stderr }).isRetryable).toBe(false);
});

test.each([
  [true, "fatal: unable to access 'https://x/': Could not resolve host: x"],
  [true, "fatal: repository 'https://x/' not found"],
  [true, "fatal: '/nowhere' does not appear to be a git repository"],
  [false, "git@x: Permission denied (publickey).\nfatal: Could not read from remote repository."],
  [false, "fatal: unable to access 'https://x/': The requested URL returned error: 403"],
  [false, "fatal: Unable to create '/x/index.lock': File exists."],
  [false, "fatal: bad object 0123456789"],
])("it is %s that nobody answered with: %s", (isUnreachable, stderr) => {
  expect(new GitError({ arguments: ["fetch"], exitCode: 128, stderr })).toMatchObject({
    isUnreachable,
  });
});

test("a git that was killed may be asked again", () => {
  const killed = new GitError({ arguments: ["log"], exitCode: null, stderr: "" });
  expect(killed.isRetryable).toBe(true);
});

test.each([
  "error: Couldn't load public key /nowhere/key: No such file or directory?",
  "error: Couldn't find key in agent?",
  "error: gpg failed to sign the data",
])("what to do about a key that can't sign is said with: %s", (said) => {
  const stderr = `${said}\n\nfatal: failed to write commit object`;
  const { message } = new GitError({ arguments: ["commit-tree"], exitCode: 128, stderr });
  expect(message).toContain("mend `ROAST_BOT_SIGNING_KEY`");
});
