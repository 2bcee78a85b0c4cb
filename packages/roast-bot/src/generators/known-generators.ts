// The generators that roast-bot knows, by the names that people write in `roast-bot.yaml`. Where a
// repository is configured for several, the first of them is taken.
export { astro } from "./astro.ts";
export { hugo } from "./hugo.ts";
