// The generators that roast-bot knows, by the names that people write in `roast-bot.yaml`: those of
// `generatorNames`.
export { astro } from "./astro.ts";
export { docusaurus } from "./docusaurus.ts";
export { eleventy } from "./eleventy.ts";
export { hugo } from "./hugo.ts";
export { jekyll } from "./jekyll.ts";
export { zola } from "./zola.ts";
