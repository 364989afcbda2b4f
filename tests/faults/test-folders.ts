import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ServerProcess } from "./server-process.ts";
import { measureSlowness } from "./within.ts";

const folders: string[] = [];
let template: string | undefined;

/** A new empty folder, removed in the end. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "egov-graph-faults-"));
  folders.push(folder);
  return folder;
}

/** Starts the program once on an empty folder, so that the others begin with the shipped data instead of importing it. */
export async function prepareTemplate(): Promise<void> {
  template = join(makeFolder(), "data");
  const server = new ServerProcess(template);
  measureSlowness(await server.untilReady());
  await server.end();
}

/** A copy of a data folder with the shipped data. @param to default: a new folder */
export function copyTemplate(to = join(makeFolder(), "data")): string {
  if (template === undefined) throw new Error("prepareTemplate comes first.");
  cpSync(template, to, { recursive: true });
  return to;
}

/** Removes all folders made here. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
