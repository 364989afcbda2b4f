/** What an API that holds all of the made-up reading answers, list by list; each test alters a copy. */
export function createAnswers() {
  const statement = (id: string, property: string, source: string, more: object = {}) => ({
    id,
    property,
    value: null as string | null,
    source: { id: source },
    locator: "line 1" as string | null,
    status: "STATED",
    modality: "ASSERTED",
    attributedTo: null as { id: string } | null,
    interestedParty: false,
    ...nothing(),
    ...more,
  });
  const money = {
    amount: { value: "4400000.00", min: null, max: null, currency: "EUR" },
    period: { start: "2018/..", end: null, observedOn: null },
  };
  const turned = { role: "carrier", period: { start: null, end: null, observedOn: "2016-09" } };
  const size = statement("f-size.doc-a.1", "size", "doc-a", {
    value: "12",
    locator: "line 7",
    quantity: { value: null, min: "11", max: "20", unit: "towns" },
  });
  const paid = statement("f-money.doc-a.1", "exists", "doc-a", {
    ...money,
    status: "IMPLIED",
    locator: "line 4",
  });
  const word = (id: string, value: string, source: string, locator: string) =>
    statement(id, "alternateName", source, { value, locator, modality: "NAMING" });
  return {
    entities: [
      entity("amt", "PUBLIC_BODY", "Amt", "office", ["Ämtli"], []),
      entity(
        "plan",
        "PROGRAMME",
        "Plan",
        "plan",
        [],
        [
          word("f-words.doc-a.1", "Vorhaben", "doc-a", "line 1"),
          word("f-words.doc-b.1", "Projekt", "doc-b", "line 4"),
          statement("f-praise.doc-b.1", "assessedAs", "doc-b", {
            value: "good",
            locator: "line 6",
            modality: "ASSESSMENT",
            attributedTo: { id: "amt" },
            interestedParty: true,
          }),
        ],
      ),
      entity(
        "kreis",
        "GROUP",
        "Kreis",
        "circle",
        [],
        [size, statement("f-winter.doc-a.1", "decision", "doc-a", { value: "to meet", locator: "line 8" })],
      ),
      entity(
        "fest",
        "EVENT",
        "Fest",
        "party",
        [],
        [statement("f-day.doc-b.1", "period", "doc-b", { value: "XXXX-06-25", locator: "line 2" })],
      ),
      entity("blatt", "PUBLICATION", "Blatt", "sheet", [], []),
    ],
    relationships: [
      { ...tie("f-money", "FUNDS", "funds", "amt", "plan", [paid]), ...money },
      {
        ...tie("f-turned", "CARRIES_OUT", "project-of", "amt", "plan", [
          statement("f-turned.doc-a.1", "exists", "doc-a", { ...turned, locator: "lines 2, 5, 9" }),
          statement("f-turned.doc-b.1", "exists", "doc-b", turned),
        ]),
        ...turned,
      },
      {
        ...tie("f-duty", "OBLIGES", "obliges", "plan", "kreis", [
          statement("f-duty.doc-b.1", "exists", "doc-b", {
            deadline: "2022",
            modality: "OBLIGATION",
            locator: "line 3",
          }),
        ]),
        deadline: "2022" as string | null,
        modality: "OBLIGATION",
      },
    ],
    sources: [
      { id: "doc-a", statements: [] },
      {
        id: "doc-b",
        statements: [statement("f-based.doc-b.1", "basedOn", "doc-b", { value: "blatt", locator: "line 9" })],
      },
    ],
    conflicts: [
      {
        id: "c-sum",
        kind: "ARITHMETIC",
        about: [{ id: "f-money" }, { id: "kreis" }],
        properties: ["exists", "size"],
        statements: [paid, size],
      },
    ],
  };
}

/** Answers as a server that knows all facts would give them. */
export type Answers = ReturnType<typeof createAnswers>;

const nothing = () => ({
  role: null as string | null,
  deadline: null as string | null,
  period: null as { start: string | null; end: string | null; observedOn: string | null } | null,
  amount: null as object | null,
  quantity: null as object | null,
});

function entity<S>(
  id: string,
  kind: string,
  name: string,
  nameEn: string,
  alternateNames: string[],
  statements: S[],
) {
  return { id, kind, name, nameEn, alternateNames, statements };
}

function tie<S>(id: string, type: string, predicate: string, from: string, to: string, statements: S[]) {
  return {
    id,
    type,
    predicate,
    from: { id: from },
    to: { id: to },
    modality: "ASSERTED",
    ...nothing(),
    statements,
  };
}
