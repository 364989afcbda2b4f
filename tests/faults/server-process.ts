import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { isRunning, processSchema, waitForEnd } from "../../src/neo4j/folder/process-identity.ts";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
type Environment = Readonly<Record<string, string>>;

/** A short life does not pay for compiling thoroughly. */
const shortLife = { _JAVA_OPTIONS: "-XX:TieredStopAtLevel=1 -XX:CICompilerCount=1" };
const started = new Set<Program>();
const longestStartMs = 240_000;
const readyWords = "Stop with Ctrl-C.";

/** A program of this project in a process of its own. */
export class Program {
  readonly child: ChildProcess;
  readonly startedAt = performance.now();
  output = "";
  #ended: Promise<unknown>;

  constructor([program = "", ...args]: readonly string[], env: Environment) {
    this.child = spawn(program, args, {
      cwd: checkout,
      env: { ...process.env, ...shortLife, NEO4J_URI: "", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on("data", (chunk) => {
        this.output += chunk;
      });
    }
    this.#ended = once(this.child, "close");
    started.add(this);
  }

  /** Waits for its end. @returns its exit code, or the signal that ended it */
  async exit(): Promise<number | NodeJS.Signals | null> {
    await this.#ended;
    started.delete(this);
    return this.child.exitCode ?? this.child.signalCode;
  }

  /** Waits until it has said something. */
  async untilSaid(words: string | RegExp): Promise<void> {
    await until(() => this.output.match(words) !== null || this.hasEnded, `it says ${words}`);
    if (this.output.match(words) === null)
      throw new Error(`It ended before it said ${words}: ${this.output}`);
  }

  get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** The part of its output that an expression matches; all of it where it does not. */
  words(expression: RegExp): string {
    return expression.exec(this.output)?.[0] ?? `no ${expression} in: …${this.output.trim().slice(-300)}`;
  }
}

/** The command `egov`. */
export function startEgov(args: readonly string[], env: Environment): Program {
  return new Program([process.execPath, "build/egov.mjs", ...args], env);
}

/** An answer over HTTP; status 0: none came, and the body is the system's code for why. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** `npm start` on a data folder and a free port. */
export class ServerProcess extends Program {
  readonly dataDir: string;
  readonly minFreeMb: string;

  constructor(dataDir: string, env: Environment = {}, command = [process.execPath, "build/start.mjs"]) {
    const memory = { EGOV_HEAP_MB: "300", EGOV_PAGE_CACHE_MB: "64" };
    super(command, { PORT: "0", LOG_LEVEL: "warn", EGOV_DATA_DIR: dataDir, ...memory, ...env });
    this.dataDir = dataDir;
    this.minFreeMb = env.EGOV_MIN_FREE_MB ?? "200";
  }

  /** Waits until it says that it is ready. @returns milliseconds since it was started */
  async untilReady(): Promise<number> {
    await this.untilSaid(readyWords);
    return performance.now() - this.startedAt;
  }

  /** Waits until it gives up its start. @returns `exit 1`; or `it starts`, and then it is ended */
  async failedStart(): Promise<string> {
    await until(() => this.hasEnded || this.output.includes(readyWords), "it ends");
    if (this.hasEnded) return `exit ${await this.exit()}`;
    await this.end();
    return "it starts";
  }

  get url(): string {
    return /listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(this.output)?.[1] ?? "http://127.0.0.1:9";
  }

  /** The database's JVM as it was noted last. */
  get jvm() {
    return processSchema.parse(JSON.parse(readFileSync(jvmFile(this.dataDir), "utf8")));
  }

  /** Whether that JVM runs, in words. */
  get jvmState(): "the JVM runs" | "the JVM has ended" {
    return isRunning(this.jvm) ? "the JVM runs" : "the JVM has ended";
  }

  readiness(): Promise<Answer> {
    return get(`${this.url}/health/ready`);
  }

  query(document: string): Promise<Answer> {
    return get(`${this.url}/graphql?query=${encodeURIComponent(document)}`);
  }

  /** Asks for an entity of the shipped data. @returns `answers` when it comes, else the code of the error, or whatever came */
  async ask(): Promise<string> {
    // Each time in other words: answers to the same ones are kept, and would hide what has become of the database.
    asked += 1;
    const { status, body } = await this.query(`{ entity(by: { id: "${known.id}" }) { name } } # ${asked}`);
    if (status === 0) return body;
    const { data, errors } = answerSchema.parse(JSON.parse(body));
    return data?.entity?.name === known.name ? "answers" : (errors?.[0]?.extensions.code ?? body);
  }

  /** Ends it in order, by force where that does not help, and waits for its JVM. */
  async end(signal: NodeJS.Signals = "SIGTERM"): Promise<number | NodeJS.Signals | null> {
    this.child.kill(signal);
    const force = setTimeout(() => this.child.kill("SIGKILL"), 30_000);
    const code = await this.exit();
    clearTimeout(force);
    if (existsSync(jvmFile(this.dataDir))) await waitForEnd(this.jvm, 15_000);
    return code;
  }
}

let asked = 0;
/** An entity of the shipped data. */
const known = { id: "modellkommune-egovernment", name: "Modellkommune E-Government" };

const answerSchema = z.object({
  data: z.object({ entity: z.object({ name: z.string() }).nullable() }).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
});

const jvmFile = (dataDir: string): string => join(dataDir, "neo4j", "jvm.json");

async function get(url: string): Promise<Answer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    return { status: response.status, body: await response.text() };
  } catch (cause) {
    return { status: 0, body: codeOf(cause) };
  }
}

/** The code of what is at the bottom of an error: `ECONNREFUSED`. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause !== undefined) return codeOf(error.cause);
  return "code" in error ? String(error.code) : error.message;
}

/** Waits for a condition. @returns how long it took, in milliseconds @throws Error when it never came */
export async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<number> {
  const startedAt = performance.now();
  while (!(await condition())) {
    if (performance.now() - startedAt > longestStartMs) throw new Error(`It did not come to pass: ${what}`);
    await pause(50);
  }
  return performance.now() - startedAt;
}

/** Ends all that was started here and still runs. */
export async function endProcesses(): Promise<void> {
  for (const program of [...started]) {
    if (program instanceof ServerProcess) await program.end();
    else {
      program.child.kill("SIGKILL");
      await program.exit();
    }
  }
}
