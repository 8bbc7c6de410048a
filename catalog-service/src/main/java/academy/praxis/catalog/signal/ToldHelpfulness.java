package academy.praxis.catalog.signal;

/**
 * What everyone may be told of an item.
 *
 * @param members at least 5, rounded down to five
 * @param share the part of them whom it helped, 0 to 1, in quarters or tenths
 */
public record ToldHelpfulness(int members, double share) {}
