package academy.praxis.catalog.supplier;

/**
 * A record that a run refused.
 *
 * @param nr its number among the refused, from 1
 * @param at where it is: a line, an element, an identifier or an address
 * @param reason in words
 */
record RunError(long nr, String at, String reason) {}
