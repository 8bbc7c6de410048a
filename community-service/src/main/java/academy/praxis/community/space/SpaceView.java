package academy.praxis.community.space;

import academy.praxis.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;

/**
 * A space as a member sees it.
 *
 * @param audience who can read, post and see names, in words
 * @param language in which {@code audience} is said, BCP 47
 * @param joining how one becomes a member
 * @param archived whether it can only be read
 * @param teamId the team of a team space
 * @param cohortId the cohort of a cohort's own space
 * @param memberCount how many are members; {@code null} in lists, and where one cannot read
 * @param ownerId who is responsible for it; {@code null} for the space of a team that nobody leads, and when who it was has been erased
 * @param readable whether the reader can read what is in it
 * @param membership how the reader stands to it
 * @param moderator whether the reader moderates it
 * @param suspendedUntil until when the reader can only read; {@code null} for not
 * @param tooFew whether it is a safe space with so few members that it can only be read; never set in lists
 */
record SpaceView(
        UUID id,
        long version,
        String name,
        String purpose,
        SpaceKind kind,
        String audience,
        String language,
        Joining joining,
        boolean archived,
        UUID teamId,
        UUID cohortId,
        Long memberCount,
        UUID ownerId,
        Instant createdAt,
        boolean readable,
        MembershipState membership,
        boolean moderator,
        Instant suspendedUntil,
        boolean tooFew)
        implements Versioned {

    static SpaceView inList(Spaces.Visit visit, String languages) {
        return view(visit, null, false, languages);
    }

    static SpaceView view(Spaces.Visit visit, Long memberCount, boolean tooFew, String languages) {
        Space space = visit.space();
        Audience audience = space.audience();
        Standing standing = visit.standing();
        boolean readable = visit.isReadable();
        MembershipState state =
                standing.member() ? MembershipState.ACTIVE : visit.membership().state();
        return new SpaceView(
                space.id(),
                space.version(),
                space.name(),
                space.purpose(),
                audience.kind(),
                audience.sentence(languages),
                Audience.languageOf(languages),
                audience.joining(),
                space.isArchived(),
                audience.teamId(),
                space.cohortId(),
                memberCount,
                space.ownerId(),
                space.createdAt(),
                readable,
                state,
                readable && standing.moderator(),
                standing.suspendedUntil(),
                tooFew);
    }
}
