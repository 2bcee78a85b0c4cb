/** Why a forge takes no push: its rule in its own words, and what the operator can do. */
export interface Refusal {
  readonly rule: string;
  readonly remedy: string | undefined;
}

/**
 * Reads what git passed on from the other end of a push that was refused. A rule that is known is
 * told by the one line that names it; of others the first lines are told as they stand.
 */
export function explainRefusal(stderr: string): Refusal {
  const said = stderr
    .split("\n")
    .map((line) =>
      line
        .replace(/^(remote: *)+/, "")
        .replace(/^(?:[-=*!]+ *|error: |ERROR: )+/, "")
        .trim(),
    )
    .filter((line) => line !== "" && !noise.test(line));
  for (const { pattern, remedy } of rules) {
    const rule = said.find((line) => pattern.test(line));
    if (rule !== undefined) return { rule: shorten(rule), remedy };
  }
  return { rule: shorten(said.slice(0, 2).join("; ") || "it did not say why"), remedy: undefined };
}

/** Headings, addresses, and what git says of every push that failed. */
const noise =
  /^(GH\d+: (Repository rule violations found|Protected branch update failed)|Review all repository rules|Resolving deltas|Enumerating|https?:\S+$|To \S+$|failed to push some refs|hint: |warning: )/i;

interface Rule {
  readonly pattern: RegExp;
  readonly remedy: string;
}

const bypass =
  "Let the bot's identity bypass this rule on the forge: a heartbeat can't wait for somebody to merge it.";

/**
 * The words of GitHub (GH006, GH009, GH013), GitLab, Gitea and Forgejo, Bitbucket, Azure DevOps
 * (TF402455) and Gerrit, the narrowest first: a protected branch may ask for signatures.
 */
const rules: readonly Rule[] = [
  {
    pattern: /unable to create temporary|read-only file system|no space left|unable to write/i,
    remedy:
      "Nothing can be written there: look at its disk, and at who owns the repository's files.",
  },
  {
    pattern: /refusing to update checked out branch|currently checked out/i,
    remedy:
      "Nobody can push to a branch that is checked out there: let the bot push to a bare repository, or set receive.denyCurrentBranch to updateInstead in that one.",
  },
  {
    pattern: /verified signature|must be signed|(?:not|un)signed\b|signed (?:by|with)|GPG key/i,
    remedy:
      "Have git sign the bot's commits: set ROAST_BOT_SIGNING_KEY, or commit.gpgsign and user.signingkey in its git configuration, to a key that the forge knows. At GitHub, `publish: commit-api` needs no key.",
  },
  { pattern: /merge queue/i, remedy: bypass },
  {
    pattern: /read[ -]only|deploy key|not authorized to write/i,
    remedy: "Give the deploy key write access, or push with a token that has it.",
  },
  {
    pattern: /secret(?:s)? (?:detected|scanning)|push protection|GH009/i,
    remedy:
      "Look at what the forge found; roast-bot publishes nothing that it takes for a secret itself.",
  },
  {
    pattern: /status check|approving review|pull[ -]requests?|merge requests?|TF402455|code owner/i,
    remedy: bypass,
  },
  {
    pattern:
      /protected|not permitted: (?:update|create)|cannot update this|prohibited by Gerrit|reserved/i,
    remedy: bypass,
  },
  { pattern: /\bmessage\b.*\b(?:pattern|follow|match|contain|start|end)/i, remedy: bypass },
  {
    pattern: /does not follow|is not a member|committer|author'?s? e-?mail/i,
    remedy:
      "Give the bot a name and a mail address that the forge takes: ROAST_BOT_NAME, ROAST_BOT_MAIL.",
  },
  {
    pattern:
      /not granted|not accessible|denied|not allowed|forbidden|\b40[13]\b|Authentication failed|scope/i,
    remedy:
      "Give ROAST_BOT_PUSH_TOKEN, or the key that is used, write access to this repository's contents.",
  },
  {
    pattern: /file size|too large|exceeds .*limit|quota/i,
    remedy: "Make room, or raise the limit, on the forge.",
  },
];

/** The whole stands in a heartbeat, with the remedy, in one line. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 140 ? `${line.slice(0, 139)}…` : line;
}
