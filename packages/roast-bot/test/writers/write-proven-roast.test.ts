import { describe, expect, it } from "vitest";
import type { Block, Roast, Section, Sentence } from "@mea-culpa/formats";
import type { Objection } from "../../src/receipts/objection.ts";
import { UnprovenRoastError, writeProvenRoast } from "../../src/writers/write-proven-roast.ts";
import type { Repair, Writer, WriterResult } from "../../src/writers/writer.ts";
import { samplePack } from "./model/sample-case.ts";

/** A writer that says what it is told to, one thing after the other, and remembers what it was asked. */
class RehearsedWriter implements Writer {
  readonly name: string;
  readonly asked: (Repair | undefined)[] = [];
  readonly #script: WriterResult[];

  constructor(name: string, ...script: (Roast | string)[]) {
    this.name = name;
    this.#script = script.map((part) =>
      typeof part === "string"
        ? { kind: "gave-up", reason: part }
        : { kind: "drafted", roast: part, notes: [] },
    );
  }

  readonly write = (
    _input: unknown,
    { repair }: { readonly repair?: Repair },
  ): Promise<WriterResult> => {
    this.asked.push(repair);
    const next = this.#script.shift();
    if (next === undefined) throw new Error(`${this.name} was asked once too often`);
    return Promise.resolve(next);
  };
}

describe("writing a roast that is proven", () => {
  it("takes a first draft that is proven as it stands", async () => {
    const writer = new RehearsedWriter("model", roastOf("true"));
    const { roast, notes } = await write(writer);
    expect(roast).toEqual(roastOf("true"));
    expect(notes).toEqual([]);
    expect(writer.asked).toEqual([undefined]);
  });

  it("sends a draft back once, with what was found in it", async () => {
    const writer = new RehearsedWriter("model", roastOf("lie"), roastOf("true"));
    const { roast } = await write(writer);
    expect(roast).toEqual(roastOf("true"));
    expect(writer.asked).toMatchObject([
      undefined,
      { draft: roastOf("lie"), objections: [{ place: "sections[0].blocks[0].sentences[0]" }] },
    ]);
  });

  it("sends it back once more where that mended something, and then no more", async () => {
    const writer = new RehearsedWriter(
      "model",
      roastOf("lie", "lie as well"),
      roastOf("lie"),
      roastOf("true"),
    );
    const { roast } = await write(writer);
    expect(roast).toEqual(roastOf("true"));
    expect(writer.asked).toMatchObject([
      undefined,
      { draft: roastOf("lie", "lie as well") },
      { draft: roastOf("lie") },
    ]);
    const slow = new RehearsedWriter(
      "model",
      roastOf("lie", "lie as well", "lie, too"),
      roastOf("lie", "lie as well"),
      roastOf("lie"),
    );
    const { notes } = await write(slow);
    expect(notes.at(-1)).toContain("model: 1 unproven place dropped");
  });

  it("drops the sentence that is unproven still and keeps the rest", async () => {
    const writer = new RehearsedWriter("model", roastOf("lie"), roastOf("lie"));
    const { roast, writer: name, notes } = await write(writer);
    expect(textOf(roast)).not.toContain("lie");
    expect(textOf(roast)).toContain("remark 11");
    expect(name).toBe("model");
    expect(notes).toEqual([
      "model: 1 unproven place dropped (claim-without-proof at sections[0].blocks[0].sentences[0])",
    ]);
  });

  it("strips the better of two drafts", async () => {
    const writer = new RehearsedWriter("model", roastOf("lie"), roastOf("lie", "lie as well"));
    const { roast } = await write(writer);
    expect(roast.sections[0]?.blocks).toHaveLength(1);
    expect(textOf(roast)).not.toContain("lie");
  });

  it("strips a story that has one section as well", async () => {
    const { sections, ...rest } = roastOf("lie");
    const story = { ...rest, sections: [{ blocks: sections.flatMap(({ blocks }) => blocks) }] };
    const { roast, writer } = await write(new RehearsedWriter("model", story, "tired"));
    expect(writer).toBe("model");
    expect(textOf(roast)).not.toContain("lie");
  });

  it("goes on stripping when a sentence was proven only by one that went", async () => {
    const writer = new RehearsedWriter("model", roastOf("lie", "leans on the lie"), "tired");
    const { roast } = await write(writer, (roast) => [
      ...findLies(roast, "lie"),
      ...(textOf(roast).includes("the lie") ? findLies(roast, "leans") : []),
    ]);
    expect(textOf(roast)).not.toContain("lie");
  });

  it.each([
    ["gives up", ["no key"], "model gave up: no key"],
    [
      "has nothing left to say without its lies",
      [shortRoast("lie"), shortRoast("lie")],
      "model: 1 unproven place (claim-without-proof at sections[0].blocks[0].sentences[0]), and too little without",
    ],
  ])("asks the next writer when one %s", async (_what, script, note) => {
    const house = new RehearsedWriter("house", roastOf("house"));
    const { writer, roast, notes } = await write(
      new RehearsedWriter("model", ...script),
      findLies,
      house,
    );
    expect(writer).toBe("house");
    expect(roast).toEqual(roastOf("house"));
    expect(notes.at(-1)).toBe(note);
  });

  it.each(["title", "description"] as const)(
    "takes the last writer's %s when a writer's own is unproven, and keeps the rest",
    async (part) => {
      const base = roastOf("true");
      const lies = {
        ...base,
        [part]: plain("A lie"),
      };
      const house = new RehearsedWriter("house", { ...roastOf("house"), title: plain("House") });
      const { writer, roast } = await write(
        new RehearsedWriter("model", lies, "tired"),
        findLies,
        house,
      );
      expect(writer).toBe("model");
      expect(roast.sections).toEqual(base.sections);
      expect(textOf(roast)).not.toContain("lie");
      expect(house.asked).toHaveLength(1);
    },
  );

  it("drops with a sentence those that lean on it", async () => {
    const base = roastOf("true");
    const draft = {
      ...base,
      sections: [
        ...base.sections,
        {
          blocks: [
            {
              ...paragraph("A lie."),
              sentences: ["A lie.", "It ran.", "So it fell.", "Fine. It."].map(plain),
            },
          ],
        },
      ],
    };
    const { roast } = await write(new RehearsedWriter("model", draft, "tired"));
    expect(roast.sections[2]).toEqual({ blocks: [paragraph("Fine. It.")] });
  });

  it("takes the last writer's compliment when nothing of a writer's own is left", async () => {
    const base = roastOf("true");
    const house = new RehearsedWriter("house", { ...roastOf("house"), ...praise("Well done.") });
    const { writer, roast } = await write(
      new RehearsedWriter("model", { ...base, ...praise("A lie.") }, "tired"),
      findLies,
      house,
    );
    expect(writer).toBe("model");
    expect(roast).toEqual({ ...base, ...praise("Well done.") });
  });

  it("publishes nothing rather than something unproven", async () => {
    const lies = { ...roastOf("true"), description: plain("A lie.") };
    const house = new RehearsedWriter("house", lies, lies);
    await expect(write(new RehearsedWriter("model", "no key"), findLies, house)).rejects.toThrow(
      UnprovenRoastError,
    );
  });

  it("drops log items, headings and whole blocks by their places", async () => {
    const log: Block = {
      kind: "log",
      items: [
        { exhibit: "c1", remark: plain("Fine.") },
        { exhibit: "c2", remark: plain("A lie.") },
      ],
    };
    const base = roastOf("true");
    const draft = {
      ...base,
      sections: [
        ...base.sections,
        { heading: plain("A lie in a heading"), blocks: [paragraph("It stays.")] },
        { heading: plain("Log"), blocks: [log, paragraph("lie")] },
      ],
    };
    const { roast } = await write(new RehearsedWriter("model", draft, "tired"));
    expect(roast.sections.slice(2)).toEqual([
      { blocks: [paragraph("It stays.")] },
      { heading: plain("Log"), blocks: [{ kind: "log", items: [log.items[0]] }] },
    ]);
  });
});

