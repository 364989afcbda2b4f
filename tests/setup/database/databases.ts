/**
 * Number of databases that a test run starts, and of files that it runs at once. One processor plans a
 * statement while the tests wait, so two of each keep two processors busy.
 */
export const databases = 2;
