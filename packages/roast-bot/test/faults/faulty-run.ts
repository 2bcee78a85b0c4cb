/*
 * A run of roast-bot in a process of its own, to be killed by the tests of faults. All stages run in
 * this one process, so that whoever kills it kills the whole run. Arguments: the dev log, the state
 * folder, the clock; then, if it shall end by itself, the number of the event at which it does.
 */
import { inProcessRunner, type EventConsumer } from "@mea-culpa/engine";
import { runRoastBot } from "../../src/run/run-roast-bot.ts";

const [devLog = "", state = "", now = "", eventNumber] = process.argv.slice(2);
let events = 0;
const suicide: EventConsumer = {
  name: "suicide",
  handle: () => {
    events += 1;
    if (String(events) === eventNumber) process.kill(process.pid, "SIGKILL");
  },
};
const inProcess = inProcessRunner();
const report = await runRoastBot({
  devLog,
  state,
  now,
  cwd: "/",
  version: "0.1.0",
  cache: `${state}/cache`,
  environment: process.env,
  consumers: [suicide],
  runners: { process: inProcess, secretless: inProcess, writing: inProcess },
});
const { outcome, problems, notes } = report;
const stages = problems.flatMap(({ stage, nodes }) => (nodes.length === 0 ? [stage] : nodes));
process.stdout.write(JSON.stringify({ outcome, stages, notes, events }));
