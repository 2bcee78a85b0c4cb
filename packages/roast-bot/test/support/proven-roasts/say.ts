import type { Block, Cite, LogItem, Section, Sentence } from "@mea-culpa/formats";

/** A sentence with its cites. */
export function say(text: string, ...cites: readonly Cite[]): Sentence {
  return { text, cites };
}

/** A sentence that is argued from exhibits, and the cites of its parts. */
export function argue(
  text: string,
  exhibits: readonly string[],
  ...cites: readonly Cite[]
): Sentence {
  return { text, cites: [...cites, { kind: "argued", text, exhibits: [...exhibits] }] };
}

/** A paragraph of sentences and remarks. */
export function paragraph(...sentences: readonly (Sentence | string)[]): Block {
  return {
    kind: "paragraph",
    sentences: sentences.map((sentence) =>
      typeof sentence === "string" ? say(sentence) : sentence,
    ),
  };
}

/** A log block from exhibit ids and remarks. */
export function log(
  ...items: readonly (readonly [exhibit: string, remark: Sentence | string])[]
): Block {
  return {
    kind: "log",
    items: items.map(([exhibit, remark]): LogItem => ({
      exhibit,
      remark: typeof remark === "string" ? say(remark) : remark,
    })),
  };
}

export function section(heading: Sentence | string, ...blocks: readonly Block[]): Section {
  return { heading: typeof heading === "string" ? say(heading) : heading, blocks };
}

export function figure(text: string, id: string): Cite {
  return { kind: "figure", text, figure: id };
}

export function quote(text: string, exhibit: string): Cite {
  return { kind: "quote", text, exhibit };
}

export function name(text: string, exhibit: string): Cite {
  return { kind: "name", text, exhibit };
}

export function time(text: string, exhibit: string, field: string): Cite {
  return { kind: "time", text, exhibit, field };
}

export function order(text: string, ...exhibits: readonly string[]): Cite {
  return { kind: "order", text, exhibits };
}

export function link(text: string, exhibit: string): Cite {
  return { kind: "link", text, exhibit };
}
