/** The file at the dev log's root that holds the promise. */
export const promiseFile = "roast-bot.yaml";
