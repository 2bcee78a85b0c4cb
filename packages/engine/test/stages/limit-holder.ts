import { openJournal } from "@mea-culpa/engine";

/** A process of its own that takes a unit of the limit `gate`, says so, and keeps it until it dies. */
const journal = openJournal(process.argv[2] ?? "");
const limits = journal.limits({ gate: 1 });
await limits.acquire({ units: { gate: 1 }, signal: new AbortController().signal });
console.log("held");
setInterval(() => {}, 1_000);
