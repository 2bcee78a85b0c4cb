import type { Exhibit } from "@mea-culpa/formats";
import { after, before, escaped, findPhrases } from "../tokens/find-phrases.ts";
import { scanMarks } from "../tokens/scan-marks.ts";
import type { Range } from "../tokens/split-sentences.ts";
import { functionWords } from "../words/function-words.ts";
import { type CitedStretch, type Proof, refuted } from "./proof.ts";
import { proveQuote } from "./prove-quote.ts";

/**
 * A name stands, on word boundaries, in its exhibit. It proves that the thing exists, so it covers
 * names and code.
 */
export function proveName(stretch: CitedStretch, exhibit: Exhibit): Proof {
  const wanted = plainText(stretch.text);
  const found =
    wanted !== "" &&
    namesIn(exhibit).some((name) => {
      if (isTitled(wanted) && partOfName(wanted).test(name)) return true;
      const spellings = [
        wanted,
        makeSingular(wanted),
        ...(isSpecial(wanted) ? [`${wanted}s`] : []),
        ...(isCall(wanted) ? [wanted.slice(0, -1)] : []),
      ];
      return findPhrases(name, spellings).some(({ start, end }) => {
        const found = name.slice(start, end);
        return (
          found === wanted ||
          found === `${wanted}s` ||
          `${found})` === wanted ||
          isLowerCase(wanted) ||
          isWrittenBig(wanted, found) ||
          (isTitled(wanted) &&
            isLowerCase(found) &&
            (found === name || isOfCode(name, { start, end })))
        );
      });
    });
  if (!found) {
    return refuted("name-not-in-exhibit", `“${wanted}” does not stand in exhibit ${exhibit.id}`);
  }
  const isQuoted = proveQuote(stretch, exhibit).kind === "proven";
  return {
    kind: "proven",
    covers: (token) =>
      ["name", "code", "ordinal"].includes(token.kind) || (token.kind === "quote" && isQuoted),
  };
}

/** The stretch without marks and without the article and possessive that grammar adds. */
function plainText(text: string): string {
  return scanMarks(text)
    .map(({ inner }) => inner)
    .join("")
    .replace(/^\*+|\*+$/g, "")
    .replace(/^(?:the|a|an)\s+/i, "")
    .replace(/['’]s$/u, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** `OutOfMemoryError`, of which an exhibit may have more than one. */
function isSpecial(wanted: string): boolean {
  return /^\w*\p{Ll}\p{Lu}\w*$/u.test(wanted);
}

/** `ring()` is what a bell is rung by, also with `ring(twice)`. */
function isCall(wanted: string): boolean {
  return /^[\p{L}\p{N}_$.]+\(\)$/u.test(wanted);
}

/** “BSDs”. */
function makeSingular(text: string): string {
  return text.replace(/^(\p{Lu}{2,})s$/u, "$1");
}

/** “FreeBSD” and “CI”, where the exhibit has `freebsd` and `ci`: but “IT” is not it. */
function isWrittenBig(wanted: string, found: string): boolean {
  const isBig = /\p{Lu}\p{L}*\p{Lu}s?$/u.test(wanted) && !/\s/.test(wanted);
  const isSame = found === makeSingular(wanted) || isLowerCase(found);
  return isBig && isSame && !functionWords.has(found);
}

/** “Scrapy” and “Python”, as prose writes what code and fields call `scrapy` and `python`. */
function isTitled(wanted: string): boolean {
  return /^\p{Lu}\p{Ll}{2,}$/u.test(wanted) && !functionWords.has(wanted.toLowerCase());
}

/**
 * Whether a word is joined to others as in a path or a module: `scrapy.mail`, `prometheus/alertmanager`.
 * Whoever owns a repository is somebody, and no thing.
 */
function isOfCode(text: string, { start, end }: Range): boolean {
  const [ahead, behind] = [text.slice(0, start), text.slice(end)];
  if (/\.(?:com|org|net|io)\/$/.test(ahead)) return false;
  return /[\p{L}\p{N}_][./]$/u.test(ahead) || /^[./][\p{L}\p{N}_]/u.test(behind);
}

/** “Sender” is what a `MailSender` is, and “Mac” what macOS runs on. */
function partOfName(wanted: string): RegExp {
  const [own, small] = [escaped(wanted), escaped(wanted.toLowerCase())];
  return new RegExp(String.raw`(?<=\p{Ll})${own}${after}|${before}${small}(?=\p{Lu}{2})`, "u");
}

/** Ordinary words may change their case on the way into a sentence; names may not. */
function isLowerCase(text: string): boolean {
  return text === text.toLowerCase();
}

/** Every text in which a name may stand: the exhibit's own, a run of white space as one space, and its naming fields. */
function namesIn(exhibit: Exhibit): readonly string[] {
  return [exhibit.text.replaceAll(/\s+/g, " "), ...listFields(exhibit)];
}

function listFields(exhibit: Exhibit): readonly string[] {
  switch (exhibit.kind) {
    case "pull-request": {
      const { number, title, author, mergeCommit } = exhibit;
      const numbers =
        number === undefined ? [] : ["", "pull request ", "PR "].map((kind) => `${kind}#${number}`);
      return [...numbers, title, author.name, ...listShas(mergeCommit)];
    }
    case "commit":
      return [...exhibit.coAuthors.map(({ name }) => name), ...listShas(exhibit.sha)];
    case "listed":
      return [...exhibit.coAuthors.map(({ name }) => name), ...listShas(exhibit.commit)];
    case "file": {
      const { path, previousPath = "", language, role, status } = exhibit;
      return [path, previousPath, language, role, status];
    }
    case "lines":
    case "patch":
      return [exhibit.path, exhibit.language, ...listShas(exhibit.commit)];
    case "function":
      return [exhibit.path, exhibit.language, exhibit.name, ...listShas(exhibit.commit)];
    case "introduction":
      return [exhibit.path];
    case "earlier":
      return listShas(exhibit.sha);
    case "later":
      return [exhibit.names, ...listShas(exhibit.sha)];
    case "issue": {
      const numbers = ["", "issue "].map((kind) => `${kind}#${exhibit.number}`);
      return [...numbers, exhibit.author, `@${exhibit.author}`];
    }
    case "label":
    case "review":
      return [exhibit.author, `@${exhibit.author}`];
    case "list":
      return [exhibit.source];
  }
}

/** Every abbreviation of a sha from seven digits on. */
function listShas(sha: string): readonly string[] {
  const lengths = Array.from({ length: Math.max(0, sha.length - 6) }, (_, index) => index + 7);
  return lengths.map((length) => sha.slice(0, length));
}
