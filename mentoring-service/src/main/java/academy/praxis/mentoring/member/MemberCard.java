package academy.praxis.mentoring.member;

/**
 * How a member is shown beside what they offer or ask for.
 *
 * @param displayName {@code null} when the directory has not told of them yet
 * @param jobRole {@code null} when none is known
 */
public record MemberCard(String displayName, String jobRole) {}
