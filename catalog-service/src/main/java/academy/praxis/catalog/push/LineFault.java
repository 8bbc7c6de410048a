package academy.praxis.catalog.push;

/**
 * What is wrong with a line.
 *
 * @param line its number, from 1
 * @param externalId the item's, when it could be read
 * @param field the field to blame; {@code null} when it is the line as a whole
 * @param message what is wrong, in words
 */
record LineFault(long line, String externalId, String field, String message) {}
