package academy.praxis.community.space;

import academy.praxis.community.member.Reader;
import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * A place to share, with a stated audience.
 *
 * @param cohortId the cohort of a cohort's own space; {@code null} otherwise
 * @param ownerId who is responsible for it; {@code null} for the space of a team that nobody leads, and when who it was has been erased
 * @param followed the version of the team or cohort that it follows, counted from 1; 0 when somebody set it up
 * @param closesOn the last day before it is archived; {@code null} for none
 */
record Space(
        UUID id,
        long version,
        String name,
        String purpose,
        Audience audience,
        UUID cohortId,
        UUID ownerId,
        SpaceStatus status,
        long followed,
        LocalDate closesOn,
        Instant createdAt) {
    /** Fewer than these in a safe space, and one could guess who wrote what. */
    static final int MIN_SAFE_MEMBERS = 5;

    /** A new space; {@link #firstMembers} says who is in it. */
    static Space create(UUID id, NewSpace wish, Reader creator) {
        if ((wish.kind() == SpaceKind.TEAM) != (wish.teamId() != null)) {
            throw ProblemException.invalid("teamId", "goes with a team space, and only with that");
        }
        if (wish.kind() == SpaceKind.TEAM
                && !creator.manager()
                && !wish.teamId().equals(creator.teamId())) {
            throw ProblemException.forbidden("A team's space is set up by one of the team or by a manager.");
        }
        return new Space(
                id,
                1,
                wish.name(),
                wish.purpose(),
                new Audience(wish.kind(), wish.teamId(), joining(wish)),
                null,
                creator.memberId(),
                SpaceStatus.ACTIVE,
                0,
                null,
                now());
    }

    /** Who is in a new space from its first moment; its creator moderates it. */
    static Set<UUID> firstMembers(NewSpace wish, Reader creator) {
        Audience audience = new Audience(wish.kind(), wish.teamId(), joining(wish));
        if (!wish.memberIds().isEmpty() && (audience.isEveryone() || wish.kind() == SpaceKind.TEAM)) {
            throw ProblemException.invalid("memberIds", "go with a cohort, private or safe space only");
        }
        Set<UUID> members = new LinkedHashSet<>(wish.memberIds());
        members.add(creator.memberId());
        if (audience.isPseudonymous() && !audience.isEveryone() && members.size() < MIN_SAFE_MEMBERS) {
            throw ProblemException.invalid(
                    "memberIds",
                    "a safe space needs at least " + MIN_SAFE_MEMBERS + " members, or none listed for everyone");
        }
        return members;
    }

    /** Whether it is of a team or cohort that the bus told of. */
    boolean isFollowed() {
        return followed > 0;
    }

    private static Joining joining(NewSpace wish) {
        Joining wanted = wish.joining();
        return switch (wish.kind()) {
            case OPEN -> only(Joining.FREE, wanted);
            case TEAM, COHORT -> only(Joining.BY_INVITATION, wanted);
            case PRIVATE -> notFree(wanted == null ? Joining.BY_INVITATION : wanted);
            case SAFE -> wanted != null ? wanted : wish.memberIds().isEmpty() ? Joining.FREE : Joining.BY_INVITATION;
        };
    }

    private static Joining only(Joining possible, Joining wanted) {
        if (wanted != null && wanted != possible) {
            throw ProblemException.invalid("joining", "is not possible with this kind of space");
        }
        return possible;
    }

    private static Joining notFree(Joining wanted) {
        if (wanted == Joining.FREE) {
            throw ProblemException.invalid("joining", "cannot be free: what everyone can join is an open space");
        }
        return wanted;
    }

    /** The same with another name, purpose, and way of joining. Who can read what was written is never widened. */
    Space edit(SpaceText text) {
        Joining wanted = text.joining() == null ? audience.joining() : text.joining();
        boolean closed = audience.kind() == SpaceKind.PRIVATE || audience.kind() == SpaceKind.SAFE;
        if (wanted != audience.joining() && (!closed || wanted == Joining.FREE || audience.joining() == Joining.FREE)) {
            throw ProblemException.invalid("joining", "cannot be changed like this in this space");
        }
        return next(
                text.name(),
                text.purpose(),
                new Audience(audience.kind(), audience.teamId(), wanted),
                ownerId,
                status,
                followed,
                closesOn);
    }

    Space archive() {
        return status == SpaceStatus.ARCHIVED
                ? this
                : next(name, purpose, audience, ownerId, SpaceStatus.ARCHIVED, followed, null);
    }

    Space reopen() {
        return status == SpaceStatus.ACTIVE
                ? this
                : next(name, purpose, audience, ownerId, SpaceStatus.ACTIVE, followed, null);
    }

    Space ownedBy(UUID memberId) {
        return next(name, purpose, audience, memberId, status, followed, closesOn);
    }

    /** Without anybody who is responsible; read only where nobody else moderates. */
    Space ownedByNobody() {
        return next(
                name,
                purpose,
                audience,
                null,
                audience.isManaged() ? status : SpaceStatus.ARCHIVED,
                followed,
                closesOn);
    }

    /** As the team or cohort is at a later version; archived stays archived. */
    Space follow(Space later) {
        return next(
                later.name,
                later.purpose,
                later.audience,
                later.ownerId,
                status,
                later.followed,
                isArchived() ? null : later.closesOn);
    }

    private Space next(
            String newName,
            String newPurpose,
            Audience newAudience,
            UUID newOwner,
            SpaceStatus newStatus,
            long newFollowed,
            LocalDate lastDay) {
        return new Space(
                id,
                version + 1,
                newName,
                newPurpose,
                newAudience,
                cohortId,
                newOwner,
                newStatus,
                newFollowed,
                lastDay,
                createdAt);
    }

    boolean isArchived() {
        return status == SpaceStatus.ARCHIVED;
    }

    /** Whether it is for so few that one could guess who wrote what, were they fewer than {@value #MIN_SAFE_MEMBERS}. */
    boolean needsFive() {
        return audience.isPseudonymous() && !audience.isEveryone();
    }

    /** How this reader stands to it; the reader must be admitted. */
    Standing standing(Reader reader, Membership membership, Instant at) {
        boolean member =
                audience.kind() == SpaceKind.TEAM ? audience.teamId().equals(reader.teamId()) : membership.isActive();
        boolean moderator =
                membership.moderates() || reader.memberId().equals(ownerId) || reader.manager() && audience.isManaged();
        return new Standing(id, audience, isArchived(), member, moderator, membership.suspendedAt(at));
    }

    boolean admits(Reader reader, Membership membership) {
        return audience.admits(reader, membership.isActive());
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
