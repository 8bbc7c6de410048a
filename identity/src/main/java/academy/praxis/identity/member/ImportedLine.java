package academy.praxis.identity.member;

import java.util.UUID;

/**
 * What becomes of a line of a file of people.
 *
 * @param line as an editor counts them, the header being line 1
 * @param email as it stands there; may be empty
 * @param displayName as it stands there; may be empty
 * @param memberId the member: who was one already, and who has just become one
 * @param status where whoever was a member already stands; {@code null} for others
 */
record ImportedLine(long line, String email, String displayName, How how, UUID memberId, MemberStatus status) {
    /** What becomes of it. */
    enum How {
        /** Taken in and invited, or would be. */
        INVITED,
        /** A member already, and left as they are. */
        ALREADY,
        /** Stands in an earlier line, too. */
        REPEATED,
        /** Nothing is wrong with it, but with others, which keep it out. */
        HELD_BACK,
        /** Something is wrong with it. */
        REJECTED
    }
}
