import { inspect } from "node:util";
import { CommanderError } from "commander";
import { GraphError } from "../errors/graph-error.ts";
import { formatProblem, type Problem } from "../import/problems/problem.ts";
import { EXIT, say, type Terminal } from "./terminal.ts";

/** The one place where commands report errors. Returns the exit code. */
export function reportError(error: unknown, { out, err, signal }: Terminal, isJson: boolean): number {
  // Commander has already printed the message; its code 0 is for --help and --version.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const { code, message, details } = describe(error);
  if (signal.aborted) {
    say(
      err,
      "Interrupted. Nothing was published; what had been written was undone, or will be before the next import.",
    );
    if (details.notUndone !== undefined) say(err, message);
    return EXIT.interrupted;
  }
  const problems = (details.problems ?? []) as readonly Problem[];
  if (isJson) say(out, JSON.stringify({ error: { code, message, ...details } }));
  else if (code === "IMPORT_REJECTED") for (const problem of problems) say(out, formatProblem(problem));
  say(err, message);
  return exitCodeOf(code);
}

function describe(error: unknown): Pick<GraphError, "code" | "message" | "details"> {
  if (error instanceof GraphError && error.code !== "INTERNAL_SERVER_ERROR") return error;
  const details = error instanceof GraphError ? error.details : {};
  // An unexpected error: print all of it, with its causes.
  return { code: "INTERNAL_SERVER_ERROR", message: inspect(error), details };
}

function exitCodeOf(code: GraphError["code"]): number {
  switch (code) {
    case "IMPORT_REJECTED":
      return EXIT.invalid;
    case "BAD_USER_INPUT":
    case "NOT_FOUND":
      return EXIT.usage;
    case "DATABASE_UNAVAILABLE":
    case "OVERLOADED":
    case "READ_ONLY":
      return EXIT.unavailable;
    default:
      return EXIT.failure;
  }
}
