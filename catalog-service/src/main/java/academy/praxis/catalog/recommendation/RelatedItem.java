package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.item.ItemCard;
import java.util.List;

/**
 * An item that goes with another.
 *
 * @param tasks that both name
 * @param obstacles that both name
 * @param skills that both name
 * @param helpedBoth how many members both helped, rounded down to five
 * @param score how closely it is related, 0 to 1
 */
record RelatedItem(
        ItemCard item, List<String> tasks, List<String> obstacles, List<String> skills, int helpedBoth, double score) {}
