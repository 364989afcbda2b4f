import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * Lists every file under a folder, sorted, with `/`-joined paths relative to `root`. A file lists itself; a
 * missing path lists nothing.
 */
export function listFiles(root, path) {
  const full = join(root, path);
  if (!existsSync(full)) {
    return [];
  }
  if (!statSync(full).isDirectory()) {
    return [path];
  }
  return readdirSync(full, { withFileTypes: true })
    .map((entry) => `${path}/${entry.name}`)
    .sort()
    .flatMap((inner) => listFiles(root, inner));
}

/** SHA-256 over names and contents; unlike file times it survives checkouts, copies and container layers. */
export function fingerprint(root, paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((each) => listFiles(root, each))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
