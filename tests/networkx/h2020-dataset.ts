import type { Dataset, Thing } from "../../src/import/dataset.ts";
import { nameStatement, tieStatement } from "./loaded-statements.ts";
import { readLines } from "./read-lines.ts";

/** participations.csv.gz, and which of its projects: those whose number is a multiple of `every`. */
export interface H2020Part {
  readonly file: string;
  readonly every: number;
}

/** That an organisation takes part in a project. */
export interface Participation {
  /** Number of the project. */
  readonly rcn: string;
  readonly role: string;
  /** Number of the organisation. */
  readonly pic: string;
  /** HES, PRC, REC, OTH or PUB. */
  readonly type: string;
  /** Euros; `NA`: not known. */
  readonly contribution: string;
  /** Days, `YYYY-MM-DD`; `NA`: not known. */
  readonly start: string;
  readonly end: string;
}

const kinds: Readonly<Record<string, string>> = { HES: "INSTITUTE", REC: "INSTITUTE", PUB: "PUBLIC_BODY" };

/** Organisations and projects, tied by PARTICIPATES_IN. Only the ends' numbers are kept. */
export function createH2020Dataset(part: H2020Part): Dataset {
  return {
    id: "h2020",
    title: "Horizon 2020",
    sources: [{ id: "h2020.csv", title: "participations.csv", publisher: "European Commission (CORDIS)" }],
    things: () => listThings(part),
    conflicts: [],
  };
}

async function* listThings(part: H2020Part): AsyncGenerator<Thing> {
  const origin = { dataset: "h2020", source: "h2020.csv" };
  const seen = new Set<string>();
  for await (const { rcn, pic, type } of readParticipations(part)) {
    const ends = [
      { id: actorId(pic), kind: kinds[type] ?? "ORGANISATION", name: `Organisation ${pic}` },
      { id: projectId(rcn), kind: "PROJECT", name: `Projekt ${rcn}` },
    ];
    for (const { id, kind, name } of ends) {
      if (seen.has(id)) continue;
      seen.add(id);
      yield { type: "Entity", id, kind, statements: [nameStatement({ id, name, ...origin })] };
    }
  }
  const relationship = "PARTICIPATES_IN";
  for await (const participation of readParticipations(part)) {
    const [from, to] = [actorId(participation.pic), projectId(participation.rcn)];
    const id = `${from}.${to}`;
    const tie = { id, relationship, from, to, ...origin };
    yield {
      type: "Relationship",
      id,
      relationship,
      from,
      to,
      statements: [tieStatement(tie, said(participation))],
    };
  }
}

/** The rows of the file. No value in it holds a comma. */
export async function* readParticipations({ file, every }: H2020Part): AsyncGenerator<Participation> {
  for await (const line of readLines(file)) {
    const [rcn = "", role = "", pic = "", type = "", contribution = "", , start = "", end = ""] =
      line.split(",");
    if (/^\d+$/.test(rcn) && Number(rcn) % every === 0)
      yield { rcn, role, pic, type, contribution, start, end };
  }
}

/** The id of a participant, by its PIC. */
export function actorId(pic: string): string {
  return `h2020.actor-${pic}`;
}

/** The id of a project, by its record number. */
export function projectId(rcn: string): string {
  return `h2020.project-${rcn}`;
}

function said({ role, contribution, start, end }: Participation) {
  const isAmount = /^\d+(\.\d{1,2})?$/.test(contribution);
  return {
    role,
    ...(start === "NA" ? {} : { start }),
    ...(end === "NA" ? {} : { end }),
    ...(isAmount ? { amount: { value: contribution, currency: "EUR" } } : {}),
  };
}
