import type { EntityRecord } from "../shapes/entity-shape.ts";
import { type Located, listWhole } from "../yaml/seed-file.ts";
import { type CheckContext, report } from "./check-context.ts";
import { checkClaim, checkSource } from "./check-evidence.ts";
import { checkIdentifiers } from "./check-identifiers.ts";
import { warnOfDate } from "./doubtful-values.ts";

/** Checks the entities' own fields: whether their kind has them, their evidence, and their identifiers. */
export function checkEntities(context: CheckContext): void {
  const entities = listWhole(context.seeds.entities);
  for (const entity of entities) {
    checkFields(context, entity);
    checkNames(context, entity);
  }
  checkIdentifiers(context, entities);
  checkDataset(context);
}

function checkNames(context: CheckContext, entity: Located<EntityRecord>): void {
  const { record } = entity;
  checkClaim(context, entity, { field: [], qualifiers: [], evidence: record.evidence });
  if (record.nameEn !== undefined) {
    checkClaim(context, entity, {
      field: ["nameEn"],
      qualifiers: [record.nameEn],
      evidence: record.nameEn.evidence,
    });
  }
  for (const list of ["alternateNames", "identifiers"] as const) {
    for (const [index, one] of record[list].entries()) {
      checkClaim(context, entity, { field: [list, index], qualifiers: [one], evidence: one.evidence });
    }
  }
}

function checkFields(context: CheckContext, entity: Located<EntityRecord>): void {
  const { kind, fields } = entity.record;
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const { kinds = [], type } = context.shapes.entityFields.get(name) ?? {};
    if (!kinds.includes(kind)) {
      const message = `"${name}" is a field of ${kinds.join(", ")}, and this is a ${kind}. Remove it, or state it as a fact.`;
      report(context, entity, {
        field: [name],
        code: "FIELD_OF_OTHER_KIND",
        message,
        value: value.value,
        isKey: true,
      });
      continue;
    }
    if (type === "EDTF") warnOfDate(context, entity, [name], value.value);
    checkClaim(context, entity, { field: [name], qualifiers: [value], evidence: value.evidence });
  }
}

function checkDataset(context: CheckContext): void {
  const { dataset, datasetFile } = context.seeds;
  if (dataset.editorsSource === undefined || datasetFile === null) return;
  checkSource(context, { at: datasetFile, path: [] }, ["editorsSource"], dataset.editorsSource);
}
