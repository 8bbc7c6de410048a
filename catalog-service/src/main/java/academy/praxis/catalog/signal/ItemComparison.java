package academy.praxis.catalog.signal;

import academy.praxis.catalog.item.ItemCard;

/**
 * An item compared by what helped.
 *
 * @param members who said something, rounded down to five
 */
record ItemComparison(ItemCard item, int members, Interval helpfulness) {}
