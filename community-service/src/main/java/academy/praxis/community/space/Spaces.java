package academy.praxis.community.space;

import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which spaces a reader has, and what they may do there, for what is kept in spaces. */
@ApplicationScoped
public class Spaces {
    private static final int ENOUGH = 200;

    private final SpaceRepository spaces;
    private final MembershipRepository memberships;
    private final Members members;

    Spaces(SpaceRepository spaces, MembershipRepository memberships, Members members) {
        this.spaces = spaces;
        this.memberships = memberships;
        this.members = members;
    }

    /** The audience of a space that admits this reader; fails with 404 when there is none, or none that the reader may read. */
    public Uni<Audience> audience(UUID spaceId, Reader reader) {
        return standing(spaceId, reader).map(Standing::audience);
    }

    /** How this reader stands to a space; fails with 404 when there is none, or none that the reader may read. */
    public Uni<Standing> standing(UUID spaceId, Reader reader) {
        return visible(spaceId, reader).map(Visit::standing);
    }

    /** The audience of a space, for what the service does by itself; {@code null} when there is none. */
    public Uni<Audience> audienceOf(UUID spaceId) {
        return spaces.byId(spaceId).map(space -> space == null ? null : space.audience());
    }

    /** All spaces that admit this reader. */
    public Uni<List<UUID>> idsFor(Reader reader) {
        return ids(SpaceScope.READABLE, reader);
    }

    /** The reader's own spaces, joined or of the reader's team; all of these admit the reader. */
    public Uni<List<UUID>> ownOf(Reader reader) {
        return ids(SpaceScope.MINE, reader);
    }

    /** The spaces after this one by their ids, with who can read them. @param after {@code null} for the first */
    public Uni<Map<UUID, Audience>> audiencesAfter(UUID after, int most) {
        return spaces.after(after, most)
                .map(found -> found.stream()
                        .collect(
                                Collectors.toMap(Space::id, Space::audience, (one, other) -> one, LinkedHashMap::new)));
    }

    /**
     * All spaces that the academy's managers can read and moderate: open, team and cohort ones, archived ones too. Of nothing else may the
     * service tell signals to those who were not there.
     */
    public Uni<Set<UUID>> managed() {
        return spaces.managed();
    }

    /** The teams that this member leads and the cohorts that they facilitate, as the bus told. */
    public Uni<List<Led>> ledBy(UUID memberId) {
        return spaces.followedOf(memberId)
                .map(found -> found.stream()
                        .map(space -> new Led(space.id(), space.audience().kind()))
                        .toList());
    }

    /** The team or cohort of which the bus told under this id; {@code null} when it told of none. */
    public Uni<Followed> followed(SpaceKind kind, UUID id) {
        return spaces.byId(id)
                .map(space -> space != null && space.audience().kind() == kind && space.isFollowed()
                        ? new Followed(id, space.ownerId())
                        : null);
    }

    /**
     * A team or cohort that somebody leads.
     *
     * @param id the team's, or the cohort's
     */
    public record Led(UUID id, SpaceKind kind) {}

    /**
     * A team or cohort of which the bus told.
     *
     * @param leaderId who leads the team or facilitates the cohort; {@code null} for nobody
     */
    public record Followed(UUID id, UUID leaderId) {}

    /** The spaces that this reader moderates. */
    public Uni<List<UUID>> moderatedBy(Reader reader) {
        return memberships.of(reader.memberId()).flatMap(places -> spaces.moderated(reader, places));
    }

    /**
     * The standing of a reader who may write in a space now. Fails with 404 as {@link #audience}; with 403 when the reader is suspended
     * or no longer active; with 409 when the space is archived, or a safe space that has too few members.
     */
    public Uni<Standing> mustWrite(UUID spaceId, Reader reader) {
        return visible(spaceId, reader).flatMap(visit -> {
            Standing standing = visit.standing();
            if (!reader.active()) {
                throw ProblemException.forbidden("Your account is no longer active.");
            }
            if (standing.suspendedUntil() != null) {
                throw ProblemException.forbidden(
                        "You can read in this space, and write again after " + standing.suspendedUntil() + ".");
            }
            if (standing.archived()) {
                throw ProblemException.conflict("This space is archived: it can be read, and nothing is added to it.");
            }
            return tooFew(visit.space()).map(few -> {
                if (few) {
                    throw ProblemException.conflict("This safe space has fewer than " + Space.MIN_SAFE_MEMBERS
                            + " members. It can only be read until it has as many again.");
                }
                return standing;
            });
        });
    }

    /** The standing of a reader who moderates the space; fails with 404 as {@link #audience}, with 403 when the reader does not. */
    public Uni<Standing> mustModerate(UUID spaceId, Reader reader) {
        return standing(spaceId, reader).invoke(Standing::mustModerate);
    }

