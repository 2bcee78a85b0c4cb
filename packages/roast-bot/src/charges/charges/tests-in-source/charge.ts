import type { Finding } from "../../../case/charge.ts";
import type { Change } from "../../../change/change.ts";
import { findNetHits, provePlaces, tellPlaces } from "../../hits.ts";

export { words } from "./words.ts";

export const meta = {
  code: "tests-in-source",
  title: "Source that talks of its tests",
  about: "code",
  meaning:
    "A comment in the source says that the code is as it is because of what tests patch, mock or need.",
  leavesAlone:
    "tests and their helpers; code whose subject is testing; comments that were there before",
  theme: "tests-in-source",
  severity: 4,
  figures: { places: "occurrence" },
  terms: ["says"],
} as const;

export function detect(change: Change): Finding | undefined {
  const hits = findNetHits(change, {
    role: "source",
    match: ({ comment, path }) =>
      isAboutTesting(path) ? undefined : speech.exec(comment)?.[0]?.toLowerCase(),
    reasonsCount: false,
  });
  const [first] = hits;
  if (first === undefined) return undefined;
  const whole = first.line.comment.trim().replace(/[:,;]$/, "");
  const says =
    whole.length <= longestQuote && first.line.text.includes(whole)
      ? whole
      : (speech.exec(first.line.comment)?.[0] ?? first.key);
  return {
    severity: meta.severity,
    summary: `A comment in the source speaks of what its tests do to it in ${tellPlaces(hits)}, first in \`${first.line.path}\`.`,
    ...provePlaces(hits, {
      id: "places",
      unit: "occurrence",
      label: "comments that speak of what tests do to the code",
    }),
    terms: { says },
  };
}

/** In characters; of a longer comment only the words that speak of tests are quoted. */
const longestQuote = 120;

const speech =
  /\b(?:unit |integration |our |the |some )*tests? (?:can |may |will |to )?(?:monkey-?)?(?:patch|mock|stub)(?:es|s)?\b[^.]{0,60}|\b(?:monkey-?)?(?:patched|mocked|stubbed) (?:by|in|from) (?:the |our |unit |some )*tests?\b|\bso (?:that )?(?:unit |the |our |existing )*tests? (?:can|still|keep|pass|work)\b[^.]{0,60}|\bto (?:make|keep) (?:the |our |existing |unit )*tests? (?:pass|happy|green|work)\w*/i;

function isAboutTesting(path: string): boolean {
  return /(^|[/_.-])(tests?|testing|testutils?|mocks?|mocking|fakes?|stubs?|fixtures?|benchmarks?|bench|pytest|jest|vitest|scripts?|tools?)([/_.-]|$)/i.test(
    path,
  );
}
