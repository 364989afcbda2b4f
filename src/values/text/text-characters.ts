/**
 * Characters that are replaced by a plain blank: all space separators (no-break, thin, ideographic) and the
 * empty Braille pattern.
 */
const BLANKS = /[\p{Zs}\u2800]+/gu;

/** Unicode letters and symbols that are invisible although no property says so. */
const DRAWN_AS_NOTHING = /[\u2800\u{1d159}\u{13441}\u{13442}]/gu;

/**
 * Ignorable characters that a script or an emoji needs: joiners between letters of scripts other than Latin,
 * Greek and Cyrillic, and in emoji; selectors after an emoji, a keycap's digit, a Han or a Mongolian letter.
 */
const NEEDED = new RegExp(
  [
    String.raw`(?<=(?![\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Zyyy}\p{sc=Zinh}])[\p{L}\p{M}])[\u200c\u200d](?=\p{L})`,
    String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
    String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f(?=\u20e3)`,
    String.raw`(?<=\p{sc=Hani})[\u{e0100}-\u{e01ef}]|(?<=\p{sc=Mong})[\u180b-\u180d\u180f]`,
  ].join("|"),
  "gu",
);

/**
 * What no text may contain, by Unicode property, and why. U+FFF9 to U+FFFC (annotations and object
 * placeholders) have no property of their own.
 */
const UNFIT: readonly (readonly [RegExp, UnfitCharacter["kind"]])[] = [
  [/\p{Cs}/u, "HALF"],
  [/\p{Noncharacter_Code_Point}/u, "NONCHARACTER"],
  [/\p{Co}/u, "PRIVATE_USE"],
  [/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}\ufff9-\ufffc]/u, "INVISIBLE"],
];

/** Most texts hold only Latin letters and signs, and need no closer look. */
const USUAL = /^[\x20-\x7e\xa0-\xac\xae-\u024f\u2010-\u201f]*$/;

/** A character that a text must not contain. */
export interface UnfitCharacter {
  /** `U+200B`. */
  readonly name: string;
  readonly kind: "HALF" | "NONCHARACTER" | "PRIVATE_USE" | "INVISIBLE";
}

/**
 * The first character that a one-line text must not contain, or null: half a character (a lone surrogate),
 * noncharacters, private use, controls, line and paragraph separators, marks that change the reading
 * direction, and invisible characters that make one text look like another (Unicode TR 36, 3.4), unless a
 * script or an emoji needs them.
 */
export function findUnfitCharacter(text: string): UnfitCharacter | null {
  if (USUAL.test(text)) return null;
  const rest = text.replace(NEEDED, "");
  for (const [pattern, kind] of UNFIT) {
    const found = pattern.exec(rest);
    if (found !== null) return { name: characterName(found[0]), kind };
  }
  return null;
}

/** The first lone surrogate of a text, as `U+D800`; null if the text is well-formed. */
export function findLoneSurrogate(text: string): string | null {
  const found = /\p{Cs}/u.exec(text);
  return found === null ? null : characterName(found[0]);
}

/** Whether a text is invisible: blanks, ignorable characters, and marks without a letter. */
export function isBlank(text: string): boolean {
  if (/[a-z0-9]/i.test(text)) return false;
  const drawn = text.replace(DRAWN_AS_NOTHING, "").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return !/[\p{L}\p{N}\p{P}\p{S}\p{Cn}]/u.test(drawn);
}

/**
 * Normalises a name, role, unit or identifier for storing and comparing: Unicode NFC, each run of blanks of
 * any width as one plain blank, none at the ends.
 */
export function tidyName(text: string): string {
  return text.normalize("NFC").replace(BLANKS, " ").trim();
}

function characterName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
