import { parseArguments } from "./arguments.ts";
import { help } from "./help.ts";
import { runOnOwnRepositories } from "./own-repositories.ts";
import { runRecorded } from "./recorded.ts";
import { runSample } from "./sample.ts";

const choice = parseArguments(process.argv.slice(2));
switch (choice.kind) {
  case "sample":
    process.exitCode = await runSample(choice);
    break;
  case "recorded":
    process.exitCode = await runRecorded(choice);
    break;
  case "own":
    process.exitCode = await runOnOwnRepositories(choice);
    break;
  case "help":
    console.log(help);
    break;
  case "wrong":
    console.error(`${choice.reason}\n\n${help}`);
    process.exitCode = 2;
}
