import { blankStrings } from "../edit.ts";
import { findClose } from "./find-close.ts";

/** Where a name before a bracket may be a call. */
const calling = new Set(
  "javascript typescript python ruby php java kotlin swift csharp go rust c cpp c++ scala dart elixir lua".split(
    " ",
  ),
);

/** Where what stands behind a colon is a type. */
const typed = new Set("javascript typescript python kotlin scala rust".split(" "));

/** The words that may stand before a call; behind any other one a name is declared. */
const before =
  /(?:^|[^\p{L}\p{N}_])(?:return|await|yield|and|or|not|in|if|elif|unless|while|until|else|go|defer|assert|then)$/u;

/** Whether the name from one place to a bracket is called there, and neither declared nor matched nor made. */
export function isCallAt(
  line: string,
  {
    from,
    open,
    language,
  }: { readonly from: number; readonly open: number; readonly language: string },
): boolean {
  const text = blankStrings(line);
  const head = text.slice(0, from).trimEnd();
  const name = text.slice(from, open);
  if (!calling.has(language) || /^[#@[]/.test(line) || declares.test(head)) return false;
  // What begins a line and bears no name of an object may be a constructor, a variant or a signature.
  if (head === "" && /^\p{Lu}\p{L}*$|^\$$/u.test(name)) return false;
  if (/[\p{L}\p{N}_]$/u.test(head) ? !before.test(head) : /[@#$*&>\]?~]$/.test(head)) return false;
  const close = findClose(line, open);
  if (close === undefined) return /[=(,]$|\b(?:return|await)$/.test(head) || /[.>]/.test(name);
  const behind = text.slice(close + 1).trim();
  const isOpen =
    /^(?:[{:]|=(?!=)|=>|->(?!\w)|(?!(?:and|or|if|else|for|in|is|as|unless|instanceof|not|then)\b)[\p{L}_])/u;
  return (
    !isOpen.test(behind) &&
    !/=>|->\s*$/.test(behind) &&
    !isDeclared(text.slice(open + 1, close), language)
  );
}

const declares =
  /\b(?:def|defp|fn|func|function|fun|class|struct|enum|new|sub|init|void|macro|public|private|protected|internal|static|case|let|virtual|override)\b[^(=]*$/;

/** Whether what stands in brackets are parameters: each with its type. */
function isDeclared(inner: string, language: string): boolean {
  return inner
    .split(",")
    .map((each) => each.trim())
    .some(
      (each) =>
        (typed.has(language) && /^(?:\.\.\.)?[\p{L}_$][\p{L}\p{N}_$]*\??: /u.test(each)) ||
        (/^[\p{L}_][\w:<>.[\]?]*(?: [*&]*| ?[*&]+ ?)[\p{L}_]\w*(?: = .+)?$/u.test(each) &&
          !/^(?:new|await|async|not|typeof|delete|yield|lambda|throw|move|mut|ref|out|in|if|for)\b/.test(
            each,
          )) ||
        /^(?:const |[*&[\]]*(?:string|number|boolean|u?int\d*|str|bool|float\d*|byte|rune|error|any|char|long|double|short|void|size_t|[iuf]\d+)$)/.test(
          each,
        ),
    );
}
