import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { Source } from "graphql";

/** The schema/ folder, next to `src` or `dist`. */
export const schemaFolder = new URL("../../schema/", import.meta.url);

/** The SDL of all files under schema/, sorted by file name. Introspection shows the types in this order. */
export function readDefinitions(): readonly Source[] {
  return readdirSync(schemaFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".graphql"))
    .map((path) => path.replaceAll("\\", "/"))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
    .map((path) => new Source(readFileSync(new URL(path, schemaFolder), "utf8"), `schema/${path}`));
}
