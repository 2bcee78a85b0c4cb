import { gitlabServer } from "./rest-servers.ts";
import { roastAtAForge } from "./roast-at-a-forge.ts";

roastAtAForge("gitlab", gitlabServer);
