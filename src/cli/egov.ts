import { isRunByNpm } from "../config/run-by-npm.ts";
import { onStopSignals } from "../server/stop-signals.ts";
import { runCli } from "./run-cli.ts";

/** The first interrupt ends a command cleanly; the second ends it at once. */
const interruption = new AbortController();
onStopSignals({ isRunByNpm: isRunByNpm(process.env), stop: () => interruption.abort() });
// A reader that stops early (`egov … | head`) is not a failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exitCode = await runCli(process.argv.slice(2), {
  out: process.stdout,
  err: process.stderr,
  env: process.env,
  signal: interruption.signal,
});
