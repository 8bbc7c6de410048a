package academy.praxis.catalog.signal;

import java.time.LocalDate;

/**
 * Why an item helped somebody, or did not.
 *
 * @param week the Monday of the week in which it was said: a time would tell by whom
 */
record ReasonView(String task, boolean helped, String why, LocalDate week) {}
