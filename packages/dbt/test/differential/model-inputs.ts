import type { ProjectSketch } from "./project-sketch.ts";

/** A model by any number, or a seed where that has none that can be read. */
export function nameModel({ models }: ProjectSketch, number: number): string {
  const index = number % (models.length + 1);
  return models[index]?.isEnabled === true ? `m${index}` : "stones";
}

/** What a model reads, as Jinja has it. */
export function listInputs(drawn: ProjectSketch, index: number): readonly string[] {
  const parents = [...new Set(drawn.models[index]?.parents)].map((back) => index - back);
  const refs = parents
    .filter((parent) => parent >= -2)
    .map((parent) => {
      if (parent >= 0) return drawn.models[parent]?.isEnabled === true ? `m${parent}` : "stones";
      return parent === -2 && drawn.package === "enabled" ? "pit" : "stones";
    });
  return [
    ...[...new Set(refs)].map((name) => `ref('${name}')`),
    ...(drawn.hasSource && index % 3 === 0 ? ["source('yard', 'blocks')"] : []),
  ];
}
