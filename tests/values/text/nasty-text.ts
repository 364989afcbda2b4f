import fc from "fast-check";

/** What Lucene's query parser gives a meaning to, and what makes it fail when it stands alone. */
const nasty = fc.array(
  fc.oneof(
    fc.constantFrom(..."+-&|!(){}[]^\"~*?:\\/_<>=#'` \t\n\u3000"),
    fc.constantFrom(
      "AND",
      "OR",
      "NOT",
      "TO",
      "&&",
      "||",
      "name:",
      "[a TO b]",
      "/.*/",
      "~9",
      "^99",
      "*:*",
      "\\u0000",
    ),
    fc.constantFrom(
      "Münster",
      "ＡＮＤ",
      "IVM²",
      "İ",
      "ŉ",
      "ﬃ",
      "한국",
      "हिन्दी",
      "\ud800",
      "💥",
      "½",
      "x",
      "E-Government",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  ),
  { maxLength: 30 },
);
/** Texts that try to leave the place of a search text in a Lucene query. */
export const nastyText = nasty.map((parts) => parts.join(""));
