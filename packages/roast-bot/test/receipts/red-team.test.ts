import type { Hearing, Sentence } from "@mea-culpa/formats";
import { describe, expect, it } from "vitest";
import { checkSentence } from "../../src/receipts/check-sentence.ts";
import { completeCites } from "../../src/receipts/complete-cites.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { classifySentence, proveSentence } from "../../src/receipts/prove-sentence.ts";
import { type Falsehood, redTeam } from "./corpus/red-team.ts";
import { hearing, rule, shown } from "./hearings.ts";

const place = "sections[0].blocks[0].sentences[0]";

describe("a falsehood of a kind that nobody can make true", () => {
  it("is one of at least 310, of fourteen kinds, on three packs", () => {
    expect(redTeam.length).toBeGreaterThanOrEqual(310);
    expect(new Set(redTeam.map(({ kind }) => kind)).size).toBe(14);
    expect(new Set(redTeam.map(({ pack }) => pack)).size).toBe(3);
  });

  it.each(redTeam)("is refused without a referee ($kind): $text", (falsehood) => {
    expect(check(falsehood, falsehood.cites)).not.toEqual([]);
    expect(check(falsehood, argue(falsehood))).not.toEqual([]);
  });

  it.each(redTeam)("is refused, whatever a referee calls shown ($kind): $text", (falsehood) => {
    expect(check(falsehood, argue(falsehood), flatter(falsehood))).not.toEqual([]);
  });

  it.each(redTeam)(
    "is refused, or at least never called proven, where a referee sees nothing stated ($kind): $text",
    (falsehood) => {
      const { text, cites, pack, kind } = falsehood;
      const shrug = hearing(pack, rule(text, { exhibits: [], statements: [] }));
      const findings = check(falsehood, cites, shrug);
      // Without a word that code can look up, only a referee can tell what somebody said from what is so.
      if (kind !== "testimony told as fact") expect(findings).not.toEqual([]);
      else
        expect(classifySentence({ text, cites }, { index: indexPack(pack, shrug) })).toBe("figure");
    },
  );
});

/** What is found in it as it stands, or nothing where that passes once its cites are completed. */
function check({ text, pack }: Falsehood, cites: Sentence["cites"], heard?: Hearing) {
  const index = indexPack(pack, heard);
  const drafts = [{ text, cites }, completeCites({ text, cites }, { index: indexPack(pack) })];
  const found = drafts.map((draft) => checkSentence(draft, { place, index }));
  return found.some((findings) => findings.length === 0) ? [] : found.flat();
}

function argue({ text, cites, exhibits }: Falsehood): Sentence["cites"] {
  return [...cites, { kind: "argued", text, exhibits }];
}

/** What a referee would have to answer for the sentence to pass: all of it shown, by real words. */
function flatter(falsehood: Falsehood): Hearing {
  const { text, exhibits, pack } = falsehood;
  const [id = ""] = exhibits;
  const words = pack.exhibits.find((exhibit) => exhibit.id === id)?.text.split("\n")[0] ?? "";
  const index = indexPack(pack);
  const drafts = [{ text, cites: argue(falsehood) }];
  const turned = [...drafts, ...drafts.map((draft) => completeCites(draft, { index }))].flatMap(
    (draft) => proveSentence(draft, { index }).turned,
  );
  const said = [...new Set([text, ...turned])];
  return hearing(
    pack,
    ...said.map((each) => rule(each, { exhibits, statements: [shown(each, id, words)] })),
  );
}
