/** Maximum number of words and signs of one document. The full introspection query has about 400, our longest example under 200. */
export const maxTokens = 2000;

/** Maximum size of a document. The depth allows three hops with their evidence (15 levels). */
export const documentLimits = {
  depth: 20,
  aliases: 30,
  rootFields: 20,
  directives: 30,
  fields: 5000,
} as const;
