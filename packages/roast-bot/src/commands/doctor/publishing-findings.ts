import type { DoctorFinding } from "@mea-culpa/formats";
import { explainRefusal } from "../../publish/explain-refusal.ts";
import { canBeStarted } from "../init/find-deploy.ts";
import { advice, type Look, problem } from "./doctor-facts.ts";

export const publishing: Look = ({ facts }) => {
  const { rules, problem: unasked, unstarted, unproposed, uncommitted } = facts.publishing;
  const found: DoctorFinding[] = [];
  if (unstarted !== undefined) {
    const { bot, deploy } = unstarted;
    const first = canBeStarted(deploy)
      ? ""
      : ` Add \`workflow_dispatch:\` to the \`on:\` of ${deploy.file}.`;
    const message = `A push by GITHUB_TOKEN starts no other workflow, so what ${bot.file} publishes is not deployed until somebody pushes.${first} Add \`gh workflow run ${deploy.file}\` to the end of ${bot.file}, with \`actions: write\`.`;
    found.push(problem("deploy-not-started", message));
  }
  if (unproposed !== undefined) {
    const message = `\`publish: pull-request\`: no pull request can be opened, and roasts wait on their branch alone: ${unproposed}.`;
    found.push(problem("no-pull-request", message));
  }
  if (uncommitted !== undefined) {
    const message = `\`publish: commit-api\`: nothing can be published: ${uncommitted}, or write \`publish: push\`.`;
    found.push(problem("no-commit-api", message));
  }
  if (unasked !== undefined) {
    found.push(
      problem("push-unknown", `What the forge has against a push is not known: ${unasked}`),
    );
  }
  for (const rule of rules) {
    const { remedy } = explainRefusal(rule);
    const message = `The forge has a rule against pushes to this branch: ${rule} ${remedy ?? ""} If the bot's identity may pass it over, this is nothing.`;
    const isFinal = /not granted|not allowed to push code to this/.test(rule);
    found.push((isFinal ? problem : advice)("push-rule", message));
  }
  return found;
};
