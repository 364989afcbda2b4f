import { createRandom, type Random } from "./random.ts";

/** Number of relationships of each size. */
export const sizes = { S: 10_000, M: 100_000, L: 1_000_000 } as const;
/** The name of a size of generated graph. */
export type Size = keyof typeof sizes;

/** An actor or a project. */
export interface GeneratedEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly source: string;
  readonly row: number;
}

/** An actor's participation in a project, according to one source. */
export interface GeneratedTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly role: string;
  /** Whole euros. */
  readonly euros: number;
  /** Days, `YYYY-MM-DD`. */
  readonly start: string;
  readonly end: string;
  readonly source: string;
  readonly row: number;
}

/** Amount and seed of the generated data. */
export interface GeneratorOptions {
  readonly relationships: number;
  readonly seed?: number;
}

/** Ids of the sources: one register per year. */
export const sourceIds: readonly string[] = Array.from(
  { length: 12 },
  (_, index) => `register-${2010 + index}`,
);

const kinds = [
  "ORGANISATION",
  "INSTITUTE",
  "PUBLIC_BODY",
  "IT_COMPANY",
  "MUNICIPALITY",
  "CONSULTANCY",
] as const;
const beginnings = ["Nord", "Ost", "Süd", "West", "Ober", "Unter", "Neu", "Alt", "Groß", "Klein"] as const;
const middles = ["berg", "tal", "bach", "feld", "au", "stein", "münde", "hausen", "stadt", "wald"] as const;
const endings = ["Werke", "Institut", "Amt", "Verbund", "Rat", "Stiftung", "Labor", "Kanzlei"] as const;

/** The largest project, as in the EU's research programmes. */
const maxPartners = 200;

/**
 * The actors, then the projects. There is one actor for eight relationships, and as many projects as their
 * sizes require. Keeps nothing in memory.
 */
export function* generateEntities(options: GeneratorOptions): Generator<GeneratedEntity> {
  const random = createRandom(seedOf(options) + 1);
  for (let index = 0; index < actorCount(options); index++) {
    const name = `${random.pick(beginnings)}${random.pick(middles)}er ${random.pick(endings)} ${index}`;
    yield { id: actorId(index), kind: random.pick(kinds), name, source: source(index), row: index + 1 };
  }
  let index = 0;
  for (const _size of projectSizes(options)) {
    const name = `Vorhaben ${random.pick(beginnings)}${random.pick(middles)} ${index}`;
    yield { id: projectId(index), kind: "PROJECT", name, source: source(index), row: index + 1 };
    index++;
  }
}

/**
 * The ties, project by project. Few actors have most of them: the first holds about one in fifty places in
 * projects.
 */
export function* generateTies(options: GeneratorOptions): Generator<GeneratedTie> {
  const random = createRandom(seedOf(options) + 2);
  const actors = actorCount(options);
  let [project, tie] = [0, 0];
  for (const size of projectSizes(options)) {
    const members = pickMembers(random, size, actors);
    const startYear = 2010 + random.whole(sourceIds.length);
    const month = String(1 + random.whole(12)).padStart(2, "0");
    const times = {
      start: `${startYear}-${month}-01`,
      end: `${startYear + 1 + random.whole(4)}-${month}-28`,
    };
    for (const [position, actor] of members.entries()) {
      yield {
        id: `tie-${tie}`,
        from: actorId(actor),
        to: projectId(project),
        role: position === 0 ? "coordinator" : "participant",
        euros: 10_000 + random.whole(500_000),
        ...times,
        source: `register-${startYear}`,
        row: tie + 1,
      };
      tie++;
    }
    project++;
  }
}

/** A truncated Pareto distribution: half of the projects have one or two partners, a few have very many. */
function* projectSizes(options: GeneratorOptions): Generator<number> {
  const random = createRandom(seedOf(options));
  const most = Math.min(maxPartners, actorCount(options));
  for (let left = options.relationships; left > 0; ) {
    const size = Math.min(Math.floor(1.5 / (1 - random.next()) ** 0.8), most, left);
    yield size;
    left -= size;
  }
}

function pickMembers(random: Random, size: number, actors: number): ReadonlySet<number> {
  const members = new Set<number>();
  while (members.size < size) members.add(Math.floor(actors * random.next() ** 3));
  return members;
}

function seedOf({ seed = 1 }: GeneratorOptions): number {
  return seed * 1000;
}

function actorCount({ relationships }: GeneratorOptions): number {
  return Math.max(1, Math.ceil(relationships / 8));
}

function actorId(index: number): string {
  return `actor-${index}`;
}

function projectId(index: number): string {
  return `project-${index}`;
}

function source(index: number): string {
  return sourceIds[index % sourceIds.length] ?? "";
}
