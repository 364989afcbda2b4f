/** The sender of a request. Cached answers and compiled queries of one viewer are never used for another. */
export interface Viewer {
  /** Part of every cache key; without line breaks. */
  readonly id: string;
}

/** Everybody: there are no accounts, and everything published is open to all. */
export const publicViewer: Viewer = { id: "public" };
