/** A small reading of two made-up texts, with one fact of each form. */
export const madeUpGold = {
  documents: [
    { id: "doc-a", file: "a.txt" },
    { id: "doc-b", file: "b.txt" },
  ],
  entities: [
    { id: "amt", label_de: "Amt", label_en: "office", type: "ministry", aliases: ["Amt", "Ämtli"] },
    { id: "plan", label_de: "Plan", label_en: "plan", type: "programme", aliases: [] },
    { id: "kreis", label_de: "Kreis", label_en: "circle", type: "network", aliases: [] },
    { id: "fest", label_de: "Fest", label_en: "party", type: "event", aliases: [] },
    { id: "blatt", label_de: "Blatt", label_en: "sheet", type: "agreement", aliases: [] },
  ],
  facts: [
    fact("f-money", "amt", "funds", [["a.txt", [4]]], {
      object: "plan",
      qualifiers: { amount: 4400000, currency: "EUR", start: "2018", precision: "year (not before)" },
      status: "implied",
    }),
    fact(
      "f-turned",
      "plan",
      "project-of",
      [
        ["a.txt", [9, 2]],
        ["a.txt", [5]],
        ["b.txt", [1]],
      ],
      {
        object: "amt",
        qualifiers: { role: "carrier", as_of: "2016-09" },
      },
    ),
    fact("f-duty", "plan", "obliges", [["b.txt", [3]]], {
      object: "kreis",
      qualifiers: { end: "2022" },
      modality: "obligation",
    }),
    fact("f-size", "kreis", "has-member-count", [["a.txt", [7]]], {
      value: 12,
      qualifiers: { quantity: [11, 20], unit: "towns" },
    }),
    fact("f-day", "fest", "has-date", [["b.txt", [2]]], {
      value: "--06-25",
      qualifiers: { start: "--06-25" },
    }),
    fact(
      "f-words",
      "plan",
      "called",
      [
        ["a.txt", [1]],
        ["b.txt", [4]],
      ],
      {
        value: ["Vorhaben", "Projekt"],
        terms: { "a.txt": ["Vorhabens", "Amt"], "b.txt": ["das Projekt"] },
        modality: "naming",
      },
    ),
    fact("f-praise", "plan", "assessed-as", [["b.txt", [6]]], {
      value: "good",
      modality: "assessment",
      attributed_to: "amt",
      interested_party: true,
    }),
    fact("f-winter", "kreis", "decided", [["a.txt", [8]]], {
      value: "to meet",
      qualifiers: { start: "winter of unstated year" },
    }),
    fact("f-based", "doc-b", "based-on", [["b.txt", [9]]], { object: "blatt" }),
    fact("f-keywords", "doc-a", "has-keywords", [["a.txt", [10]]], { value: ["one", "two"] }),
  ],
  conflicts: [
    { id: "c-sum", kind: "open-arithmetic", facts: ["f-money", "f-size"] },
    { id: "c-page-furniture", kind: "noise", facts: ["f-keywords"] },
  ],
};

/** The predicates those facts use, as vocabulary.yaml has them. */
export const madeUpVocabulary = `
predicates:
  funds: { relationship: FUNDS, direction: OUT }
  project-of: { relationship: CARRIES_OUT, direction: IN }
  obliges: { relationship: OBLIGES, direction: OUT }
  has-member-count: { property: memberCount, valueType: DECIMAL, byKind: { GROUP: size } }
  has-date: { property: publishedOn, valueType: EDTF, byKind: { EVENT: period } }
  called: { property: alternateName, valueType: TEXT }
  assessed-as: { property: assessedAs, valueType: TEXT }
  decided: { property: decision, valueType: TEXT }
  based-on: { property: basedOn, valueType: ID }
  has-keywords: { property: keyword, valueType: TEXT }
`;

interface More {
  readonly object?: string;
  readonly value?: string | number | readonly string[];
  readonly qualifiers?: object;
  readonly status?: string;
  readonly modality?: string;
  readonly attributed_to?: string;
  readonly interested_party?: boolean;
  readonly terms?: Readonly<Record<string, readonly string[]>>;
}

function fact(
  id: string,
  subject: string,
  predicate: string,
  evidence: readonly (readonly [file: string, lines: readonly number[]])[],
  { terms = {}, ...more }: More,
) {
  const defaults = { status: "stated", modality: "asserted", attributed_to: null, interested_party: false };
  const places = evidence.map(([file, lines]) => ({ file, lines, terms: terms[file] ?? ["term"] }));
  return { ...defaults, qualifiers: {}, id, subject, predicate, evidence: places, ...more };
}
