import type { Exhibit } from "@mea-culpa/formats";
import { unreachable } from "../../unreachable.ts";

/** Every text in which a name may stand: the exhibit's own and its naming fields. */
export function namesIn(exhibit: Exhibit): readonly string[] {
  return [exhibit.text, ...listFields(exhibit)];
}

function listFields(exhibit: Exhibit): readonly string[] {
  switch (exhibit.kind) {
    case "pull-request": {
      const { number, title, author, mergeCommit } = exhibit;
      const numbers =
        number === undefined ? [] : ["", "pull request ", "PR "].map((kind) => `${kind}#${number}`);
      return [...numbers, title, author.name, ...listShas(mergeCommit)];
    }
    case "commit":
      return [...exhibit.coAuthors.map(({ name }) => name), ...listShas(exhibit.sha)];
    case "file": {
      const { path, previousPath = "", language, role, status } = exhibit;
      return [path, previousPath, language, role, status];
    }
    case "lines":
      return [exhibit.path, exhibit.language, ...listShas(exhibit.commit)];
    case "function":
      return [exhibit.path, exhibit.language, exhibit.name, ...listShas(exhibit.commit)];
    case "earlier":
      return listShas(exhibit.sha);
    case "later":
      return [exhibit.names, ...listShas(exhibit.sha)];
    case "review":
      return [exhibit.author, `@${exhibit.author}`];
    case "list":
      return [exhibit.source];
    default:
      return unreachable(exhibit);
  }
}

/** Every abbreviation of a sha from seven digits on. */
function listShas(sha: string): readonly string[] {
  const lengths = Array.from({ length: Math.max(0, sha.length - 6) }, (_, index) => index + 7);
  return lengths.map((length) => sha.slice(0, length));
}
