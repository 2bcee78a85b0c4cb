import type { Cases } from "../../cases.ts";

const says = "A bell that is muffled rings only inside of the harbour, and not at sea.";
const title = "Let bells be muffled";
const page = (text: string) => ({ title, files: { "docs/bells.md": ` # Bells\n${text}` } });

export const cases: Cases = {
  finds: {
    "a new paragraph below a heading": page(`+## Muffled bells\n+\n+${says}\n+\n+More.`),
    "a paragraph on two lines": page(` \n+${says.replace(" only", "\n+only")}\n `),
    "a paragraph below a heading that is about it": {
      title: "Add muffle",
      files: {
        "docs/bells.md":
          " # Bells\n+## muffle\n+\n+Rings a bell only inside of the harbour, and not at sea.\n+",
      },
    },
    "a page with a short word in its name": {
      title,
      files: { "docs/my-bells/sign-in.md": ` # Bells\n+\n+${says}\n+` },
    },
    "the one that has most to do with the title": page(
      `+\n+The tower of the harbour has a bell for all who can hear it.\n+\n+${says}\n+`,
    ),
  },
  leavesAlone: {
    "a page that is new": { title, files: { "docs/bells.md": `+# Bells\n+\n+${says}\n+` } },
    "a paragraph that has nothing to do with the title": {
      title: "Count the tides",
      files: { "docs/bells.md": ` # Bells\n+\n+${says}\n+` },
    },
    "what goes on a paragraph that was there": page(` The bells of the harbour.\n+${says}\n+`),
    "what is only half new": page(`+\n+${says}\n It was there before.\n+`),
    "what was only moved": {
      title,
      files: { "docs/bells.md": ` # Bells\n+\n+${says}\n+`, "docs/tower.md": ` # Tower\n-${says}` },
    },
    "what another page says already": {
      ...page(`+\n+${says}\n+`),
      history: { copiedLines: new Set([says]) },
    },
    "what was said in other words": page(
      ` \n-A muffled bell rings only inside of the harbour, and not at sea.\n+${says}\n `,
    ),
    "what stood in its place spoke of, too": page(
      ` \n-For now a bell that is muffled rings inside of the harbour. Muffled, no ship at sea can hear it.\n+${says}\n `,
    ),
    "what the next sentence takes back": page(`+\n+${says} However, it may be oiled.\n+`),
    "what was only laid out anew": page(` \n-${says}\n+${says.replace(" only", "\n+only")}\n `),
    "a page in another language": { title, files: { "README.de.md": ` # Bells\n+\n+${says}\n+` } },
    "a page of a folder of another language, by its code": {
      title,
      files: { "docs/fr/bells.md": ` # Bells\n+\n+${says}\n+` },
    },
    "a page of a folder of another language": {
      title,
      files: { "docs/zh-cn/bells.md": ` # Bells\n+\n+${says}\n+` },
    },
    code: page("+\n+```\n+\n+" + says + "\n+\n+```\n+"),
    "a list": page(`+\n+- ${says}\n+`),
    "what leans on what stands before": page(
      "+\n+It rings only when muffled, and not at sea for others.\n+",
    ),
    "a plan": { title, files: { "plans/bells.md": ` # Bells\n+\n+${says}\n+` } },
    "a changelog": { title, files: { "CHANGELOG.md": ` # Bells\n+\n+${says}\n+` } },
  },
};
