import type { JokeForm } from "../joke-form.ts";

/** The machine in the room, and what it saw. */
export const machineNoticed: JokeForm = {
  name: "machine-noticed",
  fit: ({ pack }) => (pack.authorship.kind === "person-with-machine" ? 9 : 0),
  lines: [
    "In {f.machine-commits.count/commit/commits} a machine is named beside the human. It has the calm of somebody who won’t be asked.",
    "A machine has its name on {f.machine-commits.count/commit/commits}, and it did notice. It is very polite, that is the trouble.",
    "There was a machine in the room for {f.machine-commits.count/commit/commits}. It agreed throughout, and at length.",
    "{f.machine-commits.count/commit/commits} name a machine as company on the road. It knew the way, as it knows the way to anywhere.",
    "A machine rode along for {f.machine-commits.count/commit/commits}, pointing out of the window, always delighted.",
  ],
};
