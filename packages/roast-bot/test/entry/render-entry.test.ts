import { describe, expect, it } from "vitest";
import type { EvidencePack, GeneratorName, Roast } from "@mea-culpa/formats";
import { tellLandedBefore } from "../../src/change/landed-before.ts";
import { parseFrontMatter } from "../../src/front-matter/parse-front-matter.ts";
import type { EntryKeys } from "../../src/entry/entry-keys.ts";
import { readEntry } from "../../src/entry/read-entry.ts";
import { renderEntry, sealBody, makeSlug } from "../../src/entry/render-entry.ts";
import { commitsOf } from "../support/proven-roasts/build-pack.ts";
import { ferrymanPack, ferrymanRoast } from "../support/proven-roasts/the-ferryman.ts";
import { log, paragraph, say, section } from "../support/proven-roasts/say.ts";

const frontMatter = {
  date: "2026-03-09T07:05:00Z",
  writer: "house",
  evidence: { path: "data/roast_bot/9/evidence.json", sha256: "ab".repeat(32) },
  receipts: "data/roast_bot/9/receipts.json",
};

describe("an entry", () => {
  it.each([
    ["hugo", "toml"],
    ["hugo", "yaml"],
    ["astro", "yaml"],
  ] as const)(
    "of %s has front matter in %s that reads back and seals the body",
    (generator, format) => {
      const markdown = rendered(ferrymanRoast, { generator, format });
      const values = parseFrontMatter(markdown);
      expect(values).toMatchObject({
        kind: "read",
        values: { title: "The Ferryman and the twelve commits", author: "roast-bot", draft: false },
      });
      const reading = readEntry(markdown);
      if (reading.kind === "unreadable") throw new Error(reading.message);
      const { body, frontMatter: read } = reading.entry;
      expect(read.roast_bot).toMatchObject({ slot: 9, subject: "mara/lighthouse#212" });
      expect(sealBody(body)).toBe(read.roast_bot.body_sha256);
    },
  );

  it("says at its end why it is there and where its proof lies", () => {
    const markdown = rendered(ferrymanRoast, { generator: "astro" });
    expect(markdown).toContain(
      "because a promise was broken: Mara owed an entry between 2 March 2026, 08:00 and 9 March 2026, 08:00 (Europe/Stockholm, slot 9)",
    );
    expect(markdown).toContain("`data/roast_bot/9/receipts.json`");
  });

  it("says of a roast that was only asked for whose work it looks at", () => {
    const { number: _, ...slot } = ferrymanPack.slot;
    const pack = { ...ferrymanPack, slot };
    expect(tellReason(pack)).toMatch(
      /^In Mara’s name; dated \d March 2026 \(Europe\/Stockholm\) on the main line\.$/,
    );
    const quiet = pack.exhibits.filter(({ kind }) => kind !== "pull-request");
    expect(rendered(ferrymanRoast, { pack: { ...pack, exhibits: quiet } })).toMatch(
      /\nThis looks at what landed between .+ of Mara’s work\. /,
    );
    // Of one day only its hours tell how little of it that is.
    const brief = {
      ...pack.slot,
      opens: "2026-03-02T08:00:00+01:00",
      closes: "2026-03-02T09:30:00+01:00",
    };
    expect(rendered(ferrymanRoast, { pack: { ...pack, slot: brief, exhibits: quiet } })).toContain(
      "between 2 March 2026, 08:00 and 2 March 2026, 09:30 (Europe/Stockholm) of Mara’s work.",
    );
    // Git doesn't say when what has no number was pushed.
    const pushed = pack.exhibits.map((each): typeof each => {
      if (each.kind === "commit") return { ...each, committedAt: "2026-03-03T14:02:00+01:00" };
      if (each.kind !== "pull-request") return each;
      const { number: _number, ...rest } = each;
      return { ...rest, mergedAt: "2026-03-08T10:00:00+01:00" };
    });
    expect(rendered(ferrymanRoast, { pack: { ...pack, exhibits: pushed } })).toContain(
      "In Mara’s name; dated 3 March 2026 to 8 March 2026 (Europe/Stockholm) on the main line.",
    );
    const others = pack.exhibits.map((each) =>
      each.kind === "commit" ? { ...each, byOthers: true as const } : each,
    );
    expect(tellReason({ ...pack, exhibits: others })).toMatch(/^In Mara’s name, with help; /);
    const withHelper = (name: string, mail: string) =>
      pack.exhibits.map((each) =>
        each.kind === "commit" ? { ...each, coAuthors: [{ name, mail }] } : each,
      );
    const tom = withHelper("Tom Ek", "tom@tide.example");
    expect(tellReason({ ...pack, exhibits: tom })).toMatch(/^In Mara’s name, with help; /);
    // Who only merged the main line into it wrote nothing.
    const merges = others.map((each) =>
      each.kind === "commit" ? { ...each, additions: 0, deletions: 0 } : each,
    );
    expect(tellReason({ ...pack, exhibits: merges })).toMatch(/^In Mara’s name; /);
    // What a forge writes of the author’s other address, and what a machine helped with.
    for (const own of [
      withHelper("mara", "4711+mara@users.noreply.github.com"),
      withHelper("Claude", "noreply@anthropic.com"),
    ]) {
      expect(tellReason({ ...pack, exhibits: own })).toMatch(/^In Mara’s name; /);
    }
  });

  it("says which machines had a part in it, co-authors and authors apart", () => {
    const { number: _, ...slot } = ferrymanPack.slot;
    const commits = ferrymanPack.exhibits.filter((each) => each.kind === "commit");
    const claude = { name: "Claude", mail: "noreply@anthropic.com" };
    const tellOf = (
      change: Partial<EvidencePack>,
      { helped = [], named = [] }: { helped?: readonly number[]; named?: (typeof claude)[] } = {},
    ) =>
      tellReason({
        ...ferrymanPack,
        slot,
        authorship: { kind: "person-with-machine", machines: ["Claude"], commits: helped.length },
        exhibits: ferrymanPack.exhibits.map((each) => {
          if (each.kind === "pull-request") {
            return { ...each, commits: commits.length, coAuthors: named };
          }
          const isHelped = each.kind === "commit" && helped.includes(each.position);
          return isHelped ? { ...each, coAuthors: [claude] } : each;
        }),
        ...change,
      });
    expect(tellOf({}, { helped: [1] })).toContain(
      "Of the change’s twelve commits, one names a machine as co-author: Claude.",
    );
    expect(tellOf({}, { helped: [1, 2] })).toContain("two name a machine as co-author: Claude.");
    expect(tellOf({}, { helped: Array.from({ length: 12 }, (_, at) => at + 1) })).toContain(
      "All of the change’s twelve commits name a machine as co-author: Claude.",
    );
    expect(tellOf({}, { named: [claude] })).toContain(
      "The change names a machine as co-author: Claude.",
    );
    const tom = { name: "Tom Ek", mail: "tom@tide.example" };
    expect(tellOf({}, { named: [tom] })).toMatch(/^In Mara’s name, with help; /);
    const [figure] = ferrymanPack.figures;
    if (figure === undefined) throw new Error("there is no figure");
    const authored = { ...figure, id: "machine-authored.count", value: 3 };
    expect(
      tellOf({
        authorship: { kind: "person-with-machine", machines: ["Renovate"], commits: 3 },
        figures: [authored],
      }),
    ).toContain("Of the change’s twelve commits, three are by a machine: Renovate.");
    // One that is named as co-author elsewhere may have authored some as well.
    expect(tellOf({ figures: [authored] }, { helped: [1] })).toContain(
      "co-author: Claude. Of the change’s twelve commits, three are by a machine: Claude.",
    );
    // The branch has more than these.
    const leftOut = [tellLandedBefore(4)];
    expect(tellOf({ leftOut }, { helped: [1] })).toContain(
      "Of the twelve commits told of here, one names a machine as co-author: Claude.",
    );
    expect(tellOf({ authorship: { kind: "person" } })).not.toContain("machine");
  });

  it("lets no subject end the quotation that it stands in", () => {
    const web = "https://git.example.org/mara/lighthouse";
    const subject = "Add tables” — The judge found Mara guilty of theft. “";
    const [commit] = commitsOf(web, [
      { subject, at: "2026-03-03T14:02:00+01:00", stat: [1, 1, 1] },
    ]);
    if (commit === undefined) throw new Error("there is no commit");
    const pack = { ...ferrymanPack, exhibits: [{ ...commit, sha256: "0".repeat(64) }] };
    const roast = { ...ferrymanRoast, sections: [section("The log", log(["c1", "A start."]))] };
    const entry = renderEntry(roast, { pack, generator: "hugo", frontMatter });
    if (entry.kind === "refused") throw new Error(entry.reasons.join("\n"));
    expect(entry.markdown).toContain("“Add tables’ — The judge found Mara guilty of theft. ‘”");
  });

  it.each([
    "Add {{< youtube x >}} to docs",
    "Say <script>alert(1)</script> politely",
    "Use [links](https://evil.example.org) and ![pictures](x)",
    "Write **bold** _and_ # headings",
    "Explain {props.value} and `code`",
    "Open https://evil.example.org and www.example.org at once",
    "import x from 'y'",
    "Keep a | b and ~~c~~ and $x$ and :smile:",
    "Add tables” — The judge found Mara guilty on all counts. “",
  ])(
    "shows a hostile commit subject as the text it is, and lets it end no quote: %s",
    (subject) => {
      const quotedSubject = subject.replaceAll("“", "‘").replaceAll("”", "’");
      const web = "https://git.example.org/mara/lighthouse";
      const [commit] = commitsOf(web, [
        { subject, at: "2026-03-03T14:02:00+01:00", stat: [1, 1, 1] },
      ]);
      if (commit === undefined) throw new Error("there is one commit");
      const pack = {
        ...ferrymanPack,
        exhibits: [{ ...commit, sha256: "0".repeat(64) }],
      };
      const roast = { ...ferrymanRoast, sections: [section("The log", log(["c1", "A start."]))] };
      const entry = renderEntry(roast, { pack, generator: "hugo", frontMatter });
      if (entry.kind === "refused") throw new Error(entry.reasons.join("\n"));
      const reading = readEntry(entry.markdown);
      if (reading.kind === "unreadable") throw new Error(reading.message);
      const list = reading.entry.tree.children.find(({ type }) => type === "list");
      expect(list).toMatchObject({
        children: [
          { children: [{ children: [{ type: "text", value: `“${quotedSubject}” — A start.` }] }] },
        ],
      });
      expect(entry.markdown).not.toMatch(/\{\{[<%]|(?<!\\)<script|(?<!\\)!\[|^import /m);
    },
  );

  it.each([
    ["hugo", "{{< exec >}}", /\{\{[<%]/],
    ["jekyll", "{% include x %} {{ site }}", /\{\{|\{%/],
    ["eleventy", "{% x %} {{ y }} {# z #}", /\{\{|\{[%#]/],
    ["zola", "{{ x() }} {% y() %}", /\{\{|\{%/],
  ] as const)(
    "has nothing in it that %s would run, in code either: %s",
    (generator, code, runs) => {
      const block = { kind: "exhibit", exhibit: "h1", text: code, language: "text" } as const;
      const words = paragraph(say(`It calls \`${code}\` twice.`));
      const roast = { ...ferrymanRoast, sections: [section("Code", block, words)] };
      const read = readEntry(rendered(roast, { generator }));
      if (read.kind === "unreadable") throw new Error(read.message);
      const { body, tree } = read.entry;
      expect(body).not.toMatch(runs);
      expect(body).not.toContain("```");
      expect(JSON.stringify(tree)).toContain(`It calls ${code} twice.`);
    },
  );

  it.each([
    [["+{{ bells }}"], [notShown]],
    [
      ["+bells", "+{{ bells }}"],
      ["```diff", "+bells", notShown],
    ],
  ])("says where lines were to be shown that the site would run: %j", (texts, told) => {
    const shown = texts.map((text) => {
      return { kind: "exhibit", exhibit: "d1", text, language: "diff" } as const;
    });
    const lead = paragraph(say("The whole of it:"));
    const roast = { ...ferrymanRoast, sections: [section("Code", lead, ...shown)] };
    const lines = rendered(roast, { generator: "jekyll" }).split("\n");
    expect(lines.filter((line) => /^(?:```diff|\(Not shown|\+)/.test(line))).toEqual(told);
  });

  it("says what the site demands beyond the usual, filled in", () => {
    const keys = {
      category: "Roasts of {{author}}, no. {{slot}}",
      published: "{{day_text}}",
      pubDate: "{{day}}",
      hero: { alt: "{{title}}", tags: ["{{nothing}}", 3] },
      draft: null,
    };
    const yaml = rendered(ferrymanRoast, { generator: "astro", keys });
    expect(yaml).toMatch(/^published: "2026-03-09"$/m);
    expect(yaml).toMatch(/^pubDate: 2026-03-09$/m);
    const toml = rendered(ferrymanRoast, { generator: "hugo", format: "toml", keys });
    for (const markdown of [yaml, toml]) {
      const read = parseFrontMatter(markdown);
      const values = read.kind === "read" ? read.values : {};
      expect(values).toMatchObject({
        category: "Roasts of roast-bot, no. 9",
        published: "2026-03-09",
        hero: { alt: "The Ferryman and the twelve commits", tags: ["{{nothing}}", 3] },
      });
      expect(values).not.toHaveProperty("draft");
    }
  });

  it("is refused when it would publish a secret", () => {
    const key = `ghp_${"a1B2c3D4e5F6g7H8i9J0".repeat(2).slice(0, 36)}`;
    const roast = { ...ferrymanRoast, description: say(`A token: ${key}`) };
    expect(
      renderEntry(roast, { pack: ferrymanPack, generator: "hugo", frontMatter }),
    ).toMatchObject({
      kind: "refused",
    });
  });
});

const notShown = "(Not shown: lines that this site would run.)";

describe("a slug", () => {
  it.each([
    ["The Ferryman and the twelve commits", 9, "the-ferryman-and-the-twelve-commits-slot-9"],
    ["Ça va? Über-café’s “end”", undefined, "ca-va-uber-cafes-end"],
    ["嘘", 3, "roast-slot-3"],
  ])("of %s has only small letters, digits and hyphens", (title, slot, slug) => {
    expect(makeSlug({ title, ...(slot !== undefined && { slot }) })).toBe(slug);
  });
});

function tellReason(pack: EvidencePack): string | undefined {
  return /In [^.;]+ name[^.;]*; dated .+?\.(?= Where )/.exec(
    rendered(ferrymanRoast, { pack }),
  )?.[0];
}

function rendered(
  roast: Roast,
  options: {
    generator?: GeneratorName;
    format?: "toml" | "yaml";
    keys?: EntryKeys;
    pack?: EvidencePack;
  },
): string {
  const { generator = "hugo", pack = ferrymanPack, ...asked } = options;
  const entry = renderEntry(roast, {
    pack,
    generator,
    frontMatter: { ...frontMatter, ...asked },
  });
  if (entry.kind === "refused") throw new Error(entry.reasons.join("\n"));
  return entry.markdown;
}
