import { describe, expect, it } from "vitest";
import type { Exhibit } from "@mea-culpa/formats";
import { findClaimTokens } from "../../src/receipts/tokens/find-claim-tokens.ts";
import { indexPack } from "../../src/receipts/pack-index.ts";
import { proveName } from "../../src/receipts/proofs/prove-name.ts";
import { isQuotedFrom, proveQuote } from "../../src/receipts/proofs/prove-quote.ts";
import { ferrymanPack as pack } from "../support/proven-roasts/the-ferryman.ts";

describe("a quote", () => {
  it.each([
    ["leak the goroutine until Cmd returns", "// leak the goroutine\n\t// until Cmd returns", true],
    ["leak the lamp until it returns", "# leak the lamp\n# until it returns", true],
    ["leak the lamp until it returns", "/* leak the lamp\n * until it returns */", true],
    ["leak until", "leak a lamp\n// until", false],
    ["a -1 b", "a\n-1 b", true],
    ["a 1 b", "a\n-1 b", false],
    ["by the keeper", "lit by the keeper¹.", true],
    ["by the keeper", "lit by the keeper1.", false],
    ["Lamps: all", String.raw`print("\n\nLamps:\tall")`, true],
    ["amps: all", String.raw`print("\n\nLamps:\tall")`, false],
  ])("reads what several lines hold without the marks of these: %s", (text, source, isThere) => {
    expect(isQuotedFrom(text, source)).toBe(isThere);
  });

  it.each(["“Drop `str` from it”", "Drop `str` from it"])(
    "holds the code inside of it, whether it is cited with its marks: %s",
    (text) => {
      if (commit?.kind !== "commit") throw new Error("the pack has no c4");
      const subject = "Drop `str` from it";
      const whole = { ...stretchOf(`“${subject}”`), text };
      expect(proveQuote(whole, { ...commit, subject, text: subject }).kind).toBe("proven");
    },
  );

  const commit = pack.exhibits.find(({ id }) => id === "c4");
  it.each([
    ["fix(registry): replace it with no-op (#12)", "replace it with no-op", true],
    ["fix(registry): replace it with no-op (#12)", "fix(registry): replace it with no-op", true],
    ["fix(registry): replace it with no-op (#12)", "replace it", false],
    ["Version 0.28. (#3370)", "Version 0.28.", true],
  ])("of %s may be: %s", (subject, text, isWhole) => {
    if (commit?.kind !== "commit") throw new Error("the pack has no c4");
    const exhibit: Exhibit = { ...commit, subject, text: subject };
    expect(proveQuote(stretchOf(`“${text}”`), exhibit).kind === "proven").toBe(isWhole);
    // Right behind the whole subject a part of it misleads nobody.
    const remark = { ...stretchOf(`“${text}”`), behind: exhibit };
    expect(proveQuote(remark, exhibit).kind).toBe("proven");
  });
});

describe("a quote of a commit with a body", () => {
  const commit = pack.exhibits.find(({ id }) => id === "c4");
  const subject = "Replace the registry";
  const text = `${subject}\nWhich was valid, but made no sense.`;
  it.each([
    ["“Which was valid”, it adds.", "Which was valid", true],
    ["It says “which was valid”.", "which was valid", true],
    ["It says `which was valid`.", "`which was valid`", false],
    ["“Which was valid”, says the body.", "Which was valid", true],
    ["“Replace the registry”, says the body.", "Replace the registry", false],
    ["The body says “Replace the registry”.", "Replace the registry", false],
    ["“Replace the registry”, and the body says more.", "Replace the registry", true],
    ["The subject about the “registry” is short.", "registry", true],
    ["The subject is just “registry”.", "registry", false],
  ])("is of the part that the sentence names, whatever its first letter: %s", (...row) => {
    const [sentence, quoted, isHeld] = row;
    if (commit?.kind !== "commit") throw new Error("the pack has no c4");
    const exhibit: Exhibit = { ...commit, subject, text };
    const marked = quoted.startsWith("`") ? quoted : `“${quoted}”`;
    const start = sentence.indexOf(marked);
    const end = start + marked.length;
    const stretch = { ...stretchOf(marked), sentence, start, end, rests: [exhibit] };
    expect(proveQuote(stretch, exhibit).kind === "proven").toBe(isHeld);
  });
});

describe("a name", () => {
  const lines = pack.exhibits.find(({ id }) => id === "h1");
  it.each([
    ["FreeBSD", "//go:build freebsd || netbsd", true],
    ["`ring()`", "the.ring(twice)", true],
    ["`Bell.ring()`", "await Bell.ring(twice)", true],
    ["`_()`", 'print(_("bell"))', true],
    ["`ring()`", "spring(twice)", false],
    ["`ring()`", "ring = twice", false],
    ["`Ring()`", "ring(twice)", false],
    ["BSDs", "// the BSD way", true],
    ["LampError", "led to LampErrors", true],
    ["Lamp", "led to Lamps", false],
    ["CI", "fix ci errors", true],
    ["IT", "it fails", false],
    ["Mark", "mark it as done", false],
    ["OpenBSD", "//go:build freebsd", false],
    ["Scrapy", "The scrapy.mail module is deprecated", true],
    ["Alertmanager", "github.com/prometheus/alertmanager/types", true],
    // Whoever owns a repository is somebody.
    ["Prometheus", "github.com/prometheus/alertmanager/types", false],
    ["Scrapy", "a scrapy idea. It ends", false],
    ["Mark", "it ends with a mark. So", false],
    ["Mac", "Use kqueue on macOS/*BSD", true],
    ["Mac", "machine", false],
    ["Sender", "class MailSender:", true],
    ["Send", "class MailSender:", false],
    ["Mail", "class MailSender:", false],
  ])("is written as names are: %s from %s", (name, text, isThere) => {
    if (lines === undefined) throw new Error("the pack has no h1");
    expect(proveName(stretchOf(name), { ...lines, text }).kind === "proven").toBe(isThere);
  });

  it.each([
    ["So Lighthouse gets a doorman.", []],
    ["So Otto gets a doorman.", ["Otto"]],
  ])("of the project itself needs no proof: %s", (text, names) => {
    const { free } = indexPack(pack);
    const found = findClaimTokens(text, { free }).filter(({ kind }) => kind === "name");
    expect(found.map((each) => each.text)).toEqual(names);
  });
});

function stretchOf(text: string) {
  return {
    sentence: text,
    text,
    start: 0,
    end: text.length,
    tokens: [],
    named: [],
    rests: [],
    licensed: false,
  };
}
