package academy.praxis.community.space;

import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Coming into a space and leaving it, and who lets whom in. */
@ApplicationScoped
class MembershipService {
    private final MembershipRepository memberships;
    private final SpaceChanges changes;
    private final Spaces spaces;
    private final Members members;
    private final InvitationTeller teller;

    MembershipService(
            MembershipRepository memberships,
            SpaceChanges changes,
            Spaces spaces,
            Members members,
            InvitationTeller teller) {
        this.memberships = memberships;
        this.changes = changes;
        this.spaces = spaces;
        this.members = members;
        this.teller = teller;
    }

    /** Joins, accepts an invitation or asks to join, whichever the space and the reader's standing allow. */
    Uni<Void> join(UUID id) {
        return members.reader()
                .flatMap(reader -> spaces.known(id, reader).flatMap(visit -> {
                    Space space = visit.space();
                    if (!reader.active()) {
                        throw ProblemException.forbidden("Your account is no longer active.");
                    }
                    if (visit.standing().member() || visit.membership().state() == MembershipState.REQUESTED) {
                        return Uni.createFrom().voidItem();
                    }
                    if (space.isArchived()) {
                        throw ProblemException.conflict("This space is archived: nobody joins it any more.");
                    }
                    boolean invited = visit.membership().state() == MembershipState.INVITED;
                    if (!invited && space.audience().joining() == Joining.BY_INVITATION) {
                        throw ProblemException.forbidden("One joins this space by invitation.");
                    }
                    boolean asks = !invited && space.audience().joining() == Joining.ON_REQUEST;
                    return memberships
                            .move(
                                    id,
                                    reader.memberId(),
                                    asks ? MembershipState.REQUESTED : MembershipState.ACTIVE,
                                    visit.membership().state())
                            .invoke(MembershipService::mustBeDone)
                            .replaceWithVoid();
                }));
    }

    /** Leaves, declines an invitation or takes back a request. */
    Uni<Void> leave(UUID id) {
        return members.reader()
                .flatMap(reader -> spaces.known(id, reader).flatMap(visit -> {
                    if (visit.space().audience().kind() == SpaceKind.TEAM) {
                        throw ProblemException.conflict("One is in a team's space as long as one is in the team.");
                    }
                    return handOver(visit)
                            .flatMap(none -> memberships.move(
                                    id,
                                    reader.memberId(),
                                    MembershipState.LEFT,
                                    MembershipState.ACTIVE,
                                    MembershipState.INVITED,
                                    MembershipState.REQUESTED))
                            .replaceWithVoid();
                }));
    }

    /** A space is never without somebody responsible: an owner who leaves makes room for the moderator of longest standing. */
    private Uni<Void> handOver(Spaces.Visit visit) {
        UUID me = visit.reader().memberId();
        Space space = visit.space();
        if (!me.equals(space.ownerId())) {
            return Uni.createFrom().voidItem();
        }
        return memberships
                .moderators(space.id())
                .flatMap(all -> all.stream()
                        .filter(moderator -> !moderator.memberId().equals(me))
                        .min(Comparator.comparing(Membership::since))
                        .map(next -> changes.change(
                                        space.id(), now -> now.ownedBy(next.memberId()), SpaceEvents::changed)
                                .replaceWithVoid())
                        .orElseThrow(() -> ProblemException.conflict(
                                "You are responsible for this space: name another moderator before you leave it.")));
    }

    Uni<Void> invite(UUID id, Invited invited) {
        return members.reader()
                .flatMap(reader -> spaces.mustModerate(id, reader).flatMap(standing -> {
                    mustBeListed(standing);
                    return members.mustBeActive("memberIds", invited.memberIds())
                            .flatMap(active -> Multi.createFrom()
                                    .iterable(invited.memberIds())
                                    .onItem()
                                    .transformToUniAndConcatenate(member -> invite(id, member))
                                    .collect()
                                    .last())
                            .replaceWithVoid();
                }));
    }

    /** Whoever asked to join comes in; whoever is in, or invited, stays so. */
    private Uni<Void> invite(UUID id, UUID member) {
        return memberships
                .invite(id, member, MembershipState.ACTIVE, MembershipState.REQUESTED)
                .flatMap(asked -> asked
                        ? Uni.createFrom().item(true)
                        : memberships.invite(id, member, MembershipState.INVITED, MembershipState.LEFT))
                .flatMap(done -> done ? tell(id, member) : Uni.createFrom().voidItem());
    }

    private Uni<Void> tell(UUID id, UUID member) {
        return memberships.find(id, member).flatMap(teller::tellNow);
    }

    Uni<Void> decide(UUID id, UUID memberId, Decision decision) {
        return members.reader()
                .flatMap(reader -> spaces.mustModerate(id, reader))
                .flatMap(standing -> decision.accepted()
                        ? memberships.invite(id, memberId, MembershipState.ACTIVE, MembershipState.REQUESTED)
                        : memberships.move(id, memberId, MembershipState.LEFT, MembershipState.REQUESTED))
                .flatMap(done -> {
                    if (!done) {
                        throw ProblemException.notFound("request", memberId);
                    }
                    return decision.accepted()
                            ? tell(id, memberId)
                            : Uni.createFrom().voidItem();
                });
    }

