import type { Cite, Sentence, Statement } from "@mea-culpa/formats";
import { describe, expect, it } from "vitest";
import { checkRoast } from "../../src/receipts/check-roast.ts";
import { hearDraft } from "../../src/referee/hear-roast.ts";
import type { Referee } from "../../src/referee/referee.ts";
import { shown } from "../receipts/hearings.ts";
import { log, name, paragraph, quote, say, section } from "../support/proven-roasts/say.ts";
import { ferrymanPack as pack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";
import { recognisingCanaries } from "./rule-on.ts";

const handler = "The handler turns the cause into a string.";
const line = "failures.append(Failure(str(cause)))";

describe("a sentence of running text that its writer did not argue", () => {
  it("is argued from what it cites, once a referee has found it shown", async () => {
    const said = "What `LampError` leaves behind is a string.";
    const { sentences, findings } = await hear([say(said, name("`LampError`", "h1"))], {
      [said]: [shown(said, "h1", line)],
    });
    expect(argued(sentences[0])).toEqual(["h1"]);
    expect(findings).toEqual([]);
  });

  it("stands on what the sentence before it stands on", async () => {
    const said = "So every failure is a string.";
    const { sentences, findings } = await hear([argue(handler, "h1"), say(said)], {
      [handler]: [shown(handler, "h1", line)],
      [said]: [shown(said, "h1", line)],
    });
    expect(argued(sentences[1])).toEqual(["h1"]);
    expect(findings).toEqual([]);
  });

  it("stands on the exhibits that have its names where nothing else is near", async () => {
    const said = "Of a `LampError` only the message is kept, and the error is gone.";
    const { sentences, findings } = await hear([say(said)], { [said]: [shown(said, "h1", line)] });
    expect(argued(sentences[0])).toEqual(["h1"]);
    expect(findings).toEqual([]);
  });

  it("stands on what stands above its paragraph where nothing else is near", async () => {
    const said = "So every failure is a string.";
    const { sentences, findings } = await hear(
      [argue(handler, "h1")],
      { [handler]: [shown(handler, "h1", line)], [said]: [shown(said, "h1", line)] },
      [say(said)],
    );
    expect(argued(sentences.at(-1))).toEqual(["h1"]);
    expect(findings).toEqual([]);
  });

  it("is asked about once where it stands twice, beside all that it is argued from", async () => {
    const told = [argue(handler, "h1"), argue(handler, "h1", "f1")];
    const { sentences, findings } = await hear(told, { [handler]: [shown(handler, "h1", line)] });
    expect(sentences.map(argued)).toEqual([["h1"], ["h1", "f1"]]);
    expect(findings).toEqual([]);
  });

  it("may quote a part of a subject, since the referee has read all of it", async () => {
    const said = "“close_all to keep lamps burning” is what the third subject deletes nothing for.";
    const part = "A no-op is added “to keep lamps burning”, says the commit.";
    for (const [text, statement, isPublished] of [
      [said, { text: said, verdict: "not-shown", proofs: [] }, false],
      [part, shown(part, "c3", "Use a no-op for close_all to keep lamps burning"), true],
    ] as const) {
      const [cut = ""] = /“[^”]+”/.exec(text) ?? [];
      const { findings } = await hear([say(text, quote(cut, "c3"))], { [text]: [statement] });
      expect(findings.length === 0).toBe(isPublished);
    }
  });

  it("stays as it was where the referee does not find it shown", async () => {
    const { sentences, findings } = await hear(
      [argue(handler, "h1"), say("Every lamp is deleted.")],
      {
        [handler]: [shown(handler, "h1", line)],
        "Every lamp is deleted.": [
          { text: "Every lamp is deleted.", verdict: "not-shown", proofs: [] },
        ],
      },
    );
    expect(sentences[1]?.cites).toEqual([]);
    expect(findings).not.toEqual([]);
  });
});

describe("a sentence that its writer argued", () => {
  it("is judged whatever else is wrong with it, so that whoever mends it hears all at once", async () => {
    const said = "The handler turns 19 causes into strings.";
    const { findings } = await hear([argue(said, "h1")], {
      [said]: [{ text: said, verdict: "not-shown", proofs: [] }],
    });
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["number-without-proof", "not-shown"]),
    );
    expect(findings.map(({ message }) => message)).not.toContainEqual(
      expect.stringContaining("no referee was asked"),
    );
  });

  it("is argued from the exhibits that show it, where those that were named show none of it", async () => {
    const { sentences, findings } = await hear([argue(handler, "f1")], {
      [handler]: [shown(handler, "h1", line)],
    });
    expect(argued(sentences[0])).toEqual(["h1", "f1"]);
    expect(findings).toEqual([]);
  });

  it("is a figure of speech where both votes find that it states nothing", async () => {
    const picture = "The harbour has no better handler to offer.";
    const { sentences, findings } = await hear([argue(picture, "h1")], { [picture]: [] });
    expect(argued(sentences[0])).toBeUndefined();
    expect(findings).toEqual([]);
  });
});

