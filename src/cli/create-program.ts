import { Command, Option } from "commander";
import { programVersion } from "../config/program-version.ts";
import { runBackup } from "./backup.ts";
import { type DoctorOptions, runDoctor } from "./doctor.ts";
import { type ImportOptions, runImport } from "./import.ts";
import { runRestore } from "./restore.ts";
import type { CommonOptions, Terminal } from "./terminal.ts";
import { runValidate, type ValidateOptions } from "./validate.ts";
import { runVersion } from "./version.ts";

/** Exit codes, shown by `egov --help`. */
const EXIT_CODES = `
Exit codes: 0 done, 1 failure, 2 wrong usage, 3 the files or the graph have errors, 4 the database cannot be
reached or takes no changes, 130 interrupted. Results go to standard output, everything else to standard error.`;

/** Creates the command line `egov`. `done` receives the exit code of the command that ran. */
export function createProgram(terminal: Terminal, done: (exitCode: number) => void): Command {
  const program = new Command("egov")
    .description("Work on the knowledge graph of e-government actors")
    .version(programVersion(), "-V, --version", "show the version")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
    })
    .addHelpText(
      "before",
      examples("egov validate seeds", "egov import seeds", "egov import my-programme.yaml --json"),
    )
    .addHelpText("after", EXIT_CODES);
  const command = (usage: string, description: string): Command =>
    program
      .command(usage)
      .description(description)
      .option("--json", "print one JSON object")
      .option("--quiet", "print nothing but the result and errors");
  command("validate <path>", "Check a folder of seed files, or one file; list every problem")
    .option("--files-only", "do not ask the graph: the files must contain all that they refer to")
    .addHelpText("before", examples("egov validate seeds", "egov validate my-programme.yaml --json"))
    .action(async (path: string, options: ValidateOptions) =>
      done(await runValidate(path, options, terminal)),
    );
  command("import <path>", "Check a folder of seed files, or one file, and publish it as the next version")
    .option("--allow-shrink", "import even if the data set loses more than half of its content")
    .addHelpText("before", examples("egov import seeds", "egov import my-programme.yaml --quiet"))
    .action(async (path: string, options: ImportOptions) => done(await runImport(path, options, terminal)));
  command("doctor", "Check the database's store and the graph in it; repair nothing")
    .option("--pause", "stop the database of a running server to check its store")
    .addOption(new Option("--format <format>", "text, or json as with --json").choices(["text", "json"]))
    .addHelpText("before", examples("egov doctor", "egov doctor --pause --json"))
    .action(async (options: DoctorOptions) => done(await runDoctor(options, terminal)));
  command(
    "backup <path>",
    "Write the database into a file, or a new file in a folder; the database stops meanwhile",
  )
    .addHelpText(
      "before",
      examples("egov backup /var/backups/egov-graph/", "egov backup before-the-update.dump"),
    )
    .action(async (path: string, options: CommonOptions) => done(await runBackup(path, options, terminal)));
  command("restore <file>", "Replace the database with a backup; the database stops for a moment")
    .addHelpText("before", examples("egov restore before-the-update.dump"))
    .action(async (file: string, options: CommonOptions) => done(await runRestore(file, options, terminal)));
  command("version", "Show the versions of this program and of Node")
    .addHelpText("before", examples("egov version --json"))
    .action(async (options: CommonOptions) => done(await runVersion(options, terminal)));
  return program;
}

function examples(...lines: readonly string[]): string {
  return `Examples:\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
}
