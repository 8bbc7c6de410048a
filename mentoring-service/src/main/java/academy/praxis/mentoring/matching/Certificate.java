package academy.praxis.mentoring.matching;

/**
 * Dual prices that prove a matching optimal (linear programming duality): what a mentee has to pay at least, wherever they go, and what
 * a place with a mentor is worth to others. {@link OptimalityChecker} verifies them.
 *
 * @param menteePrices by mentee; in the unit of {@link OptimalMatching#cost}
 * @param mentorPrices by mentor; never positive, 0 where a place is free
 */
public record Certificate(long[] menteePrices, long[] mentorPrices) {}
