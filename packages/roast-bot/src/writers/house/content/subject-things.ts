import { parseSubject } from "../../../change/parse-subject.ts";

/** The things a subject names, as they stand in it: what is done to, from where, to where. */
export interface SubjectThings {
  /** What the verb is done to, at most four words without an article: `race`, `retry loop`. */
  readonly thing?: string;
  /** In "replace A with B", "rename A to B" and "move A from B to C": the old one. */
  readonly from?: string;
  /** In the same: the new one. */
  readonly to?: string;
}

/** Reads the things out of a subject; what it is unsure of it leaves out. */
export function subjectThings(subject: string): SubjectThings {
  const bare = parseSubject(subject)
    .text.replace(/[.!]+$/, "")
    .trim();
  const swapped =
    /^(?:replace|swap|switch|convert|rename|migrate|change)\s+(?:from\s+)?(.+?)\s+(?:with|for|to|into|by)\s+(.+)$/i.exec(
      bare,
    );
  if (swapped) return named({ thing: swapped[2], from: swapped[1], to: swapped[2] });
  const moved =
    /^(?:move|promote|relocate|extract|hoist|lift)\s+(.+?)\s+(?:from|out of)\s+(.+?)\s+(?:in)?to\s+(.+)$/i.exec(
      bare,
    );
  if (moved) return named({ thing: moved[1], from: moved[2], to: moved[3] });
  const carried = /^(?:move|promote|relocate|extract|hoist|lift)\s+(.+?)\s+(?:in)?to\s+(.+)$/i.exec(
    bare,
  );
  if (carried) return named({ thing: carried[1], to: carried[2] });
  // "Let editors schedule a post" goes on with a clause: where the thing ends can't be told.
  if (/^(?:let|teach|tell|ensure|have|help|make)\s/i.test(bare)) return {};
  const plain = /^[A-Za-z-]+\s+(.+)$/.exec(bare);
  return named({ thing: plain?.[1] });
}

type Raw = { readonly [Key in keyof SubjectThings]: string | undefined };

function named(raw: Raw): SubjectThings {
  const things: { -readonly [Key in keyof SubjectThings]: string } = {};
  for (const key of ["thing", "from", "to"] as const) {
    const phrase = nounPhrase(raw[key]);
    if (phrase) things[key] = phrase;
  }
  return things;
}

/** The head of a phrase: up to its first preposition, clause or comma; too long or too odd is none. */
function nounPhrase(phrase: string | undefined): string | undefined {
  const head = phrase
    ?.replace(/^(?:in|for|to|from|with|on|of|at|as|into|against|by|about)\s+/i, "")
    .split(
      /\s+(?:in|for|to|from|with|on|when|by|of|so|that|and|or|at|as|into|if|after|before|without|via|during|under|across|against|per|instead|inside|which|where|while|because|until|only|again|out|off|up|down|back|being|passed|twice|once|is|are|was|were|be)\b|[,:;]|\s[-–—+&]\s/i,
    )[0]
    ?.replace(/^(?:the|a|an|some|more|missing|new|all|another|our|its|their)\s+/i, "")
    .trim();
  if (!head || head.split(/\s+/).length > 4 || head.length > 40) return undefined;
  if (
    /^(?:it|this|that|that\b.*|how\b.*|why\b.*|whether\b.*|when\b.*|them|one|one\b.*|things?|stuff|fix(?:es)?|changes?|updates?|up|out|off|down|not|to|is|are|be|(?:up|out|off|down)\b.*|again|really|actually|finally|properly|back|\d[\d.]*)$/i.test(
      head,
    )
  ) {
    return undefined;
  }
  // "canvas size configurable" is a clause: the thing can't be told from what becomes of it.
  if (/\s\w+(?:able|ible|ally|er)$/i.test(head)) return undefined;
  // A quoted or dashed leftover, or an address, would not read as a thing.
  return /^[\w`'./()-]+(?:\s[\w`'./()-]+)*$/.test(head) ? head.replaceAll("`", "") : undefined;
}
