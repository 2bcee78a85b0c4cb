import type { ComplimentWords } from "../../detector.ts";

type Row = readonly [form: string, telling: string, inside?: string];

/**
 * What is said of each form, and how where the function is known in which it stands. Each says what is done at that
 * one place, and nothing of others.
 */
const rows: readonly Row[] = [
  [
    "returns-early",
    "A function now returns early {say.on} {does.condition}",
    "{does.in} now returns early {say.on} {does.condition}",
  ],
  [
    "no-returns-early",
    "An early return, {say.on} {does.condition}, is gone",
    "The early return of {does.in} {say.on} {does.condition} is gone",
  ],
  [
    "raises-on",
    "{does.error} is now {say.raised} {say.on} {does.condition}",
    "{does.in} now {say.raises} {does.error} {say.on} {does.condition}",
  ],
  [
    "no-raises-on",
    "The {does.error} that was {say.raised} {say.on} {does.condition} is gone",
    "The {does.error} that was {say.raised} in {does.in} {say.on} {does.condition} is gone",
  ],
  ["raises", "{does.error} is now {say.raised}", "{does.in} now {say.raises} {does.error}"],
  [
    "skips",
    "A loop now skips a turn {say.on} {does.condition}",
    "A loop in {does.in} now skips a turn {say.on} {does.condition}",
  ],
  [
    "does-if",
    "If {does.condition}, it now runs {does.does}",
    "If {does.condition}, {does.in} now runs {does.does}",
  ],
  [
    "no-does-if",
    "What it did if {does.condition} is gone",
    "What {does.in} did if {does.condition} is gone",
  ],
  [
    "calls-if",
    "If {does.condition}, it now calls {does.call}",
    "If {does.condition}, {does.in} now calls {does.call}",
  ],
  [
    "only-if",
    "Before {does.does} is run, it is now asked if {does.condition}",
    "Before {does.in} runs {does.does}, it now asks if {does.condition}",
  ],
  [
    "no-only-if",
    "{does.does} is now run without asking if {does.condition}",
    "{does.in} now runs {does.does} without asking if {does.condition}",
  ],
  ["steps-if", "A part of {does.in} now depends on whether {does.condition}"],
  ["no-steps-if", "A part of {does.in} no longer depends on whether {does.condition}"],
  ["catches", "{does.error} is now caught", "{does.in} now catches {does.error}"],
  [
    "catches-all",
    "What goes wrong there is now caught",
    "{does.in} now catches what goes wrong in it",
  ],
  [
    "no-catches",
    "A handler for {does.error} is gone",
    "A handler for {does.error} is gone from {does.in}",
  ],
  ["catches-more", "{does.error} is now caught, too"],
  [
    "catches-other",
    "{does.is} is caught where {does.was} was",
    "{does.in} catches {does.is} where it caught {does.was}",
  ],
  ["says", "Where it said {does.q-was}, it says {does.q-is} now"],
  ["says-new", "A message of its code is new: {does.q-is}"],
  ["section", "It adds a section to {path}: {does.q-is}"],
  [
    "sets-more",
    "It also sets {does.name} to {does.is} now",
    "{does.in} also sets {does.name} to {does.is} now",
  ],
  ["steps-new", "It has a new step, {does.q-is}"],
  ["upgrades", "{does.name} goes from {does.was} to {does.is}"],
  [
    "returns",
    "A function returns {does.is} where it returned {does.was}",
    "{does.in} returns {does.is} where it returned {does.was}",
  ],
  ["is", "{does.name} is {does.is} now, and was {does.was}"],
  [
    "sets-other",
    "It sets {does.name} to {does.is} instead of {does.was}",
    "{does.in} sets {does.name} to {does.is} instead of {does.was}",
  ],
  ["has-more", "{does.name} has {does.is} as well now"],
  ["has-less", "{does.name} no longer has {does.is}"],
  ["has-other", "{does.name} has {does.is} instead of {does.was}"],
  ["sets", "It sets {does.name} to {does.is}"],
  ["no-sets", "The setting of {does.name} to {does.is} is gone"],
  ["sets-below", "Under {does.parent}, it sets {does.name} to {does.is}"],
  ["becomes", "{does.name} is {does.is} now"],
  ["no-becomes", "{does.name} is no longer {does.is}"],
  ["turns", "{does.name} is {does.is} now, and was {does.was}"],
  [
    "asks",
    "A condition now also looks at {does.is}",
    "A condition in {does.in} now also looks at {does.is}",
  ],
  [
    "no-asks",
    "A condition no longer looks at {does.is}",
    "A condition in {does.in} no longer looks at {does.is}",
  ],
  [
    "condition",
    "In a condition, {does.is} takes the place of {does.was}",
    "In a condition in {does.in}, {does.is} takes the place of {does.was}",
  ],
  [
    "passes",
    "A call of {does.call} is also passed {does.is} now",
    "{does.in} also passes {does.is} to {does.call} now",
  ],
  [
    "no-passes",
    "A call of {does.call} is no longer passed {does.is}",
    "A call of {does.call} in {does.in} is no longer passed {does.is}",
  ],
  [
    "passes-other",
    "A call of {does.call} is passed {does.is} instead of {does.was}",
    "{does.in} passes {does.is} to {does.call} instead of {does.was}",
  ],
  ["calls", "A call of {does.call} is new", "{does.in} now calls {does.call}"],
  ["calls-again", "{does.call} is called once more", "{does.in} calls {does.call} once more"],
  ["no-calls", "A call of {does.call} is gone", "{does.in} no longer calls {does.call}"],
  ["no-calls-all", "{does.call} is called once less", "{does.in} calls {does.call} once less"],
  [
    "calls-other",
    "{does.is} is called where {does.was} was",
    "{does.in} calls {does.is} where it called {does.was}",
  ],
  [
    "case",
    "It tells one more case apart, {does.is}",
    "{does.in} now tells one more case apart, {does.is}",
  ],
  [
    "branch",
    "There is a branch of its own now for {does.is}",
    "{does.in} now has a branch of its own for {does.is}",
  ],
  ["marks", "{does.name} now bears {does.mark}"],
  ["no-marks", "{does.name} no longer bears {does.mark}"],
  ["lists", "It adds {does.is} to a list"],
  ["lists-two", "It adds {does.is} and {does.second} to a list"],
  ["no-lists", "It takes {does.is} off a list"],
  ["no-lists-two", "It takes {does.is} and {does.second} off a list"],
  ["calls-inside", "In {does.in}, a call of {does.call} is new"],
  ["no-calls-inside", "In {does.in}, a call of {does.call} is gone"],
  ["changes", "In the source, it changes one function, {does.in}"],
  ["changes-two", "In the source, it changes two functions, {does.in} and {does.other}"],
  [
    "changes-three",
    "In the source, it changes three functions, {does.in}, {does.other} and {does.third}",
  ],
  ["rewrites", "It rewrites most of {does.in}"],
  ["renames", "The {say.kind} {does.was} is called {does.is} now"],
  ["defines", "It brings a new {say.kind}, {does.name}"],
  ["defines-two", "It brings new {say.kind}, {does.name} and {does.second}"],
  ["undefines", "The {say.kind} {does.name} is gone"],
  [
    "swaps",
    "{does.is} takes the place of {does.was}",
    "In {does.in}, {does.is} takes the place of {does.was}",
  ],
  ["only-said", "It changes what comments and documents say, and no code"],
  ["only-remarks", "It changes what comments say, and no code"],
  ["more-remarks", "It adds comments, and changes no code"],
  ["less-remarks", "It takes comments out, and changes no code"],
  ["same-come", "It puts the same lines at each place that it changes"],
  ["same-go", "It takes the same lines from each place that it changes"],
  ["each-more", "It puts {does.is} into each line that it changes"],
  ["each-less", "It takes {does.is} out of each line that it changes"],
  ["each-other", "In each line that it changes, {does.is} takes the place of {does.was}"],
  ["goes-on", "Behind a sentence of {path}, another one is new: {does.q-is}"],
  ["table", "It adds a table, {does.is}, to {path}"],
  ["links", "A link goes to {does.is} where it went to {does.was}"],
  ["remarks", "In a comment, {does.q-is} takes the place of {does.q-was}"],
  ["words", "In a document, {does.q-is} takes the place of {does.q-was}"],
];

/** Behind “among other things” a sentence goes on: what it begins with is a blank, and gets its capital by its place. */
function open(telling: string): string {
  return telling.replace(/^[A-Z]\w*/, (word) => `{open.${word.toLowerCase()}}`);
}

export const words: ComplimentWords = {
  purposes: [
    ...rows.flatMap(([form, telling, inside]) =>
      [...(inside === undefined ? [] : [inside]), telling].map(
        (each) => `{form.${form}}{among}${open(each)}.`,
      ),
    ),
    "Of {n.lines.changed} changed lines, this, in {part.line}:",
    "Of {n.lines.changed} changed lines, these {n.shown}, in {part.lines}:",
  ],
  praises: [],
};
