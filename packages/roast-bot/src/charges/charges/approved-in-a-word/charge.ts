import type { Finding } from "../../../case/charge.ts";
import type { Change, Review } from "../../../change/change.ts";
import { countAdded } from "../../files.ts";
import { basicFigure } from "../../requests.ts";

export { words } from "./words.ts";

export const meta = {
  code: "approved-in-a-word",
  title: "Approved in a word",
  about: "words",
  meaning: "All that reviewers wrote about more than a thousand lines of source is a word or two.",
  leavesAlone:
    "approvals without a word; reviews that said more, in threads or before; approvals after which more was committed; what machines wrote; changes of which remarks were left out",
  theme: "approved-in-a-word",
  severity: 4,
  figures: { added: "line" },
  terms: ["says"],
} as const;

export function detect(change: Change): Finding | undefined {
  const approval = findOnlyWord(change);
  const source = countAdded(change, "source");
  if (approval === undefined || source < fewestLines) return undefined;
  const says = approval.body.trim();
  return {
    severity: meta.severity,
    summary: `“${says}” is all that was said about ${source} new lines of source.`,
    proof: [{ kind: "review", id: approval.id }],
    figures: [
      basicFigure(
        { id: "added", unit: "line", label: "lines of source code added" },
        "source.added",
      ),
    ],
    terms: { says },
  };
}

const fewestLines = 1_000;

/** The approval whose words are the only ones that anybody but the author wrote. */
function findOnlyWord({ reviews, author, leftOut, number, commits }: Change): Review | undefined {
  if (number === undefined || leftOut.length > 0) return undefined;
  const [only, ...more] = reviews.filter(
    (review) => review.author !== author.name && review.body.trim() !== "",
  );
  if (only?.isApproval !== true || more.length > 0 || !isWord(only.body)) return undefined;
  // What came after it was not approved with it.
  const at = Date.parse(only.at);
  return commits.every(({ committedAt }) => Date.parse(committedAt) <= at) ? only : undefined;
}

/** Up to two words, and nothing that a page would show otherwise than it was written. */
function isWord(body: string): boolean {
  return /^[\p{L}\d’']+(?: [\p{L}\d’']+)?[.!]?$/u.test(body.trim());
}