    /** Somebody is not a member any more, or not invited: by a moderator, and not where nobody is shown who is in. */
    Uni<Void> remove(UUID id, UUID memberId) {
        return members.reader()
                .flatMap(reader -> spaces.visible(id, reader).flatMap(visit -> {
                    Standing standing = visit.standing();
                    standing.mustModerate();
                    if (standing.audience().isPseudonymous()) {
                        throw ProblemException.forbidden("A safe space does not show who is in it.");
                    }
                    if (standing.audience().kind() == SpaceKind.TEAM) {
                        throw ProblemException.conflict("One is in a team's space as long as one is in the team.");
                    }
                    if (memberId.equals(visit.space().ownerId())) {
                        throw ProblemException.conflict("Who is responsible for a space stays in it.");
                    }
                    return memberships.move(
                            id,
                            memberId,
                            MembershipState.LEFT,
                            MembershipState.ACTIVE,
                            MembershipState.INVITED,
                            MembershipState.REQUESTED);
                }))
                .invoke(there -> {
                    if (!there) {
                        throw ProblemException.notFound("member of this space", memberId);
                    }
                })
                .replaceWithVoid();
    }

    Uni<Void> nameModerator(UUID id, UUID memberId) {
        return members.reader()
                .flatMap(reader -> spaces.mustModerate(id, reader).flatMap(standing -> {
                    Uni<Void> present = standing.audience().kind() == SpaceKind.TEAM
                            ? mustBeInTeam(standing.audience().teamId(), memberId)
                                    .flatMap(none -> memberships.addNew(id, List.of(memberId), null))
                            : Uni.createFrom().voidItem();
                    return present.flatMap(none -> memberships.give(id, memberId, SpaceRole.MODERATOR))
                            .invoke(done -> {
                                if (!done) {
                                    throw ProblemException.notFound("member of this space", memberId);
                                }
                            })
                            .replaceWithVoid();
                }));
    }

    Uni<Void> dismissModerator(UUID id, UUID memberId) {
        return members.reader()
                .flatMap(reader -> spaces.visible(id, reader).flatMap(visit -> {
                    visit.standing().mustModerate();
                    if (memberId.equals(visit.space().ownerId())) {
                        throw ProblemException.conflict("Who is responsible for a space moderates it.");
                    }
                    return memberships.give(id, memberId, SpaceRole.MEMBER);
                }))
                .replaceWithVoid();
    }

    Uni<Page<SpaceMemberView>> list(UUID id, MembershipState state, PageRequest page) {
        return members.reader()
                .flatMap(reader -> spaces.visible(id, reader).flatMap(visit -> {
                    Standing standing = visit.standing();
                    if (state != MembershipState.ACTIVE) {
                        standing.mustModerate();
                    } else if (standing.audience().isPseudonymous()) {
                        throw ProblemException.forbidden("A safe space does not show who is in it.");
                    }
                    return state == MembershipState.ACTIVE
                                    && standing.audience().kind() == SpaceKind.TEAM
                            ? ofTeam(visit.space(), standing, page)
                            : listed(visit.space(), standing, state, page);
                }));
    }

    private Uni<Page<SpaceMemberView>> ofTeam(Space space, Standing standing, PageRequest page) {
        return members.ofTeam(space.audience().teamId(), page)
                .flatMap(team -> memberships
                        .find(space.id(), team.stream().map(Member::id).toList())
                        .map(Places::new)
                        .map(places -> Page.of(
                                team,
                                page,
                                member -> view(
                                        space,
                                        standing,
                                        places.membership(space.id(), member.id()),
                                        member.displayName(),
                                        true),
                                member -> Cursor.after(member.id()))));
    }

    private Uni<Page<SpaceMemberView>> listed(Space space, Standing standing, MembershipState state, PageRequest page) {
        return memberships
                .page(space.id(), state, page)
                .flatMap(rows -> members.names(
                                rows.stream().map(Membership::memberId).toList())
                        .map(names -> Page.of(
                                rows,
                                page,
                                row -> view(space, standing, row, names.get(row.memberId()), false),
                                row -> Cursor.after(row.memberId()))));
    }

    private static SpaceMemberView view(
            Space space, Standing standing, Membership membership, String name, boolean team) {
        return new SpaceMemberView(
                membership.memberId(),
                name,
                membership.moderates() || membership.memberId().equals(space.ownerId()),
                team ? null : membership.since(),
                // In a safe space the end of a suspension would tell whose text it was for.
                standing.moderator() && !standing.audience().isPseudonymous()
                        ? membership.suspendedAt(Space.now())
                        : null);
    }

    private Uni<Void> mustBeInTeam(UUID teamId, UUID memberId) {
        return members.byIds(List.of(memberId))
                .invoke(known -> {
                    if (known.values().stream().noneMatch(member -> teamId.equals(member.teamId()))) {
                        throw ProblemException.notFound("member of this space", memberId);
                    }
                })
                .replaceWithVoid();
    }

    private static void mustBeListed(Standing standing) {
        Audience audience = standing.audience();
        if (standing.archived()) {
            throw ProblemException.conflict("This space is archived: nobody joins it any more.");
        }
        if (audience.isEveryone() || audience.kind() == SpaceKind.TEAM) {
            throw ProblemException.conflict("Nobody is invited into a space for everyone, or for a team.");
        }
    }

    private static void mustBeDone(boolean done) {
        if (!done) {
            throw ProblemException.conflict("This changed in the meantime. Try again.");
        }
    }
}
