import type { Cypher } from "../../cypher/cypher.ts";
import { InvalidValueError } from "../../errors/graph-error.ts";
import type { AsOf } from "../../generated/schema.ts";
import type { ReadVersion } from "../../store/visibility/read-version.ts";
import { askedDays } from "../../values/time/certainty.ts";
import type { Run } from "../run/run.ts";
import type { AskedTime, At } from "./at.ts";
import { type Input, isGiven, part, source } from "./input.ts";
import type { StatementContext } from "./statement-context.ts";

/** The newest version of a run. */
export const newestVersion = (run: Run): number => run.version;

/** A version to read, as a parameter. */
export function versionToRead(
  ctx: StatementContext,
  readVersion: (run: Run) => number,
  isHistorical: boolean,
): ReadVersion {
  const version = ctx.parameter(readVersion);
  return { version, isHistorical, newest: isHistorical ? ctx.parameter(newestVersion) : version };
}

const noKey = (): null => null;

/** The newest version without a valid time: the default without `asOf`, and what `degree` counts. */
export function now(ctx: StatementContext): At {
  const current = versionToRead(ctx, newestVersion, false);
  const { version, isHistorical, newest } = current;
  return { version, isHistorical, newest, current, readVersion: newestVersion, validAt: null, key: noKey };
}

/**
 * Reads `asOf` of a root field.
 * @throws InvalidValueError for a `knownAt` later than the newest version, or a `validAt` without a year
 */
export function readAsOf(ctx: StatementContext, asOf: Input<AsOf | null | undefined>): At {
  if (!isGiven(asOf)) return now(ctx);
  const [knownAt, validAt] = [part(asOf, "knownAt"), part(asOf, "validAt")];
  const version = isGiven(knownAt) ? readKnownAt(ctx, knownAt) : null;
  return {
    ...now(ctx),
    ...version,
    validAt: isGiven(validAt) ? askedTime(ctx, validAt) : null,
    key: (run) => ({ knownAt: asOf.read(run)?.knownAt ?? null, validAt: asOf.read(run)?.validAt ?? null }),
  };
}

function readKnownAt(ctx: StatementContext, knownAt: Input<string>) {
  const readVersion = (run: Run) => run.versionAt(Date.parse(knownAt.read(run))) ?? 0;
  const isHistorical = ctx.decide((run) => {
    checkKnownAt(knownAt.read(run), run);
    return readVersion(run) < run.version;
  });
  return { ...versionToRead(ctx, readVersion, isHistorical), readVersion };
}

function checkKnownAt(knownAt: string, { version, publishedAt }: Run): void {
  const newest = publishedAt(version);
  if (Date.parse(knownAt) <= (newest ?? Number.NEGATIVE_INFINITY)) return;
  throw new InvalidValueError(
    `"asOf.knownAt" is ${knownAt}; the newest version was published ${newest === undefined ? "never" : new Date(newest).toISOString()}, and more may be recorded until then. Use that instant or an earlier one, or leave it out.`,
    { knownAt, version },
  );
}

/** The first and last day that an EDTF text covers. @throws InvalidValueError without a year */
export function askedTime(ctx: StatementContext, text: Input<string>): AskedTime {
  askedDays(text.value);
  const day = (end: "first" | "last"): Cypher =>
    ctx.parameter(source(text, (value) => askedDays(value)[end]));
  return { first: day("first"), last: day("last"), days: (run) => askedDays(text.read(run)) };
}
