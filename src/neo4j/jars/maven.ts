import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { UnavailableError } from "../../errors/graph-error.ts";
import type { Report } from "../calls/database.ts";

/** Options of a Maven run. */
export interface MavenRun {
  readonly maven: string;
  readonly pomFile: string;
  /** Target folder of the jars. */
  readonly folder: string;
  /** File for Maven's output. */
  readonly log: string;
  readonly report: Report;
}

const reportEveryMs = 2000;

/**
 * Copies the runtime jars of a pom into a folder, and downloads what the local repository lacks. Wrong
 * checksums are errors (`-C`).
 *
 * @throws UnavailableError with Maven's first error line
 */
export async function runMaven({ maven, pomFile, folder, log, report }: MavenRun): Promise<void> {
  const goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${folder}`];
  const command = [maven, "-B", "-C", "-Dstyle.color=never", "-f", pomFile, ...goal];
  // Java decodes file names by the locale; the locale C has no umlauts.
  const child = spawn("/bin/sh", ["-c", 'LC_ALL=C.UTF-8 exec "$@" 2>&1', "sh", ...command], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exit = once(child, "exit");
  const words = createWriteStream(log);
  const progress = createProgress(report);
  let firstError: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    words.write(`${line}\n`);
    progress(line);
    firstError ??= /^\[ERROR\] (.+)/.exec(line)?.[1];
  }
  words.end();
  const [[status]] = await Promise.all([exit, finished(words)]);
  if (status !== 0) {
    throw new UnavailableError(
      `Maven could not fetch the embedded database: ${firstError ?? `it ended with ${status}`}. ` +
        `Check the network and Maven's settings.xml (its output is in ${log}), or set NEO4J_URI.`,
      { log },
    );
  }
}

/**
 * Reports progress at most every two seconds, from Maven's lines `Downloaded from x: y.jar (2.1 MB at …)`.
 */
function createProgress(report: Report): (line: string) => void {
  const startedAt = Date.now();
  let reportedAt = startedAt;
  let jars = 0;
  let kilobytes = 0;
  return (line) => {
    const match = /^\[INFO\] Downloaded from .+\.jar \(([\d.]+) (B|kB|MB) at/.exec(line);
    if (match === null) {
      return;
    }
    jars += 1;
    kilobytes += Number(match[1]) * ({ B: 0.001, kB: 1, MB: 1000 }[match[2] ?? ""] ?? 0);
    if (Date.now() - reportedAt >= reportEveryMs) {
      reportedAt = Date.now();
      const seconds = Math.round((reportedAt - startedAt) / 1000);
      report(`Neo4j jars: ${jars} files, ${Math.round(kilobytes / 1000)} MB after ${seconds} s`);
    }
  };
}
