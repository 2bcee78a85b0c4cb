/**
 * Fixed phrases that hold a number or a word of order and count and order nothing; a referee is not
 * asked about these. Of other words in fixed phrases it says itself that they state nothing.
 */
const sayings: readonly string[] =
  `after all, after this, again and again and again, at first glance, at first sight, at last,
  at once, before long, better half, by halves, double act, double life, double take, even
  then, every now and then, first aid, first class, first draft, first light, first night,
  first principles, first things first, for once, in the first place, last resort, last
  rites, last supper, last word, last words, last will, next door, now and then, now then, on second
  thought, once and for all, once in a while, once upon a time, one another, one imagines,
  one of those, one pictures, one supposes, one suspects, one-liner, one-man band, one-way
  ticket, one-way street, one way or another, second best, second childhood, second hand,
  second nature, second opinion, second thoughts, second wind, third degree, third rail,
  this one, that one, to the last, two left feet`.split(/,\s+/);

/** Stretches of a text, as offsets, that are sayings. */
export function findSayings(
  text: string,
): readonly { readonly start: number; readonly end: number }[] {
  return [...text.toLowerCase().replaceAll("’", "'").matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:half-(?!hour|minute|day|week)\p{L}+|${[...sayings]
    .sort((one, other) => other.length - one.length)
    .map((saying) => saying.replaceAll(/\s+/g, "[ ]"))
    .join("|")})(?![\p{L}\p{N}])`,
  "gu",
);
