import { describe, expect, it } from "vitest";
import { explainRefusal } from "../../src/publish/explain-refusal.ts";

const end =
  "! [remote rejected] 1b2c -> main (pre-receive hook declined)\nerror: failed to push some refs to 'https://forge.example/mara/log.git'";

/** What forges print, and the line and the remedy that it comes to. */
const cases: readonly (readonly [
  forge: string,
  said: string,
  rule: string,
  remedy: RegExp | undefined,
])[] = [
  [
    "GitHub, signatures by a rule set",
    "remote: error: GH013: Repository rule violations found for refs/heads/main.\nremote: Review all repository rules at https://github.com/mara/log/rules?ref=refs%2Fheads%2Fmain\nremote: \nremote: - Commits must have verified signatures.\nremote:   Found 1 violation:",
    "Commits must have verified signatures.",
    /commit\.gpgsign/,
  ],
  [
    "GitHub, a protected branch with reviews",
    "remote: error: GH006: Protected branch update failed for refs/heads/main.\nremote: error: At least 1 approving review is required by reviewers with write access.",
    "At least 1 approving review is required by reviewers with write access.",
    /bypass/,
  ],
  [
    "GitHub, pull requests and a merge queue",
    "remote: error: GH013: Repository rule violations found for refs/heads/main.\nremote: - Changes must be made through a pull request.\nremote: - Changes must be made through the merge queue",
    "Changes must be made through the merge queue",
    /bypass/,
  ],
  [
    "GitHub, a status check",
    'remote: error: GH006: Protected branch update failed for refs/heads/main.\nremote: error: Required status check "ci" is expected.',
    'Required status check "ci" is expected.',
    /bypass/,
  ],
  [
    "GitHub, a deploy key that may only read",
    "ERROR: The key you are authenticating with has been marked as read only.\nfatal: Could not read from remote repository.",
    "The key you are authenticating with has been marked as read only.",
    /deploy key write access/,
  ],
  [
    "GitHub, a token that may only read",
    "remote: Write access to repository not granted.\nfatal: unable to access 'https://github.com/mara/log.git/': The requested URL returned error: 403",
    "Write access to repository not granted.",
    /ROAST_BOT_PUSH_TOKEN/,
  ],
  [
    "GitHub, a person without rights",
    "remote: Permission to mara/log.git denied to roast-bot.\nfatal: unable to access 'https://github.com/mara/log.git/': The requested URL returned error: 403",
    "Permission to mara/log.git denied to roast-bot.",
    /ROAST_BOT_PUSH_TOKEN/,
  ],
  [
    "GitLab, a protected branch",
    "remote: GitLab: You are not allowed to push code to protected branches on this project.",
    "GitLab: You are not allowed to push code to protected branches on this project.",
    /bypass/,
  ],
  [
    "GitLab, unsigned commits",
    "remote: GitLab: Commit must be signed with a GPG key",
    "GitLab: Commit must be signed with a GPG key",
    /commit\.gpgsign/,
  ],
  [
    "GitLab, a deploy key",
    "remote: GitLab: This deploy key does not have write access to this project.",
    "GitLab: This deploy key does not have write access to this project.",
    /deploy key write access/,
  ],
  [
    "GitLab, a rule for messages",
    "remote: GitLab: Commit message does not follow the pattern '^TIDE-'",
    "GitLab: Commit message does not follow the pattern '^TIDE-'",
    /bypass/,
  ],
  [
    "a refusal whose words hold a rule's",
    "remote: Access denied: message your vendor",
    "Access denied: message your vendor",
    /write access/,
  ],
  [
    "GitLab, a rule for mail addresses",
    "remote: GitLab: Author's email 'roast-bot@users.noreply.invalid' does not follow the pattern '@tides.example$'",
    "GitLab: Author's email 'roast-bot@users.noreply.invalid' does not follow the pattern '@tides.example$'",
    /ROAST_BOT_MAIL/,
  ],
  [
    "Forgejo, a protected branch",
    "remote: Forgejo: Not allowed to push to protected branch main",
    "Forgejo: Not allowed to push to protected branch main",
    /bypass/,
  ],
  [
    "Bitbucket",
    "remote: Branch refs/heads/main can only be modified through pull requests.",
    "Branch refs/heads/main can only be modified through pull requests.",
    /bypass/,
  ],
  [
    "Azure DevOps",
    "remote: TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch.",
    "TF402455: Pushes to this branch are not permitted; you must use a pull request to update this branch.",
    /bypass/,
  ],
  [
    "Gerrit",
    "remote: prohibited by Gerrit: not permitted: update",
    "prohibited by Gerrit: not permitted: update",
    /bypass/,
  ],
  [
    "git, on a disk that takes nothing",
    "remote: fatal: unable to create temporary object directory: Read-only file system\nerror: remote unpack failed: unable to create temporary object directory",
    "fatal: unable to create temporary object directory: Read-only file system",
    /who owns/,
  ],
  [
    "git, where the branch is checked out",
    "remote: error: refusing to update checked out branch: refs/heads/main\nremote: error: By default, updating the current branch in a non-bare repository\nremote: is denied, because it will make the index and work tree inconsistent",
    "refusing to update checked out branch: refs/heads/main",
    /receive\.denyCurrentBranch/,
  ],
  [
    "a hook that says nothing, with a warning above and figures in the commit's id",
    "warning: not sending a push certificate since the receiving end does not support --signed push\n! [remote rejected] 2554030c4013 -> main (pre-receive hook declined)",
    "[remote rejected] 2554030c4013 -> main (pre-receive hook declined); [remote rejected] 1b2c -> main (pre-receive hook declined)",
    undefined,
  ],
  [
    "a hook of somebody's own",
    "remote: ***\nremote: No pushes on Fridays.\nremote: Ask Otto.",
    "No pushes on Fridays.; Ask Otto.",
    undefined,
  ],
  [
    "a hook without a word",
    "",
    "[remote rejected] 1b2c -> main (pre-receive hook declined)",
    undefined,
  ],
];

describe("a push that is refused", () => {
  it.each(cases)("is explained by the forge's own rule: %s", (_forge, said, rule, remedy) => {
    const refusal = explainRefusal(`${said}\n${end}`);
    expect(refusal.rule).toBe(rule);
    if (remedy === undefined) expect(refusal.remedy).toBeUndefined();
    else expect(refusal.remedy).toMatch(remedy);
  });

  it("is told in a line that a heartbeat has room for, however much a hook says", () => {
    const { rule } = explainRefusal(`remote: ${"no ".repeat(5_000)}`);
    expect(rule.length).toBeLessThanOrEqual(140);
  });
});
