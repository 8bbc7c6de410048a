package academy.praxis.catalog.recommendation;

/**
 * What a score is made of; see {@link Scorer}.
 *
 * @param tasks how well it fits my tasks, 0 to 1
 * @param obstacles how well it fits what is in my way, 0 to 1
 * @param jobRole whether it is meant for my job role, or fits what many of it work on, 0 or 1
 * @param helpfulness how likely it helps, 0 to 1 in steps of a twentieth
 * @param allowance below 1 for what is out of date, or helped me already
 * @param score 0 to 1
 */
record ScoreParts(double tasks, double obstacles, double jobRole, double helpfulness, double allowance, double score) {}
