import type { Cite, Sentence } from "@mea-culpa/formats";

/**
 * Reads a sentence in which each cite is written as a link: `[17 commits](figure commits.count)`,
 * `[“Fix it”](quote c2)`, `[later](order c1 c2)`, `[Monday](time c1.authoredAt)`.
 */
export function readCites(written: string): Sentence {
  const cites: Cite[] = [];
  const text = written.replaceAll(
    /\[((?:[^[\]]|\[[^[\]]*\])+)\]\((figure|quote|name|time|order|link) ([^()]+)\)/g,
    (_, stretch: string, kind: string, of: string) => {
      cites.push(citeFrom(stretch, kind, of.split(" ")));
      return stretch;
    },
  );
  return { text, cites };
}

function citeFrom(text: string, kind: string, ids: readonly string[]): Cite {
  const [id = ""] = ids;
  switch (kind) {
    case "figure":
      return { kind, text, figure: id };
    case "order":
      return { kind, text, exhibits: [...ids] };
    case "time": {
      const [exhibit = "", field = ""] = id.split(".");
      return { kind, text, exhibit, field };
    }
    case "quote":
    case "name":
    case "link":
      return { kind, text, exhibit: id };
    default:
      throw new Error(`${kind} is no cite`);
  }
}
