import type { Answers } from "./made-up-answers.ts";

/** What is altered in the answers, and the differences that are to be found then. */
type Alteration = readonly [what: string, alter: (answers: Answers) => unknown, found: readonly string[]];

/** Takes the named element out of a list. */
function drop<T extends { id: string }>(list: T[], id: string): void {
  const index = list.findIndex((element) => element.id === id);
  if (index < 0) throw new Error(`nothing to drop: ${id}`);
  list.splice(index, 1);
}

function pick<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((element) => element.id === id);
  if (found === undefined) throw new Error(`nothing to alter: ${id}`);
  return found;
}

const relationship = (answers: Answers, id: string) => pick(answers.relationships, id);
const said = (answers: Answers, owner: string, id: string) =>
  pick(pick([...answers.entities, ...answers.relationships, ...answers.sources], owner).statements, id);

/** Each takes or changes one thing of what a whole graph answers. */
export const alterations: readonly Alteration[] = [
  [
    "a missing entity, with its names and statements",
    (answers) => drop(answers.entities, "fest"),
    [
      "Entities: fest: no such entity",
      'Names: fest: no name "Fest"',
      'Names: fest: no name "party"',
      'Statements of values: f-day: no statement period = "XXXX-06-25" from doc-b',
    ],
  ],
  [
    "another kind",
    (answers) => Object.assign(pick(answers.entities, "kreis"), { kind: "ORGANISATION" }),
    ['Entities: kreis: kind is "ORGANISATION", not "GROUP"'],
  ],
  [
    "a missing spelling",
    (answers) => Object.assign(pick(answers.entities, "amt"), { alternateNames: [] }),
    ['Names: amt: no name "Ämtli"'],
  ],
  ["a missing source", (answers) => drop(answers.sources, "doc-a"), ["Sources: doc-a: no such source"]],
  [
    "a missing relationship, with its statement and in its conflict",
    (answers) => drop(answers.relationships, "f-money"),
    [
      "Relationships: f-money: no such relationship",
      "Statements of relationships: f-money: no statement exists = null from doc-a",
      "Conflicts: c-sum: no statement of f-money from doc-a",
      "Conflicts: c-sum: the statement f-money.doc-a.1 is of none of its facts",
    ],
  ],
  [
    "another type, predicate or modality",
    (answers) =>
      Object.assign(relationship(answers, "f-money"), {
        type: "SUPPORTS",
        predicate: "helps",
        modality: "PLAN",
      }),
    [
      'Relationships: f-money: type is "SUPPORTS", not "FUNDS"',
      'Relationships: f-money: predicate is "helps", not "funds"',
      'Relationships: f-money: modality is "PLAN", not "ASSERTED"',
    ],
  ],
  [
    "ends that are not turned round",
    (answers) =>
      Object.assign(relationship(answers, "f-turned"), { from: { id: "plan" }, to: { id: "amt" } }),
    [
      'Relationships: f-turned: from is "plan", not "amt"',
      'Relationships: f-turned: to is "amt", not "plan"',
    ],
  ],
  [
    "another role or day observed",
    (answers) => Object.assign(relationship(answers, "f-turned"), { role: null, period: null }),
    [
      'Relationships: f-turned: role is null, not "carrier"',
      'Relationships: f-turned: period.observedOn is null, not "2016-09"',
    ],
  ],
  [
    "an end in place of a deadline",
    (answers) =>
      Object.assign(relationship(answers, "f-duty"), {
        deadline: null,
        period: { start: null, end: "2022", observedOn: null },
      }),
    [
      'Relationships: f-duty: period.end is "2022", not null',
      'Relationships: f-duty: deadline is null, not "2022"',
    ],
  ],
  [
    "another amount or currency, and a start without its doubt",
    (answers) =>
      Object.assign(relationship(answers, "f-money"), {
        amount: { value: "4.40", min: null, max: null, currency: "CHF" },
        period: { start: "2018", end: null, observedOn: null },
      }),
    [
      'Relationships: f-money: period.start is "2018", not "2018/.."',
      'Relationships: f-money: amount is "4.4 CHF", not "4400000 EUR"',
    ],
  ],
  [
    "a statement of one of two sources that is missing",
    (answers) => drop(relationship(answers, "f-turned").statements, "f-turned.doc-b.1"),
    ["Statements of relationships: f-turned: no statement exists = null from doc-b"],
  ],
  [
    "another line",
    (answers) => Object.assign(said(answers, "f-turned", "f-turned.doc-a.1"), { locator: "line 2" }),
    ['Statements of relationships: f-turned: locator is "line 2", not "lines 2, 5, 9"'],
  ],
  [
    "another status or modality of a statement",
    (answers) =>
      Object.assign(said(answers, "f-duty", "f-duty.doc-b.1"), { status: "IMPLIED", modality: "PLAN" }),
    [
      'Statements of relationships: f-duty: status is "IMPLIED", not "STATED"',
      'Statements of relationships: f-duty: modality is "PLAN", not "OBLIGATION"',
    ],
  ],
  [
    "a claim without its speaker or interest",
    (answers) =>
      Object.assign(said(answers, "plan", "f-praise.doc-b.1"), {
        attributedTo: null,
        interestedParty: false,
      }),
    [
      'Statements of values: f-praise: attributedTo is null, not "amt"',
      "Statements of values: f-praise: interestedParty is false, not true",
    ],
  ],
  [
    "bounds of a quantity as one figure",
    (answers) =>
      Object.assign(said(answers, "kreis", "f-size.doc-a.1"), {
        quantity: { value: "11", min: null, max: null, unit: "towns" },
      }),
    ['Statements of values: f-size: quantity is "11 towns", not "11..20 towns"'],
  ],
  [
    "another value",
    (answers) => Object.assign(said(answers, "kreis", "f-winter.doc-a.1"), { value: "to part" }),
    ['Statements of values: f-winter: no statement decision = "to meet" from doc-a'],
  ],
  [
    "another property",
    (answers) => Object.assign(said(answers, "fest", "f-day.doc-b.1"), { property: "publishedOn" }),
    ['Statements of values: f-day: no statement period = "XXXX-06-25" from doc-b'],
  ],
  [
    "an element of a list that its source does not state",
    (answers) => drop(pick(answers.entities, "plan").statements, "f-words.doc-b.1"),
    ['Statements of values: f-words: no statement alternateName = "Projekt" from doc-b'],
  ],
  [
    "a missing statement about a source",
    (answers) => drop(pick(answers.sources, "doc-b").statements, "f-based.doc-b.1"),
    ['Statements on sources: f-based: no statement basedOn = "blatt" from doc-b'],
  ],
  [
    "a missing conflict",
    (answers) => drop(answers.conflicts, "c-sum"),
    ["Conflicts: c-sum: no such conflict"],
  ],
  [
    "a conflict of another kind about other things",
    (answers) =>
      Object.assign(pick(answers.conflicts, "c-sum"), {
        kind: "OPEN",
        about: [{ id: "kreis" }],
        properties: ["size"],
      }),
    [
      'Conflicts: c-sum: kind is "OPEN", not "ARITHMETIC"',
      'Conflicts: c-sum: about is ["kreis"], not ["f-money","kreis"]',
      'Conflicts: c-sum: properties is ["size"], not ["exists","size"]',
    ],
  ],
  [
    "a conflict that compares fewer statements",
    (answers) => drop(pick(answers.conflicts, "c-sum").statements, "f-size.doc-a.1"),
    ["Conflicts: c-sum: no statement of f-size from doc-a"],
  ],
];
