/** An entry that the sample's author wrote while the promise was kept. */
export interface SampleEntry {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly body: string;
}

/** Three kept weeks of an invented author, oldest first. */
export const sampleEntries: readonly SampleEntry[] = [
  {
    slug: "the-moon-is-a-dependency",
    title: "The moon is a dependency",
    description: "It has no changelog and it ships every month.",
    tags: ["slackwater", "tides"],
    body: `Slackwater computes when the tide turns in the harbours we know. This week I wrote down what it
depends on, as one does before an audit, and the list came out like this: Python, one file of
constants from 1921, and the moon.

Two of these I can pin.

The moon is a good upstream in most ways. It announces its releases far ahead. It has never once
answered a bug report with a question about my environment. But it also has an 18.6-year cycle in
its orbit that nobody mentions in the first chapter, and our tables were made by somebody who had
only read the first chapter. That somebody was me.

So there is now a nodal correction in \`harmonics.py\`, and a test that asks for the height of a tide
in 1997. It passes. I was not expecting to be moved by that.
`,
  },
  {
    slug: "a-harbour-with-two-high-waters",
    title: "A harbour with two high waters",
    description: "Southampton does not care about my data model.",
    tags: ["slackwater", "data"],
    body: `In my data model a harbour has a high water and a low water, twice a day, taking turns. It is a
tidy model. It fits on a napkin.

Southampton has two high waters in a row.

There are good reasons for it, involving the Isle of Wight. None of them are my reasons. The table
printed the second high water as a low water, with great confidence, three metres deep. A reader
who keeps a boat there wrote to ask whether he should be worried. I told him to look out of the
window, which is still our best-tested interface.

The fix was to stop alternating and to look at the curve: a turn is where it turns. The new code is
shorter than the comment that apologised for the old one. I deleted both.
`,
  },
  {
    slug: "lazy-refresh-on-purpose",
    title: "Lazy refresh, on purpose",
    description: "Why the first reader of the day waits, and why that will change.",
    tags: ["slackwater", "performance"],
    body: `The tide tables refresh when somebody asks for one. The first reader of the day waits; the rest
read from the cache. I chose that two years ago, when there were three readers and one of them was
my mother.

There are more of you now. The first reader in Hull this morning waited four seconds for a table
about water that had not moved in the meantime.

The plan is to refresh each harbour before anybody asks: an *eager* mode, beside the lazy one, chosen
per deployment. I have written the plan down and it is pleasingly short. How hard can it be to do
the same thing earlier?

I will let you know next week.
`,
  },
];
