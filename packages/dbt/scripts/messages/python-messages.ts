import type { Definition, Field, Shape } from "./protocol.ts";

const HEADER = `"""What the orchestrator and this process say to each other.

Written from protocol.schema.json by \`\`npm run generate -w packages/dbt\`\`; not to be edited.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Union, get_args

from .wire import Fields, Reader
`;

/** Dataclasses, and readers of whatever the orchestrator says. */
export function pythonMessages(definitions: readonly Definition[]): string {
  const members = (name: string): readonly string[] => {
    const found = definitions.find((one) => one.name === name);
    return found?.body.kind === "union" ? found.body.members : [];
  };
  const told = definitions.filter(({ name }) => members("OrchestratorMessage").includes(name));
  const read = definitions.filter(
    ({ name }) => name === "Unexecuted" || members("OrchestratorMessage").includes(name),
  );
  // A name that is read when the module is, stands below what it names.
  const ofKind = (kind: Definition["body"]["kind"]): readonly Definition[] =>
    definitions.filter(({ body }) => body.kind === kind);
  return [
    HEADER,
    ...ofKind("choice").map(choice),
    ...ofKind("record").map(record),
    ...ofKind("union").map(union),
    ...read.toReversed().map(reader),
    [
      "#: By the type that a line names.",
      "READERS: dict[str, Reader[OrchestratorMessage]] = {",
      ...told.map(({ name, body }) => `    ${typeTag(body)}: ${readerName(name)},`),
      "}",
      "",
    ].join("\n"),
  ]
    .join("\n\n")
    .replace("\n\n\n#: Every", "\n\n#: Every");
}

function choice({ name, description, body }: Definition): string {
  const values = body.kind === "choice" ? body.values : [];
  return [
    `#: ${description}`,
    `${name} = Literal[`,
    ...values.map((value) => `    ${quote(value)},`),
    "]",
    `${constantName(name)}: tuple[${name}, ...] = get_args(${name})`,
    "",
  ].join("\n");
}

function union({ name, description, body }: Definition): string {
  const members = body.kind === "union" ? body.members : [];
  return [
    `#: ${description}`,
    `${name} = Union[`,
    ...members.map((member) => `    ${member},`),
    "]",
    "",
  ].join("\n");
}

function record({ name, description, body }: Definition): string {
  const fields = body.kind === "record" ? body.fields : [];
  // What has a default comes last.
  const ordered = [
    ...fields.filter(({ shape }) => shape.kind !== "constant"),
    ...fields.filter(({ shape }) => shape.kind === "constant"),
  ];
  return [
    "@dataclass(frozen=True)",
    `class ${name}:`,
    `    """${description.replaceAll("`", "``")}"""`,
    "",
    ...ordered.flatMap(field),
    "",
  ].join("\n");
}

function field({ name, description, shape }: Field): readonly string[] {
  const comment = description === undefined ? [] : [`    #: ${description.replaceAll("`", "``")}`];
  const value = shape.kind === "constant" ? ` = ${quote(shape.value)}` : "";
  return [...comment, `    ${snake(name)}: ${typeOf(shape)}${value}`];
}

function typeOf(shape: Shape): string {
  switch (shape.kind) {
    case "text":
      return "str";
    case "integer":
      return "int";
    case "number":
      return "float";
    case "flag":
      return "bool";
    case "anything":
      return "dict[str, object]";
    case "constant":
      return `Literal[${quote(shape.value)}]`;
    case "choice":
      return `Literal[${shape.values.map(quote).join(", ")}]`;
    case "list":
      return `list[${typeOf(shape.items)}]`;
    case "reference":
      return shape.name;
    case "nullable":
      return `${typeOf(shape.inner)} | None`;
  }
}

function reader({ name, body }: Definition): string {
  const fields = body.kind === "record" ? body.fields : [];
  const names = fields.map((one) => quote(one.name)).join(", ");
  const values = fields
    .filter(({ shape }) => shape.kind !== "constant")
    .map((one) => `        ${snake(one.name)}=${readOf(one)},`);
  return [
    `def ${readerName(name)}(value: object) -> ${name}:`,
    `    names = [${names}]`,
    `    fields = Fields(value, ${quote(name)}, names)`,
    `    return ${name}(`,
    ...values,
    "    )",
    "",
  ].join("\n");
}

function readOf({ name, shape }: Field): string {
  const of = quote(name);
  switch (shape.kind) {
    case "text":
      return `fields.text(${of})`;
    case "integer":
      return `fields.integer(${of})`;
    case "flag":
      return `fields.flag(${of})`;
    case "choice":
      return `fields.choice(${of}, (${shape.values.map(quote).join(", ")}))`;
    case "nullable":
      if (shape.inner.kind === "text") return `fields.text_or_none(${of})`;
      if (shape.inner.kind === "integer") return `fields.integer_or_none(${of})`;
      break;
    case "list":
      if (shape.items.kind === "text") return `fields.texts(${of})`;
      if (shape.items.kind === "reference") {
        return `fields.each(${of}, ${readerName(shape.items.name)})`;
      }
      break;
    case "number":
    case "anything":
    case "constant":
    case "reference":
  }
  throw new TypeError(`Nothing reads ${name} in Python yet; teach wire.py and this.`);
}

function typeTag(body: Definition["body"]): string {
  const tags = body.kind === "record" ? body.fields : [];
  for (const { shape } of tags) if (shape.kind === "constant") return quote(shape.value);
  throw new TypeError("A message has no type.");
}

function readerName(name: string): string {
  return `_read_${snake(name)}`;
}

function constantName(name: string): string {
  return `${snake(name).toUpperCase()}ES`;
}

function snake(name: string): string {
  return name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
}

function quote(text: string): string {
  return JSON.stringify(text);
}
