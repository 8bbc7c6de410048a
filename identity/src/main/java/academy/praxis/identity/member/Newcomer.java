package academy.praxis.identity.member;

import academy.praxis.identity.team.TeamRef;

/**
 * A person to be taken in, with the team that they join.
 *
 * @param team {@code null} for none
 */
record Newcomer(NewMember person, TeamRef team) {}
