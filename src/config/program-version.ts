import { readFileSync } from "node:fs";

/** Works from `src` and `dist` alike: both are one level below the package. */
const PACKAGE = new URL("../../package.json", import.meta.url);

/** The version of this program. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, "utf8")) as { readonly version: string };
  return version;
}
