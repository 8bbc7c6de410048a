package academy.praxis.community.space;

import academy.praxis.kit.mongo.Store;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Spaces that nobody sets up: each team and each cohort has one, with the same id, made and changed as the bus tells of them. */
@ApplicationScoped
class FollowedSpaces {
    private final SpaceRepository spaces;
    private final SpaceChanges changes;
    private final MembershipRepository memberships;

    FollowedSpaces(SpaceRepository spaces, SpaceChanges changes, MembershipRepository memberships) {
        this.spaces = spaces;
        this.changes = changes;
        this.memberships = memberships;
    }

    Uni<Void> follow(TeamState team) {
        var audience = new Audience(SpaceKind.TEAM, team.id(), Joining.BY_INVITATION);
        String purpose = team.description() == null || team.description().isBlank() ? team.name() : team.description();
        return follow(new Space(
                team.id(),
                1,
                team.name(),
                purpose,
                audience,
                null,
                team.leadId(),
                SpaceStatus.ACTIVE,
                team.version() + 1,
                null,
                Space.now()));
    }

    /** Members first: while the space is not there, they are members of nothing. */
    Uni<Void> follow(CohortState cohort) {
        var audience = new Audience(SpaceKind.COHORT, null, Joining.BY_INVITATION);
        return memberships
                .addNew(cohort.id(), List.of(cohort.facilitatorId()), cohort.facilitatorId())
                .flatMap(none -> memberships.addNew(cohort.id(), cohort.memberIds(), null))
                .flatMap(none -> memberships.give(cohort.id(), cohort.facilitatorId(), SpaceRole.MODERATOR))
                .flatMap(done -> follow(new Space(
                        cohort.id(),
                        1,
                        cohort.name(),
                        cohort.programmeTitle(),
                        audience,
                        cohort.id(),
                        cohort.facilitatorId(),
                        SpaceStatus.ACTIVE,
                        cohort.version() + 1,
                        cohort.endsOn(),
                        Space.now())));
    }

    /** Also before the cohort's space is there. Who left it, or was taken out of it, stays out. */
    Uni<Void> enrol(UUID cohortId, UUID memberId) {
        return memberships.addNew(cohortId, List.of(memberId), null);
    }

    private Uni<Void> follow(Space wanted) {
        return spaces.byId(wanted.id()).flatMap(present -> present == null ? open(wanted) : change(wanted));
    }

    private Uni<Void> open(Space wanted) {
        return spaces.insert(wanted, SpaceEvents.opened(wanted))
                .replaceWithVoid()
                .onFailure(Store::isDuplicate)
                .recoverWithUni(() -> change(wanted));
    }

    private Uni<Void> change(Space wanted) {
        return changes.change(
                        wanted.id(),
                        now -> now.followed() >= wanted.followed() ? now : now.follow(wanted),
                        SpaceEvents::changed)
                .replaceWithVoid();
    }

    /** Archives the spaces of cohorts whose last day is before this one. @return how many */
    Uni<Integer> archiveEndedBefore(LocalDate day, int most) {
        return spaces.closingBefore(day, most)
                .onItem()
                .transformToMulti(ended -> Multi.createFrom().iterable(ended))
                .onItem()
                .transformToUniAndConcatenate(
                        space -> changes.change(space.id(), Space::archive, SpaceEvents::archived))
                .collect()
                .asList()
                .map(List::size);
    }
}
