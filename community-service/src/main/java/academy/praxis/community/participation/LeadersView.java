package academy.praxis.community.participation;

import java.util.List;

/**
 * Whether the leaders of a team or cohort take part.
 *
 * @param leaders how many there are
 * @param counted those who agreed to be counted, in the order of their names
 * @param notCounted how many did not; nothing else is known of them
 */
record LeadersView(int leaders, List<LeaderView> counted, int notCounted) {}
