import type { Fact } from "../shapes/fact-shape.ts";
import type { SeedDataset } from "../yaml/read-dataset.ts";
import { type Located, listWhole } from "../yaml/seed-file.ts";

/** A fact by which one entity is a part of another. */
export interface PartOfTie {
  readonly fact: Located<Fact>;
  readonly part: string;
  readonly whole: string;
}

/** The part-of facts of a data set, in file order. */
export function listPartOf({ facts, vocabulary }: SeedDataset): readonly PartOfTie[] {
  return listWhole(facts).flatMap((fact) => {
    const { predicate: name, subject, object } = fact.record;
    const predicate = vocabulary.get(name);
    if (predicate?.relationship !== "PART_OF" || object === undefined) return [];
    const [part, whole] = predicate.direction === "IN" ? [object, subject] : [subject, object];
    return [{ fact, part, whole }];
  });
}
