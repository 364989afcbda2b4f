import { InvalidValueError } from "../../src/errors/graph-error.ts";

/** Home of each type of the gold file: a value of EntityKind. */
const ENTITY_KINDS: Readonly<Record<string, string>> = {
  ministry: "PUBLIC_BODY",
  government: "PUBLIC_BODY",
  "federal-authority": "PUBLIC_BODY",
  "public-institution": "PUBLIC_BODY",
  land: "PUBLIC_BODY",
  "state-level": "PUBLIC_BODY",
  "municipal-association": "MUNICIPAL_ASSOCIATION",
  city: "MUNICIPALITY",
  district: "MUNICIPALITY",
  zweckverband: "CONSORTIUM",
  consortium: "CONSORTIUM",
  consultancy: "CONSULTANCY",
  institute: "INSTITUTE",
  university: "INSTITUTE",
  "it-provider": "IT_COMPANY",
  person: "PERSON",
  group: "GROUP",
  network: "GROUP",
  "working-group": "GROUP",
  programme: "PROGRAMME",
  strategy: "PROGRAMME",
  project: "PROJECT",
  "project-group": "PROJECT",
  competition: "PROJECT",
  evaluation: "PROJECT",
  event: "EVENT",
  publication: "PUBLICATION",
  "publication-collection": "PUBLICATION",
  periodical: "PUBLICATION",
  agreement: "PUBLICATION",
  law: "LAW",
  "law-group": "LAW",
  portal: "SERVICE",
  "press-portal": "SERVICE",
  product: "SERVICE",
  place: "PLACE",
  region: "PLACE",
  venue: "PLACE",
  topic: "TOPIC",
};

/** Kinds of conflict whose names differ from those of the schema; all others only change case and hyphen. */
const CONFLICT_KINDS: Readonly<Record<string, string>> = {
  derived: "ARITHMETIC",
  "open-arithmetic": "ARITHMETIC",
};

/** The kind under which the graph keeps an entity of this type. @throws InvalidValueError for a type without a home */
export function toEntityKind(type: string): string {
  const kind = ENTITY_KINDS[type];
  if (kind === undefined) {
    throw new InvalidValueError(`The type "${type}" has no home in the graph. Give it one.`, { type });
  }
  return kind;
}

/** The kind under which the graph keeps a conflict of this kind. */
export function toConflictKind(kind: string): string {
  return CONFLICT_KINDS[kind] ?? toEnumValue(kind);
}

/** `interested-party` as the schema writes it: INTERESTED_PARTY. */
export function toEnumValue(word: string): string {
  return word.toUpperCase().replaceAll("-", "_");
}
