package academy.praxis.performance.outcome;

/**
 * One thing that is wrong with a line of an observations file.
 *
 * @param line as an editor counts them, the header being line 1
 * @param field the column
 * @param message what is wrong, in words for the person who made the file
 */
record LineError(long line, String field, String message) {}
