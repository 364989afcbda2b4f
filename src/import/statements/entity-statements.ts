import { canonicalIdentifier, parseIdentifier } from "../../values/identifiers/identifier.ts";
import { fieldFactId } from "../knowledge/world.ts";
import type { EntityField, EntityFieldType } from "../shapes/entity-fields.ts";
import type { EntityRecord, SourcedValue } from "../shapes/entity-shape.ts";
import type { Evidence, Qualifiers } from "../shapes/evidence-shape.ts";
import type { PropertyType } from "../shapes/vocabulary-shape.ts";
import { createStatement, type StatementContent, type StatementRecord } from "../statement-record.ts";

/** What is needed to turn the records of a data set into statements. */
export interface StatementContext {
  readonly dataset: string;
  /** Who vouches for values without evidence. */
  readonly editorsSource: string | undefined;
  readonly entityFields: ReadonlyMap<string, EntityField>;
}

const VALUE_TYPES: Readonly<Record<EntityFieldType, PropertyType>> = {
  TEXT: "TEXT",
  EDTF: "EDTF",
  INTEGER: "DECIMAL",
  URL: "URL",
  ENUM: "TEXT",
  IDENTIFIER: "TEXT",
};

/** The statements in an entity's own fields: one for each value and source. */
export function entityStatements(
  entity: EntityRecord,
  context: StatementContext,
): readonly StatementRecord[] {
  const { name, nameEn, alternateNames, identifiers, formerIds, fields, evidence } = entity;
  const say = (field: string, content: Partial<StatementContent>, claim: Claim): readonly StatementRecord[] =>
    sayField(entity, field, content, claim, context);
  const statements = [
    ...say("name", { language: "DE" }, { value: name, evidence }),
    ...(nameEn === undefined ? [] : say("nameEn", { property: "name", language: "EN" }, nameEn)),
    ...alternateNames.flatMap((alternate) => say("alternateNames", {}, alternate)),
    ...identifiers.flatMap(({ scheme, value, ...claim }) =>
      say("identifiers", { valueType: "ID" }, { ...claim, value: canonicalIdentifier(scheme, value) }),
    ),
    ...formerIds.flatMap((formerId) => say("formerIds", { valueType: "ID" }, { value: formerId })),
    ...Object.entries(fields).flatMap(([name, value]) => {
      const field = context.entityFields.get(name);
      return value === undefined ? [] : say(name, fieldContent(field), canonicalClaim(field, value));
    }),
  ];
  return [...new Map(statements.map((statement) => [statement.id, statement])).values()];
}

type Claim = SourcedValue & { readonly evidence?: readonly Evidence[] | undefined };

function sayField(
  { id }: EntityRecord,
  field: string,
  content: Partial<StatementContent>,
  { value, evidence, ...qualifiers }: Claim,
  { dataset, editorsSource }: StatementContext,
): readonly StatementRecord[] {
  const whole: StatementContent = {
    about: id,
    aboutType: "Entity",
    property: field,
    value,
    valueType: "TEXT",
    fact: fieldFactId(id, field),
    dataset,
    ...content,
  };
  const said = evidence ?? (editorsSource === undefined ? [] : [{ source: editorsSource }]);
  return said.map((one) => createStatement(whole, one, [qualifiers satisfies Qualifiers]));
}

function canonicalClaim(field: EntityField | undefined, claim: Claim): Claim {
  if (field?.type !== "IDENTIFIER") return claim;
  return { ...claim, value: parseIdentifier(field.name, claim.value).value };
}

function fieldContent(field: EntityField | undefined): Partial<StatementContent> {
  if (field === undefined) return {};
  if (field.name === "description") return { language: "DE" };
  if (field.name === "descriptionEn") return { property: "description", language: "EN" };
  return { valueType: VALUE_TYPES[field.type] };
}