describe("a picture in which a referee finds nothing stated", () => {
  it.each([
    ["Nobody locks up before the boats are out of the harbour.", true],
    ["A doorman who says that he heard nothing is worth more than one who nods.", true],
    ["The doorman cannot be sent home, but he answers the bell, so he gets a second bell.", true],
    ["Whoever meets that string at night will look for a lighthouse.", true],
    ["Nobody locks up, and the back door is for nodding.", false],
    ["Whoever leaves by the back door nods.", true],
    ["At night the registry was replaced.", false],
    // What can be looked up is no picture, whatever a referee sees.
    ["The review came before the enum.", false],
    ["The plan was updated before the threads were replaced.", false],
    ["The author is a doorman, and he nods.", false],
    ["He nods like a doorman.", false],
    ["The second commit rings the bell.", false],
  ])("may speak of an order or of somebody of its own: %s", async (text, isPublished) => {
    const { findings } = await hear([say(text)], { [text]: [] });
    expect(findings.length === 0).toBe(isPublished);
  });
});

describe("a number in an argued sentence", () => {
  const two = "The handler has two lines of code, and both keep the cause.";
  it.each([
    ["It starts at line 401 of nothing.", line, false],
    [two, line, true],
  ])("needs a proof of its own or words that have it: %s", async (text, words, isPublished) => {
    const { findings } = await hear([argue(text, "h1")], { [text]: [shown(text, "h1", words)] });
    expect(findings.length === 0).toBe(isPublished);
  });
});

describe("a paragraph beside the log", () => {
  it.each([
    ["Of 12 commits, two carry the lamp.", true],
    ["These two carry the lamp.", true],
    ["Of 12 commits, three were thrown away.", false],
    ["Two hours carry the lamp.", false],
  ])("may count the commits that are shown there: %s", async (text, isPublished) => {
    const counted = /12 commits/.test(text)
      ? say(text, { kind: "figure", text: "12 commits", figure: "commits.count" })
      : say(text);
    const shownThere = log(["c4", "A lamp goes."], ["c5", "A lamp comes."]);
    const draft = {
      ...ferrymanRoast,
      sections: [section("The log", paragraph(counted), shownThere)],
    };
    const heard = await hearDraft({ draft, pack, referee: refereeBy({}) });
    const findings = checkRoast(heard.roast, pack, heard.hearing).filter(({ place }) =>
      place.startsWith("sections[0].blocks[0]"),
    );
    expect(findings.length === 0).toBe(isPublished);
  });
});

describe("a remark of the log", () => {
  const told = "The registry makes way for a no-op, which is moved in.";
  const outcome = "The registry is fixed.";

  it("may say what was edited from its own subject, and nothing of what that did", async () => {
    for (const [text, isPublished] of [
      [told, true],
      ["Only “with no-op” remains, and there is no registry.", true],
      [outcome, false],
    ] as const) {
      const roast = {
        ...ferrymanRoast,
        sections: [section("The log", log(["c4", say(text)]))],
      };
      const referee = refereeBy({ [text]: [shown(text, "c4", "Replace registry with no-op")] });
      const heard = await hearDraft({ draft: roast, pack, referee });
      const findings = checkRoast(heard.roast, pack, heard.hearing);
      expect(findings.filter(({ place }) => place.startsWith("sections")).length === 0).toBe(
        isPublished,
      );
    }
  });
});

/** What becomes of paragraphs that a referee answers about so, and what is found in them. */
async function hear(
  sentences: readonly Sentence[],
  answers: Readonly<Record<string, readonly Statement[]>>,
  ...further: readonly (readonly Sentence[])[]
) {
  const paragraphs = [sentences, ...further].map((each) => paragraph(...each));
  const draft = { ...ferrymanRoast, sections: [section("The race", ...paragraphs)] };
  const { roast, hearing } = await hearDraft({ draft, pack, referee: refereeBy(answers) });
  const blocks = roast.sections[0]?.blocks ?? [];
  const findings = checkRoast(roast, pack, hearing);
  return {
    sentences: blocks.flatMap((block) => (block.kind === "paragraph" ? block.sentences : [])),
    findings: findings.filter(({ place }) => place.startsWith("sections[0].blocks")),
  };
}

function refereeBy(answers: Readonly<Record<string, readonly Statement[]>>): Referee {
  const judge = recognisingCanaries(pack, (text) => answers[text] ?? []);
  return {
    name: "test:referee",
    characters: 24_000,
    judge: ({ sentences }) =>
      Promise.resolve({
        kind: "answered",
        statements: sentences.map(({ sentence }) => judge(sentence)),
      }),
  };
}

function argue(text: string, ...exhibits: readonly string[]): Sentence {
  return say(text, { kind: "argued", text, exhibits });
}

function argued(sentence: Sentence | undefined): readonly string[] | undefined {
  const cite = sentence?.cites.find(
    (each): each is Extract<Cite, { kind: "argued" }> => each.kind === "argued",
  );
  return cite?.exhibits;
}
