import { githubServer } from "./github-server.ts";
import { roastAtAForge } from "./roast-at-a-forge.ts";

roastAtAForge("github", githubServer);
