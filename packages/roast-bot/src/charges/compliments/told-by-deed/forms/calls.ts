import { blankStrings, isClosed, isSayable } from "../edit.ts";
import type { Form } from "./deed.ts";
import { defined } from "./definitions.ts";
import { readSwaps } from "./values.ts";

/** Where the bracket closes that opens there. */
export function findClose(line: string, open: number): number | undefined {
  const text = blankStrings(line);
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if ("([{".includes(text[at] ?? " ")) depth += 1;
    else if (")]}".includes(text[at] ?? " ")) depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** An argument more, or fewer, or another one. */
export const argument: Form = (edit) => {
  const { gone, come } = edit;
  const swap = gone.length === 1 && come.length === 1 ? readSwaps(edit) : undefined;
  if (swap === undefined) return undefined;
  const [old, now] = [gone[0] ?? "", come[0] ?? ""];
  const more = swap.gone === "" ? findCall(now, swap.come) : undefined;
  if (more !== undefined && isSayable(swap.come))
    return { form: "passes", parts: { call: more, is: swap.come } };
  const less = swap.come === "" ? findCall(old, swap.gone) : undefined;
  if (less !== undefined && isSayable(swap.gone))
    return { form: "no-passes", parts: { call: less, is: swap.gone } };
  const [before, after] = [findCall(old, swap.gone), findCall(now, swap.come)];
  return before !== undefined && before === after && [swap.gone, swap.come].every(isSayable)
    ? { form: "passes-other", parts: { call: after, was: swap.gone, is: swap.come } }
    : undefined;
};

/** The call of which a stretch of a line is a whole argument, by its name; no definition, and no keyword. */
function findCall(line: string, argument: string): string | undefined {
  const text = blankStrings(line);
  const at = line.indexOf(argument);
  if (argument === "" || at === -1 || line.indexOf(argument, at + 1) !== -1) return undefined;
  if (
    !/(?:^|[(,])\s*$/.test(text.slice(0, at)) ||
    !/^\s*[,)]/.test(text.slice(at + argument.length))
  )
    return undefined;
  let depth = 0;
  for (let open = at - 1; open >= 0; open -= 1) {
    if (")]}".includes(text[open] ?? " ")) depth += 1;
    else if ("([{".includes(text[open] ?? " ")) {
      if (depth > 0) depth -= 1;
      else {
        const head = text.slice(0, open);
        const name =
          /(?<![\p{L}\p{N}_$.])(?:[\p{L}_$][\p{L}\p{N}_$]*(?:\.|::|->))*([\p{L}_$][\p{L}\p{N}_$]*[!?]?)$/u.exec(
            head,
          )?.[1];
        const isCalled =
          text[open] === "(" &&
          name !== undefined &&
          !keyword.test(name) &&
          !/\b(?:def|fn|func|function|fun|class|new|sub|void|macro|public|private|protected)\b[^(=]*$/.test(
            head,
          ) &&
          !/\)?\s*(?:\{|:|=>|->.*|do)$/.test(line);
        return isCalled ? name : undefined;
      }
    }
  }
  return undefined;
}

const keyword =
  /^(?:if|elif|for|while|switch|catch|return|and|or|not|in|assert|with|match|case|await|typeof|sizeof|super|print|function)$/;

/** A call in a line by itself. */
export function readCall(line: string): string | undefined {
  const [, name] =
    /^(?:await |go |defer |_ = |yield )?((?:[\p{L}_$@][\p{L}\p{N}_$]*(?:\.|::|->|\?\.))*[\p{L}_$][\p{L}\p{N}_$]*[!?]?)\(.*\)[;?]*$/u.exec(
      line,
    ) ?? [];
  const open = line.indexOf("(");
  return name === undefined ||
    keyword.test(name) ||
    findClose(line, open) !== line.lastIndexOf(")") ||
    !isClosed(line)
    ? undefined
    : name;
}

export const call: Form = ({ gone, come }) => {
  const name = gone.length === 0 ? readCall(come.join(" ")) : undefined;
  return name === undefined ? undefined : { form: "calls", parts: { call: name } };
};

export const uncall: Form = ({ gone, come }) => {
  const name = come.length === 0 ? readCall(gone.join(" ")) : undefined;
  return name === undefined ? undefined : { form: "no-calls", parts: { call: name } };
};

/** Another function called, in all the lines that differ. */
export const otherCall: Form = (edit) => {
  const swap = readSwaps(edit);
  if (swap === undefined || swap.gone === "" || swap.come === "") return undefined;
  return isCalled(swap.gone, edit.gone[0]) && isCalled(swap.come, edit.come[0])
    ? { form: "calls-other", parts: { was: swap.gone, is: swap.come } }
    : undefined;
};

function isCalled(name: string, line = ""): boolean {
  return (
    /^[\p{L}_$][\p{L}\p{N}_$.:]*$/u.test(name) &&
    line.includes(`${name}(`) &&
    !keyword.test(name) &&
    !/\b(?:def|fn|func|function|fun|class|sub|macro|void|static|public|private|protected)\b/.test(
      line,
    )
  );
}

/** What is called everywhere, and tells nothing. */
const anywhere =
  /(?:^|[.:>])(?:split|join|map|filter|reduce|get|set|has|push|append|extend|format|strip|trim|replace|toString|to_string|to_s|then|forEach|each|includes|contains|keys|values|items|find|slice|startsWith|endsWith|startswith|endswith|lower|upper|sort|sorted|add|put|size|length|isEmpty|is_empty|equals|unwrap|expect|clone|iter|collect|into|from|as_str|as_ref|println|printf|print|borrow|borrow_mut|lock|str|list|dict|tuple|range|enumerate|isinstance|getattr|setattr|string|coalesce|cast|ref|source|return|update|values|lambda|array|count|concat|is_none|is_some|ok|err|make|String|Number|Boolean|Array|Object|Sprintf|Errorf|assert\w*|derive|deny|allow|cfg|cfg_attr|any|all|not)$/;

/** What is called in lines that are written anew, and was not, or no longer is. */
export const calls: Form = ({ gone, come, above, below, isProse }) => {
  if (isProse) return undefined;
  const near = listCalls([above, below]);
  const [old, now] = [listCalls(gone), listCalls(come)];
  const [more, less] = [
    [...now].filter((name) => !old.has(name) && !near.has(name)),
    [...old].filter((name) => !now.has(name) && !near.has(name)),
  ];
  const [is = "", was = ""] = [more[0], less[0]];
  if (more.length === 1 && less.length === 1) return { form: "calls-other", parts: { was, is } };
  if (more.length === 1 && less.length === 0) return { form: "calls", parts: { call: is } };
  return less.length === 1 && more.length === 0
    ? { form: "no-calls", parts: { call: was } }
    : undefined;
};

/** What defines something that is called so, or asks a preprocessor. */
function isDefinition(line: string): boolean {
  return (
    defined.test(line) ||
    /^#|^[\w<>[\].,@ ]+\b(?:public|private|protected|static|void|override)\b|^(?:public|private|protected|static|void|override)\b/.test(
      line,
    ) ||
    (/^[\w<>[\].,&*: ]+[ &*][\w:~]+\(.*\)[^()]*\{$/.test(line) &&
      !/^(?:return|else|await|new|if|for|while|switch|do)\b/.test(line))
  );
}

function listCalls(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => {
      // What a loop goes through is only asked for.
      if (isDefinition(line) || /^(?:for|foreach|while)\b/.test(line)) return [];
      const found = blankStrings(line).matchAll(
        /(?<![\p{L}\p{N}_$.@:>]|\bnew )((?:[\p{L}_$][\p{L}\p{N}_$]*(?:\.|::|->))*[\p{L}_$][\p{L}\p{N}_$]*[!?]?)\(/gu,
      );
      return [...found].flatMap(([, name = ""]) =>
        keyword.test(name) ||
        name.length < 4 ||
        anywhere.test(name) ||
        /(?:^|[.:>])(?:new|Some|None|Ok|Err)$/.test(name)
          ? []
          : [name],
      );
    }),
  );
}