    /**
     * Which of these members can read a space now. Whom the directory has not told of is in no team and no manager; whoever is no longer
     * active can read nothing.
     */
    public Uni<Set<UUID>> admits(UUID spaceId, Collection<UUID> memberIds) {
        return spaces.byId(spaceId)
                .flatMap(space -> space == null || memberIds.isEmpty()
                        ? Uni.createFrom().item(Set.of())
                        : admitted(space, Set.copyOf(memberIds)));
    }

    /** Whether this member can read a space now; as {@link #admits(UUID, Collection)}. */
    public Uni<Boolean> admits(UUID spaceId, UUID memberId) {
        return admits(spaceId, List.of(memberId)).map(admitted -> !admitted.isEmpty());
    }

    /** The members of a space by their ids, so many after one: who joined it, and those of a team in the team's. */
    public Uni<List<UUID>> memberIds(UUID spaceId, UUID after, int most) {
        PageRequest page =
                new PageRequest(most, after == null ? null : Cursor.after(after).toString());
        return spaces.byId(spaceId).flatMap(space -> {
            if (space == null) {
                return Uni.createFrom().item(List.of());
            }
            return space.audience().kind() == SpaceKind.TEAM
                    ? members.ofTeam(space.audience().teamId(), page)
                            .map(found ->
                                    found.stream().limit(most).map(Member::id).toList())
                    : memberships
                            .page(spaceId, MembershipState.ACTIVE, page)
                            .map(found -> found.stream()
                                    .limit(most)
                                    .map(Membership::memberId)
                                    .toList());
        });
    }

    /** A member may not write in a space before this moment, nor before the end of a longer suspension. For moderation. */
    public Uni<Void> suspend(UUID spaceId, UUID memberId, Instant until) {
        return memberships.suspend(spaceId, memberId, until);
    }

    /** Ends the suspension that ends at this moment; another one stays. For moderation. */
    public Uni<Void> endSuspension(UUID spaceId, UUID memberId, Instant until) {
        return memberships.endSuspension(spaceId, memberId, until);
    }

    /** The next safe space by its id, for what the service does by itself; {@code null} after the last one. @param after {@code null} for the first */
    public Uni<UUID> nextSafe(UUID after) {
        return spaces.nextSafe(after);
    }

    private Uni<Set<UUID>> admitted(Space space, Set<UUID> memberIds) {
        return Uni.combine()
                .all()
                .unis(members.byIds(memberIds), memberships.find(space.id(), memberIds))
                .asTuple()
                .map(found -> {
                    Map<UUID, Membership> theirs = found.getItem2().stream()
                            .collect(Collectors.toMap(Membership::memberId, Function.identity()));
                    return memberIds.stream()
                            .filter(id -> {
                                Reader reader = asReader(id, found.getItem1().get(id));
                                Membership membership = theirs.getOrDefault(id, Membership.none(space.id(), id));
                                return reader.active() && space.admits(reader, membership);
                            })
                            .collect(Collectors.toSet());
                });
    }

    private static Reader asReader(UUID id, Member known) {
        return known == null ? new Reader(id, null, false, false) : known.asReader();
    }

    private Uni<List<UUID>> ids(SpaceScope scope, Reader reader) {
        return memberships.of(reader.memberId()).flatMap(places -> spaces.ids(scope, reader, places));
    }

    Uni<Visit> visible(UUID spaceId, Reader reader) {
        return visit(spaceId, reader).invoke(visit -> {
            if (!visit.space().admits(reader, visit.membership())) {
                throw ProblemException.notFound("space", spaceId);
            }
        });
    }

    /** Also for whoever cannot read the space and may know of it, or is invited to it. */
    Uni<Visit> known(UUID spaceId, Reader reader) {
        return visit(spaceId, reader).invoke(visit -> {
            if (!visit.isReadable()
                    && !visit.space().audience().isKnown()
                    && visit.membership().state() != MembershipState.INVITED) {
                throw ProblemException.notFound("space", spaceId);
            }
        });
    }

    /** Whether a safe space has so few active members that one could guess who wrote what. */
    Uni<Boolean> tooFew(Space space) {
        if (!space.needsFive()) {
            return Uni.createFrom().item(false);
        }
        return memberships.active(space.id(), ENOUGH).flatMap(found -> {
            List<UUID> ids = found.stream().map(Membership::memberId).toList();
            return members.byIds(ids)
                    .map(known -> ids.stream()
                                    .filter(id -> known.containsKey(id)
                                            && known.get(id).active())
                                    .count()
                            < Space.MIN_SAFE_MEMBERS);
        });
    }

    private Uni<Visit> visit(UUID spaceId, Reader reader) {
        Uni<Space> space =
                spaces.byId(spaceId).onItem().ifNull().failWith(() -> ProblemException.notFound("space", spaceId));
        return Uni.combine()
                .all()
                .unis(space, memberships.find(spaceId, reader.memberId()))
                .with((found, membership) -> new Visit(found, membership, reader));
    }

    /** A reader at a space. */
    record Visit(Space space, Membership membership, Reader reader) {
        Standing standing() {
            return space.standing(reader, membership, Instant.now());
        }

        boolean isReadable() {
            return space.admits(reader, membership);
        }
    }
}
