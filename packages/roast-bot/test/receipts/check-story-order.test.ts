import type { Block, Exhibit, Roast, Sentence } from "@mea-culpa/formats";
import { expect, test } from "vitest";
import { sha256 as hashOf } from "../../src/digest.ts";
import { checkRoast } from "../../src/receipts/check-roast.ts";
import { samplePack } from "../writers/model/sample-case.ts";

const subjects = samplePack.exhibits.flatMap((each) =>
  each.kind === "commit" ? [{ id: each.id, subject: each.subject }] : [],
);

test("subjects come in the order of the commits within a paragraph, and the sentence that breaks it is named", () => {
  const [, second = "", third = ""] = subjects.map(({ subject }) => quoting(subject));
  expect(disorder([paragraph(second, third)])).toEqual([]);
  expect(disorder([paragraph(third, second)])).toEqual(["sections[0].blocks[0].sentences[1]"]);
  expect(disorder([paragraph(`${third} ${second}`)])).toEqual([
    "sections[0].blocks[0].sentences[0]",
  ]);
});

test("what stands around a log may come back to any commit in it", () => {
  const [, second = "", third = ""] = subjects.map(({ subject }) => quoting(subject));
  const items = subjects.map(({ id }) => ({ exhibit: id, remark: say("So it went.") }));
  const log: Block = { kind: "log", items };
  expect(disorder([paragraph(third), log, paragraph(second)])).toEqual([]);
});

test("“then” is proven by a later commit than the one told last, “next” by the one behind it", () => {
  const [first, second, third] = subjects;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three");
  const tell = (word: string, { id, subject }: typeof first): Sentence => {
    const quote = { kind: "quote", text: `“${subject}”`, exhibit: id } as const;
    return { text: `${word} comes “${subject}”.`, cites: [quote] };
  };
  expect(told(tell("Here", first), tell("Then", third))).toEqual([]);
  expect(told(tell("Here", first), tell("Next", second))).toEqual([]);
  expect(told(tell("Here", first), tell("Next", third))).toHaveLength(1);
  expect(told(tell("Here", third), tell("Then", first))).toHaveLength(1);
  expect(told(tell("Then", third))).toHaveLength(1);
  // What is told of it once more comes after the same one.
  expect(told(tell("Here", first), tell("Here", second), tell("Then", second))).toEqual([]);
  expect(told(tell("Here", second), tell("Then", second))).toHaveLength(1);
  for (const word of ["Later", "Again", "Next"]) {
    expect(told(tell("Here", first), tell("Here", second), tell(word, second))).toHaveLength(1);
  }
  // Lines stand as their commit left them, or as the one before it did.
  const argue = (side: "before" | "after"): Sentence => {
    const text = "It rings.";
    return { text, cites: [{ kind: "argued", text, exhibits: [`${side}-${second.id}`] }] };
  };
  const exhibits = samplePack.exhibits.flatMap((each) =>
    each.kind === "commit" && each.id === second.id
      ? (["before", "after"] as const).map((side) => linesOf(each, side))
      : [],
  );
  const pack = { ...samplePack, exhibits: [...samplePack.exhibits, ...exhibits] };
  for (const [side, word, commit, isSo] of [
    ["after", "Next", third, true],
    ["after", "Then", second, false],
    ["before", "Next", second, true],
  ] as const) {
    const paragraphs = [argue(side), tell(word, commit)].map(inParagraph);
    expect(disorder(paragraphs, pack).length === 0).toBe(isSo);
  }
});

test("“a day later” is later than what was told last", () => {
  const [first, second, third] = subjects;
  if (first === undefined || second === undefined || third === undefined) throw new Error("three");
  const tell = (text: string, ...exhibits: readonly string[]): Sentence => {
    const span = { kind: "order", text: "24 hours later", exhibits } as const;
    return {
      text,
      cites:
        exhibits.length > 1
          ? [span]
          : [{ kind: "quote", text: `“${first.subject}”`, exhibit: first.id }],
    };
  };
  const before = tell(`Here comes “${first.subject}”.`, first.id);
  const since = tell("24 hours later it rang.", first.id, second.id);
  const since2 = tell("24 hours later it rang.", second.id, third.id);
  expect(told(before, since)).toEqual([]);
  expect(told(before, since2)).toHaveLength(1);
  // An earlier one beside it hides nothing, nor does what is said of how long that is.
  const later = tell(`Here comes “${second.subject}”.`, second.id);
  const quoted = { kind: "quote", text: `“${second.subject}”`, exhibit: second.id } as const;
  for (const opening of ["", "Just ", "But only "]) {
    const since3 = tell(`${opening}48 hours later it rang.`, first.id, third.id);
    const cites = since3.cites.map((cite) => ({ ...cite, text: "48 hours later" }));
    expect(told({ ...later, cites: [quoted] }, { ...since3, cites })).not.toEqual([]);
    expect(told(before, { ...since3, cites })).toEqual([]);
  }
});

function linesOf(
  { id, sha }: { readonly id: string; readonly sha: string },
  side: "before" | "after",
): Exhibit {
  const place = { path: "bell.ts", language: "ts", role: "source", from: 1, to: 1 } as const;
  const text = "ring();";
  return {
    id: `${side}-${id}`,
    kind: "lines",
    commit: sha,
    side,
    ...place,
    text,
    sha256: hashOf(text),
  };
}

/** What is out of order in paragraphs of a sentence each. */
function told(...sentences: readonly Sentence[]): readonly string[] {
  return disorder(sentences.map(inParagraph));
}

function inParagraph(sentence: Sentence): Block {
  return { kind: "paragraph", sentences: [sentence] };
}

function quoting(subject: string): string {
  return `There is “${subject}”.`;
}

function say(text: string): Sentence {
  return { text, cites: [] };
}

function paragraph(...texts: readonly string[]): Block {
  return { kind: "paragraph", sentences: texts.map(say) };
}

function disorder(blocks: readonly Block[], pack = samplePack): readonly string[] {
  const heading = say("The log");
  const roast: Roast = {
    title: heading,
    description: heading,
    sections: [{ heading, blocks }],
    compliment: { heading, blocks: [] },
    verdict: { archetype: "The Bell", oneLiner: heading },
  };
  return checkRoast(roast, pack).flatMap(({ code, place }) =>
    code === "order-differs" ? [place] : [],
  );
}
