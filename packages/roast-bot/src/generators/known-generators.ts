// The generators that roast-bot knows, by the names that people write in `roast-bot.yaml`: those of
// `generatorNames`, whose order decides where a repository is configured for several.
export { astro } from "./astro.ts";
export { hugo } from "./hugo.ts";
