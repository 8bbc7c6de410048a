package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;

/**
 * An item that may be recommended.
 *
 * @param helpfulness how likely it helps, 0 to 1: for the best of the member's tasks that it names, else as a whole
 * @param helpedBefore whether it helped this member already
 */
record Candidate(ItemCard item, Match match, double helpfulness, boolean helpedBefore) {}
