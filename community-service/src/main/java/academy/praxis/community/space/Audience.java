package academy.praxis.community.space;

import academy.praxis.community.member.Reader;
import java.util.Set;
import java.util.UUID;

/**
 * Who can read a space, post in it and see names: decided here, and said here in words.
 *
 * @param kind the space's kind
 * @param teamId the team of a team space; {@code null} otherwise
 * @param memberIds the listed members; empty for open and team spaces, and for a safe space that is open to all
 */
public record Audience(SpaceKind kind, UUID teamId, Set<UUID> memberIds) {
    private static final String SAFE_NAMES =
            " Authors appear under a made-up name, another one in each thread, and nobody is"
                    + " shown who they are, managers included. Which text is whose is kept in sealed form, so that authors can change"
                    + " their own.";

    /** Whether every member of the academy can read it. */
    public boolean isEveryone() {
        return kind == SpaceKind.OPEN || kind == SpaceKind.SAFE && memberIds.isEmpty();
    }

    /** Whether authors stay unknown to everybody. */
    public boolean isPseudonymous() {
        return kind == SpaceKind.SAFE;
    }

    /** Whether this reader can read and post. */
    public boolean admits(Reader reader) {
        return switch (kind) {
            case OPEN -> true;
            case TEAM -> reader.manager() || teamId.equals(reader.teamId());
            case COHORT -> reader.manager() || memberIds.contains(reader.memberId());
            case PRIVATE -> memberIds.contains(reader.memberId());
            case SAFE -> memberIds.isEmpty() || memberIds.contains(reader.memberId());
        };
    }

    /** Who can read, post and see names, in words for members. */
    public String sentence() {
        return switch (kind) {
            case OPEN -> "Everyone in the academy can read, post and see who wrote what.";
            case TEAM -> "The members of this team and the academy's managers can read, post and see who wrote what.";
            case COHORT ->
                "The members listed for this cohort and the academy's managers can read, post and see who wrote what.";
            case PRIVATE ->
                "Only the members listed here can read, post and see who wrote what; managers cannot unless they are listed.";
            case SAFE ->
                (memberIds.isEmpty()
                                ? "Everyone in the academy can read and post."
                                : "Only the members listed here can read and post.")
                        + SAFE_NAMES;
        };
    }
}
