import { appendFileSync } from "node:fs";
import { openJournal } from "@mea-culpa/engine";

/** A process of its own that goes through the limit `gate` again and again and notes each passage. */
const [file = "", notes = "", name = "", times = "0"] = process.argv.slice(2);
using journal = openJournal(file, { pollInterval: 2 });
const limits = journal.limits({ gate: 2 });
const { signal } = new AbortController();
const passages = Array.from({ length: Number(times) }, async (_, index) => {
  const release = await limits.acquire({ units: { gate: 1 }, signal });
  appendFileSync(notes, `in ${name}${index}\n`);
  await new Promise((resolve) => setImmediate(resolve));
  appendFileSync(notes, `out ${name}${index}\n`);
  release?.();
});
await Promise.all(passages);
