package academy.praxis.catalog.item;

import java.time.LocalDate;

/**
 * An item was looked at and is still right.
 *
 * @param reviewBy until when it is to be looked at again; {@code praxis.catalog.review-after} from today when absent
 */
record Confirmation(LocalDate reviewBy) {}
