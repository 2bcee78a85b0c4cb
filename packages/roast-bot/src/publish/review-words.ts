import type { ProposalText } from "../forges/proposal.ts";
import { zonedMoment } from "../promise/local-moment.ts";
import { inOneLine, type PreparedRoast } from "./commit-message.ts";

/** The subject of the commit by which roasts wait, and the title of their pull request. */
export function reviewTitle(roasts: readonly Pick<PreparedRoast, "slot" | "title">[]): string {
  const [roast] = roasts;
  if (roast !== undefined && roasts.length === 1) {
    return `Publish the roast of slot ${roast.slot}: ${inOneLine(roast.title)}`;
  }
  return `Publish the roasts of slots ${roasts.map(({ slot }) => slot).join(", ")}`;
}

/**
 * What the pull request says. Of the roasts only titles and paths, without what a forge acts upon: it
 * may become the message of the commit that merges it.
 */
export function reviewText(
  roasts: readonly { readonly roast: PreparedRoast; readonly until: string | null }[],
  zone: string,
): Pick<ProposalText, "title" | "body"> {
  const items = roasts.map(({ roast: { slot, title, entry, evidence }, until }) => {
    const when = until === null ? "" : ` It is published ${zonedMoment(until, zone)} in any case.`;
    return `- Slot ${slot}: ${inPlainWords(title)} (\`${entry.path}\`, proven by \`${evidence.path}\`).${when}`;
  });
  const says = [
    "The promise of an entry was broken. What is owed for it is written and waits here to be read.",
    "",
    ...items,
    "",
    "Merging this publishes it; how does not matter. Closing it without merging turns it down, which the dev log then says. " +
      "The verdict stands already: an entry that is written now counts for the slot that is open now.",
    "",
    "roast-bot keeps this pull request up to date as long as nobody else adds to its branch.",
  ];
  return { title: reviewTitle(roasts.map(({ roast }) => roast)), body: says.join("\n") };
}

/** A title in Markdown, of which nothing is mark-up. */
function inPlainWords(title: string): string {
  return inOneLine(title).replaceAll(/[\\`*_{}[\]<>()#+!|~]/g, (mark) => `\\${mark}`);
}
