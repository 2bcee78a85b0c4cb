import type { Exhibit } from "@mea-culpa/formats";
import { proveName } from "./prove-name.ts";
import { isQuotedFrom } from "./prove-quote.ts";
import { refuted, type CitedStretch, type Proof } from "./proof.ts";

/**
 * A link leads to its exhibit's url, and its words say so: at least one name, quote or code stands
 * in them, and each one stands in that exhibit. It covers none of them by itself.
 */
export function proveLink(stretch: CitedStretch, exhibit: Exhibit): Proof {
  if (exhibit.url === undefined || !/^https?:\/\//.test(exhibit.url)) {
    return refuted("link-not-an-exhibit", `exhibit ${exhibit.id} has no web address`);
  }
  const named = stretch.tokens.filter(({ kind }) => ["name", "code", "quote"].includes(kind));
  if (named.length === 0) {
    return refuted("link-not-an-exhibit", "the words of a link name or quote what it leads to");
  }
  for (const token of named) {
    const isQuote = isQuotedFrom(token.text, exhibit.text);
    const isName = proveName({ ...stretch, text: token.text }, exhibit).kind === "proven";
    if (!isQuote && !isName) {
      return refuted("link-not-an-exhibit", `“${token.text}” is not in exhibit ${exhibit.id}`);
    }
  }
  return { kind: "proven", covers: () => false };
}
