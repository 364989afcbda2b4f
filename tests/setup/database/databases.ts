/**
 * How many databases a test run starts, and how many files it runs at once. A statement is planned by one processor while the tests wait, so two of each
 * keep two processors busy.
 */
export const databases = 2;
