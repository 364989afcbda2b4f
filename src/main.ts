import { inspect } from "node:util";
import { checkAddress } from "./api/http/listen.ts";
import { loadConfig } from "./config/config.ts";
import { isRunByNpm } from "./config/run-by-npm.ts";
import { GraphError } from "./errors/graph-error.ts";
import { formatProblem, type Problem } from "./import/problems/problem.ts";
import { openDatabase } from "./neo4j/open/open-database.ts";
import { Closers } from "./server/closers.ts";
import { onStopSignals, type StopSignal } from "./server/stop-signals.ts";
import { welcome } from "./server/welcome.ts";

/** How long a start that is under way may take to come to an end when the process is told to stop. */
const abandonAfterMs = 3000;

const say = (step: string): void => {
  const seconds = (performance.now() / 1000).toFixed(1).padStart(5);
  process.stderr.write(`[${seconds} s] ${step}\n`);
};
let report = say;
const closers = new Closers();

async function start(): Promise<void> {
  const config = loadConfig(process.env);
  for (const warning of config.warnings) {
    say(`Warning: ${warning}`);
  }
  await checkAddress(config);
  const told = (step: string): void => report(step);
  const opening = openDatabase(config, told);
  // Its failure is startServer's, which may not have come so far yet.
  opening.catch(() => undefined);
  // The rest of the program is loaded while the database starts.
  const { startServer } = await import("./server/start-server.ts");
  const { url, version, log } = await startServer({ config, opening, report: told, closers });
  say("Ready.");
  process.stdout.write(welcome(url, version));
  report = (step) => log.warn(step);
}

/** Exit code 0 when it stopped as asked, 1 when it could not start, 128 + signal when it was forced. */
async function stop(signal: StopSignal): Promise<void> {
  report = say;
  say(`Stopping on ${signal}; once more to force it.`);
  const abandon = new Promise((resolve) => setTimeout(resolve, abandonAfterMs));
  const pending = starting.then(
    () => undefined,
    () => undefined,
  );
  await closers.close();
  await Promise.race([pending, abandon]);
  await closers.close();
  say("Stopped.");
  process.exit(0);
}

let isStopping = false;
onStopSignals({
  isRunByNpm: isRunByNpm(process.env),
  stop(signal) {
    isStopping = true;
    void stop(signal);
  },
});

const starting = start();
starting.catch(async (error: unknown) => {
  if (isStopping) {
    return;
  }
  await closers.close();
  process.stderr.write(`\n${messageOf(error)}\n`);
  process.exit(1);
});

/** What to do, for errors that say so; refused seed files are listed place by place. */
function messageOf(error: unknown): string {
  if (!(error instanceof GraphError) || error.code === "INTERNAL_SERVER_ERROR") {
    return inspect(error);
  }
  const problems = (error.details.problems ?? []) as readonly Problem[];
  return error.code === "IMPORT_REJECTED"
    ? [...problems.map(formatProblem), error.message].join("\n")
    : error.message;
}
