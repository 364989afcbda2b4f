import { Writable } from "node:stream";
import { runCli } from "../../../src/cli/run-cli.ts";
import { databaseEnvironment } from "../database/test-database.ts";

/** Output and exit code of a command. */
export interface CommandResult {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Options of {@link runEgov}. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** Runs `egov` in this process on the database of the test run. */
export async function runEgov(args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  const [out, err] = [collector(), collector()];
  const env = { ...databaseEnvironment(), EGOV_ADOPT_DATABASE: "1", ...options.env };
  const signal = options.signal ?? new AbortController().signal;
  const exitCode = await runCli(args, { out: out.stream, err: err.stream, env, signal });
  return { exitCode, out: out.text(), err: err.text() };
}

function collector(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString("utf8"));
      done();
    },
  });
  return { stream, text: () => chunks.join("") };
}
