import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../package-folder.ts";

/** The parts of the script, each after those that it imports from. */
const parts = [
  "elements",
  "build",
  "view",
  "header",
  "failures",
  "timeline",
  "slowest-path",
  "graph",
  "table",
  "details",
  "main",
];

const folder = join(packageFolder, "page");

/**
 * Reads what is the same in every page. The parts of the script are modules to editors and linters, but a
 * page without a server can import nothing: here they are one.
 */
function readParts(): { readonly style: string; readonly script: string; readonly body: string } {
  const script = parts
    .map((name) => read(`${name}.js`))
    .join("")
    .replaceAll(/^import [^;]+;\n/gm, "")
    .replaceAll(/^export /gm, "");
  return { style: read("page.css"), script, body: read("page.html") };
}

/**
 * Makes a renderer of whole pages: one file, which loads nothing. Names, messages and SQL are data in it,
 * which only its script reads, as text; a policy allows that script and that style and nothing else.
 */
export function pageRenderer(): (page: {
  readonly title: string;
  readonly data: object;
}) => string {
  const { style, script, body } = readParts();
  const policy = [
    "default-src 'none'",
    `style-src '${hash(style)}'`,
    `script-src '${hash(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return ({ title, data }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
${body}<script type="application/json" id="build">${escapeJson(data)}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** JSON in which nothing can end or begin an element. */
function escapeJson(data: object): string {
  return JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
}
