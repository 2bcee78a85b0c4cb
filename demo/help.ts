/** What `npm start -- --help` prints. */
export const help: string = `npm start                 keep an invented developer's promise, from a dev log to its page
npm start -- --fresh      the same, from scratch
npm start -- --writer recorded
                          the same pull request told by the house writer and by a model on
                          this machine that plays recorded answers, written by hand
npm start -- --dev-log DIR --source DIR [--author HANDLE]
                          a dry run on your own dev log and project; changes neither

  --dev-log DIR    a clone of your dev log (Hugo or Astro)
  --source DIR     a clone of the project whose merged pull requests are looked at
  --author HANDLE  your handle, where it isn't the name in the project's git configuration`;
