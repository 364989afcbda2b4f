import { expect, test } from "vitest";
import { repairMojibake } from "../../../src/values/text/mojibake.ts";

test.each<[string, string]>([
  ["MÃ¼nster", "Münster"],
  ["GieÃŸen", "Gießen"],
  ["Gie\u00c3\u009fen", "Gießen"],
  ["Ã–ffentliche Verwaltung", "Öffentliche Verwaltung"],
  ["5 â€“ 7", "5 – 7"],
  ["â€žModellkommuneâ€œ", "„Modellkommune“"],
  ["MÃƒÂ¼nster", "Münster"],
  ["4 Mio. â‚¬", "4 Mio. €"],
  ["Â§ 5", "§ 5"],
  ["Å umava", "Å umava"],
  ["PraÅ¾skÃ½", "Pražský"],
  ["ï»¿Name", "Name"],
  ["ðŸ˜€", "😀"],
  ["M√ºnster", "Münster"],
  ["Gro√üenhain", "Großenhain"],
  ["5 ‚Äì 7", "5 – 7"],
])("%s was %s", (text, original) => {
  expect(repairMojibake(text) ?? text).toBe(original);
});

test.each([
  "Bürgerbüro Ärzte Öffentlichkeit",
  "Crème brûlée, CAFÉ»",
  "„MENÜ“ – „ANDRÄ“",
  "„Andrä“–Kirche",
  "São Paulo, NÃO",
  "Ångström…",
  "‚Äpfel‘ und ‚Äußeres‘",
  "√2 ¬x",
  "10 °C, § 5, 4 €",
  "東京 Ελλάδα Москва",
  "",
])("%s is as it was meant", (text) => {
  expect(repairMojibake(text)).toBeNull();
});
