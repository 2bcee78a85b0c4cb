import type { PromiseDocument } from "./promise-document.ts";
import { parseCadence } from "./parse-cadence.ts";
import { parseWriterChoice } from "./parse-writer-choice.ts";
import type { DevLogPromise, Source } from "./promise.ts";
import { detectEntries, detectGenerator } from "./site-layout.ts";
import type { PathExists } from "./site-layout.ts";

/**
 * Makes the promise of a document whose values were all checked before.
 *
 * @throws {TypeError} when they were not: `cadence` and `due` that do not fit, an unknown writer.
 */
export function promiseFrom(document: PromiseDocument, exists: PathExists): DevLogPromise {
  const rhythm = parseCadence(document);
  const writer = parseWriterChoice(document.writer);
  if (rhythm.kind === "unclear" || writer === undefined) {
    throw new TypeError("A promise is made only of a document that was checked before.");
  }
  const generator = document.generator ?? detectGenerator(exists);
  const { paths, sources } = document;
  return {
    who: document.who,
    cadence: rhythm.cadence,
    zone: document.zone,
    since: document.since,
    generator,
    ...(document.future_entries !== undefined && { futureEntries: document.future_entries }),
    paths: { ...paths, entries: paths.entries ?? detectEntries(generator, exists) },
    sources: sources.map(sourceFrom),
    writer,
    excuses: document.excuses,
    catchUp: document.catch_up,
  };
}

/** Leaves out what is absent rather than carrying `undefined`. */
function sourceFrom(source: PromiseDocument["sources"][number]): Source {
  const { name, git, web, branch } = source;
  return { name, git, ...(web !== undefined && { web }), ...(branch !== undefined && { branch }) };
}
