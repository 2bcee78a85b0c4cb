import { expect, test } from "vitest";
import type { DraftSentence } from "../../../src/writers/model/draft-schema.ts";
import { draftToRoast } from "../../../src/writers/model/draft-to-roast.ts";
import { samplePack } from "./sample-case.ts";

const empty: DraftSentence = { text: "", from: [], cites: [] };

test.each([
  ["of an exhibit alone", ["c2"], "c2", "authoredAt"],
  ["of a field that is named", ["c2.committedAt"], "c2", "committedAt"],
  ["of the later one of two", ["c1", "c3"], "c3", "authoredAt"],
  ["of nothing that there is", [], "", ""],
])("a time is that %s", (_, ids, exhibit, field) => {
  const said = {
    text: "The next morning it was fixed.",
    from: [],
    cites: [{ kind: "time", text: "The next morning", ids }],
  } as const;
  const { description } = draftToRoast(
    {
      title: empty,
      description: said,
      sections: [],
      compliment: { heading: empty, blocks: [] },
      verdict: { archetype: "The Tide", one_liner: empty },
    },
    samplePack,
  );
  expect(description.cites).toEqual([{ kind: "time", text: "The next morning", exhibit, field }]);
});
