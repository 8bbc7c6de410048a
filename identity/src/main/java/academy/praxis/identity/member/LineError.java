package academy.praxis.identity.member;

/**
 * One thing that is wrong with a line of a file of people.
 *
 * @param line as an editor counts them, the header being line 1
 * @param field as the API calls it: {@code email}, {@code displayName}, {@code team}, …
 * @param message what is wrong, in words for the person who made the file
 */
record LineError(long line, String field, String message) {}
