import { machine, type Cases } from "../../cases.ts";

const says = (subject: string, body = "") => ({ commits: ["Ring bells", { subject, body }] });

export const cases: Cases = {
  finds: {
    "a sigh": says("sigh"),
    "a sigh at a subject’s start": says("ugh, ring the bell twice"),
    "a sigh below an item of a squash’s list": {
      listed: [{ subject: "Ring", body: "For some reason this rings the bell." }, "Count"],
    },
    "a curse at a tool": says("damn you pnpm"),
    "a try that sighs": says("...argh try again"),
    "what the author thinks of it": says("Ring twice", "Feels a bit dirty, but it rings."),
    "a hack by its name": says("Ugly hack to ring the bell in winter"),
    "a word that is drawn out": says(
      "Ring",
      "The new rope reaaally makes me wish for a second one.",
    ),
    "a face": says("Ring", "The new rope makes me wish for a second one :("),
    "what nobody understands": says("for some reason this rings the bell"),
    "what nobody understands, in a body": says("Ring", "I have no idea why it rings twice."),
  },
  leavesAlone: {
    "a reason of what the code may meet": says(
      "Ring",
      "It stops if for some reason it can’t ring.",
    ),
    "a word for a state": says("Ring", "Locks all harbours when the map of the tides is dirty."),
    "what is taken out": says("remove ugly fix, change to the harbour’s solution"),
    "what was there before": says("Ring", "The code was so ugly that nobody read it."),
    "letters that are a name": says("Ring at www.example", "Rings in book III (see there)."),
    "a feature": says("Add cheat sheet for bells"),
    "a word in code": says("Call `ugh` on failure"),
    "a quotation": says("Ring", 'The bell said "damn" and nothing else.'),
    "what users see": says("Show users an ugly hack"),
    "somebody else": {
      commits: ["Ring bells", { subject: "sigh", author: machine }],
    },
    "an ordinary subject": says("Sort the bells by weight"),
  },
};
