/** Who asks. What one viewer was answered, and how their questions are compiled, is never used for another. */
export interface Viewer {
  /** Part of every key under which something is kept; without line breaks. */
  readonly id: string;
}

/** Everybody: there are no accounts, and all that is published is open to all. */
export const publicViewer: Viewer = { id: "public" };
