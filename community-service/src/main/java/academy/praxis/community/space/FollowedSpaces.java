package academy.praxis.community.space;

import academy.praxis.community.member.Members;
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
    private final Members members;

    FollowedSpaces(SpaceRepository spaces, SpaceChanges changes, MembershipRepository memberships, Members members) {
        this.spaces = spaces;
        this.changes = changes;
        this.memberships = memberships;
        this.members = members;
    }

    Uni<Void> follow(TeamState team) {
        var audience = new Audience(SpaceKind.TEAM, team.id(), Joining.BY_INVITATION);
        String purpose = team.description() == null || team.description().isBlank() ? team.name() : team.description();
        return unlessErased(team.leadId())
                .flatMap(lead -> follow(new Space(
                        team.id(),
                        1,
                        team.name(),
                        purpose,
                        audience,
                        null,
                        lead,
                        SpaceStatus.ACTIVE,
                        team.version() + 1,
                        null,
                        Space.now())));
    }

    /** Members first: while the space is not there, they are members of nothing. */
    Uni<Void> follow(CohortState cohort) {
        var audience = new Audience(SpaceKind.COHORT, null, Joining.BY_INVITATION);
        return unlessErased(cohort.facilitatorId())
                .call(facilitator ->
                        facilitator == null ? Uni.createFrom().voidItem() : moderate(cohort.id(), facilitator))
                .call(facilitator -> add(cohort.id(), cohort.memberIds()))
                .flatMap(facilitator -> follow(new Space(
                        cohort.id(),
                        1,
                        cohort.name(),
                        cohort.programmeTitle(),
                        audience,
                        cohort.id(),
                        facilitator,
                        SpaceStatus.ACTIVE,
                        cohort.version() + 1,
                        cohort.endsOn(),
                        Space.now())));
    }

    private Uni<Boolean> moderate(UUID cohortId, UUID facilitator) {
        return memberships
                .addNew(cohortId, List.of(facilitator), facilitator)
                .flatMap(none -> memberships.give(cohortId, facilitator, SpaceRole.MODERATOR));
    }

    /** Teams and cohorts may go on naming who left: of those who were erased, nothing comes back. */
    private Uni<UUID> unlessErased(UUID memberId) {
        return memberId == null
                ? Uni.createFrom().nullItem()
                : members.withoutErased(List.of(memberId)).map(present -> present.isEmpty() ? null : memberId);
    }

    /** Also before the cohort's space is there. Who left it, or was taken out of it, stays out. */
    Uni<Void> enrol(UUID cohortId, UUID memberId) {
        return add(cohortId, List.of(memberId));
    }

    /** Also when their coming is told after their going. Whoever moderates the cohort's space stays. */
    Uni<Void> leave(UUID cohortId, UUID memberId) {
        return memberships
                .find(cohortId, memberId)
                .flatMap(membership -> membership.moderates()
                        ? Uni.createFrom().item(false)
                        : memberships.move(
                                cohortId,
                                memberId,
                                MembershipState.LEFT,
                                MembershipState.ACTIVE,
                                MembershipState.INVITED,
                                MembershipState.REQUESTED,
                                MembershipState.LEFT))
                .replaceWithVoid();
    }

    /** Archives the space of a cohort that was given up; one that never set out has none. */
    Uni<Void> giveUp(UUID cohortId) {
        return spaces.byId(cohortId)
                .flatMap(present -> present == null
                        ? Uni.createFrom().voidItem()
                        : changes.change(cohortId, Space::archive, SpaceEvents::archived)
                                .replaceWithVoid());
    }

    private Uni<Void> add(UUID cohortId, List<UUID> memberIds) {
        return members.withoutErased(memberIds).flatMap(present -> memberships.addNew(cohortId, present, null));
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
