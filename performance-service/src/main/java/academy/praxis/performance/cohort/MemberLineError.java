package academy.praxis.performance.cohort;

/**
 * What is wrong with a line of a file of members.
 *
 * @param line as an editor counts them, the header being line 1
 * @param message what is wrong, in words for the person who made the file
 */
record MemberLineError(long line, String message) {}
