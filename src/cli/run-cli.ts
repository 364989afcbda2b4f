import { createProgram } from "./create-program.ts";
import { reportError } from "./report-error.ts";
import { EXIT, type Terminal } from "./terminal.ts";

/**
 * Runs one command of `egov`; never throws.
 * @param args the arguments after `egov` on the command line
 * @returns the exit code
 */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: number = EXIT.ok;
  try {
    await createProgram(terminal, (code) => {
      exitCode = code;
    }).parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    return reportError(error, terminal, args.includes("--json"));
  }
}
