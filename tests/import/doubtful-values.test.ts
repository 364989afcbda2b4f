import { expect, test } from "vitest";
import type { Problem } from "../../src/import/problems/problem.ts";
import { ProblemLog } from "../../src/import/problems/problem-log.ts";
import { validatePath } from "../../src/import/run/import-path.ts";
import { writeFile } from "../setup/graphs/temporary-files.ts";

const FILE = `sources:
  - { id: doc-1, title: Bericht, publishedOn: "1900-01-01", retrievedOn: "1970-01-01" }
entities:
  - id: amt
    kind: PUBLIC_BODY
    name: Amt
    foundedOn: { value: "0001-01-01", evidence: [{ source: doc-1 }] }
    evidence: [{ source: doc-1 }]
  - { id: meg, kind: PROGRAMME, name: Modellkommune, evidence: [{ source: doc-1 }] }
facts:
  - id: f-1
    subject: amt
    predicate: funds
    object: meg
    start: 2014
    end: 9999-12-31
    amount: { value: 1.234, currency: TND }
    quantity: { value: 1.101, unit: Städte }
    evidence: [{ source: doc-1, deadline: 2099-12-31, quantity: { min: 7, max: "170.000", unit: Städte } }]
  - { id: f-2, subject: meg, predicate: starts, value: "9999", evidence: [{ source: doc-1 }] }
  - { id: f-3, subject: meg, predicate: has-count, value: 1.101, evidence: [{ source: doc-1 }] }
  - id: f-4
    subject: amt
    predicate: funds
    object: meg
    start: "1900"
    end: "2099"
    amount: { value: "-1.000,00 €", currency: EUR }
    quantity: { value: "1.1010", unit: Städte }
    evidence: [{ source: doc-1, amount: { min: 250 TEUR, max: "1’234.50 Mio.", currency: EUR } }]
  - { id: f-5, subject: meg, predicate: has-count, value: "1.101,5", evidence: [{ source: doc-1 }] }
  - { id: f-6, subject: meg, predicate: has-count, value: "1,1010", evidence: [{ source: doc-1 }] }
`;

test("Dates that stand for none and points that may part thousands are warned of, each in its place", async () => {
  const { problems, errorCount } = await validatePath(writeFile("doubtful.yaml", FILE), null);
  expect(errorCount).toBe(0);
  expect(problems.map(({ line, field, code, value }) => `${line} ${field} ${code} [${value}]`)).toEqual([
    "2 sources[0].publishedOn PLACEHOLDER_DATE [1900-01-01]",
    "2 sources[0].retrievedOn PLACEHOLDER_DATE [1970-01-01]",
    "7 entities[0].foundedOn PLACEHOLDER_DATE [0001-01-01]",
    "16 facts[0].end PLACEHOLDER_DATE [9999-12-31]",
    "17 facts[0].amount.value DOUBTFUL_NUMBER [1.234]",
    "18 facts[0].quantity.value DOUBTFUL_NUMBER [1.101]",
    "19 facts[0].evidence[0].deadline PLACEHOLDER_DATE [2099-12-31]",
    "19 facts[0].evidence[0].quantity.max DOUBTFUL_NUMBER [170.000]",
    "20 facts[1].value PLACEHOLDER_DATE [9999]",
    "21 facts[2].value DOUBTFUL_NUMBER [1.101]",
  ]);
  expect(problems.map(({ severity }) => severity)).toEqual(problems.map(() => "WARNING"));
  expect(problems[3]?.message).toContain('stands for "no end"');
  expect(problems[5]?.message).toContain("If 1101 is meant, write 1101; if not, 1.1010.");
});

test("However many warnings there are, errors are listed", () => {
  const log = new ProblemLog();
  const warning = {
    severity: "WARNING",
    file: "a.yaml",
    field: "",
    value: null,
    code: "MOJIBAKE",
    message: "",
  } as const;
  for (let line = 1; line <= 1500; line++) log.add({ ...warning, line });
  const error: Problem = { ...warning, severity: "ERROR", code: "BAD_ID", line: 2000 };
  log.add(error);
  const { problems, errorCount, warningCount } = log.toReport();
  expect([problems.length, errorCount, warningCount]).toEqual([1000, 1, 1500]);
  expect(problems.at(-1)).toEqual(error);
});