function praise(text: string): Pick<Roast, "compliment"> {
  return { compliment: { blocks: [paragraph(text)] } };
}

function write(
  writer: Writer,
  check: (roast: Roast) => Objection[] = findLies,
  ...others: readonly Writer[]
) {
  return writeProvenRoast({
    pack: samplePack,
    usedUp: { archetypes: [], titles: [], texts: [] },
    writers: [writer, ...others],
    check: (roast) => check(roast),
  });
}

/** The checker of these tests: whatever says the word is unproven. */
function findLies(roast: Roast, word = "lie"): Objection[] {
  const found = (place: string, { text }: Sentence): Objection[] =>
    text.includes(word) ? [{ code: "claim-without-proof", place, text, message: "a lie" }] : [];
  const inBlock = (block: Block, place: string): Objection[] => {
    if (block.kind === "paragraph") {
      return block.sentences.flatMap((each, at) => found(`${place}.sentences[${at}]`, each));
    }
    if (block.kind === "exhibit") return [];
    return block.items.flatMap(({ remark }, at) => found(`${place}.items[${at}].remark`, remark));
  };
  const inSection = ({ heading, blocks }: Section, place: string): Objection[] => [
    ...(heading ? found(`${place}.heading`, heading) : []),
    ...blocks.flatMap((block, at) => inBlock(block, `${place}.blocks[${at}]`)),
  ];
  return [
    ...found("title", roast.title),
    ...found("description", roast.description),
    ...roast.sections.flatMap((section, number) => inSection(section, `sections[${number}]`)),
    ...(roast.compliment ? inSection(roast.compliment, "compliment") : []),
  ];
}

function roastOf(...first: readonly string[]): Roast {
  const remarks = Array.from({ length: 12 }, (_, index) => `A remark ${index}.`);
  return {
    title: plain("The Title"),
    description: plain("A description."),
    sections: [
      { heading: plain("One"), blocks: [paragraph(...first, ...remarks)] },
      { heading: plain("Two"), blocks: [paragraph("The end.")] },
    ],
    compliment: { heading: plain("Fair is fair"), blocks: [paragraph("It works.")] },
    verdict: { archetype: "The Archetype", oneLiner: plain("One line.") },
  };
}

function shortRoast(only: string): Roast {
  const { sections, ...rest } = roastOf(only);
  return {
    ...rest,
    sections: sections
      .map((section) => ({ ...section, blocks: [paragraph(only, "A remark.")] }))
      .slice(0, 1),
  };
}

function paragraph(...texts: readonly string[]): Block {
  return { kind: "paragraph", sentences: texts.map(plain) };
}

function plain(text: string): Sentence {
  return { text, cites: [] };
}

function textOf(roast: Roast): string {
  return JSON.stringify(roast);
}
