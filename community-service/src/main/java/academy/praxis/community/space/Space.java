package academy.praxis.community.space;

import academy.praxis.community.member.Reader;
import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A place to share, with a stated audience. */
record Space(UUID id, long version, String name, String purpose, Audience audience, UUID ownerId, Instant createdAt) {
    /** Fewer than these in a safe space, and one could guess who wrote what. */
    static final int MIN_SAFE_MEMBERS = 5;

    /** A new space; its creator is in it. */
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
                new Audience(wish.kind(), wish.teamId(), listed(wish, creator)),
                creator.memberId(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static Set<UUID> listed(NewSpace wish, Reader creator) {
        List<UUID> wanted = wish.memberIds();
        boolean neverListed = wish.kind() == SpaceKind.OPEN || wish.kind() == SpaceKind.TEAM;
        if (neverListed && !wanted.isEmpty()) {
            throw ProblemException.invalid("memberIds", "go with a cohort, private or safe space only");
        }
        if (neverListed || wish.kind() == SpaceKind.SAFE && wanted.isEmpty()) {
            return Set.of();
        }
        Set<UUID> members = new LinkedHashSet<>(wanted);
        members.add(creator.memberId());
        if (wish.kind() == SpaceKind.SAFE && members.size() < MIN_SAFE_MEMBERS) {
            throw ProblemException.invalid(
                    "memberIds",
                    "a safe space needs at least " + MIN_SAFE_MEMBERS + " members, or none listed for everyone");
        }
        return members;
    }
}
