package academy.praxis.community.follow;

import academy.praxis.community.member.Members;
import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Following, and following no more. */
@ApplicationScoped
class FollowService {
    private final FollowRepository follows;
    private final Members members;
    private final Caller caller;

    FollowService(FollowRepository follows, Members members, Caller caller) {
        this.follows = follows;
        this.members = members;
        this.caller = caller;
    }

    Uni<Page<FollowView>> list(PageRequest page) {
        return follows.page(caller.memberId(), page)
                .flatMap(found -> names(found)
                        .map(names -> Page.of(
                                found, page, follow -> view(follow, names), follow -> Cursor.after(follow.id()))));
    }

    /** Following again changes nothing. */
    Uni<FollowView> follow(NewFollow wish) {
        UUID me = caller.memberId();
        UUID person = wish.kind() == FollowKind.PERSON ? person(wish.value(), me) : null;
        String value = person == null ? wish.value() : person.toString();
        Follow follow = Follow.of(me, wish.kind(), value, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        return mustBeKnown(person)
                .flatMap(known -> follows.find(follow.id(), me))
                .flatMap(there -> there == null ? add(follow) : Uni.createFrom().item(there))
                .flatMap(kept -> names(List.of(kept)).map(names -> view(kept, names)));
    }

    private Uni<Follow> add(Follow follow) {
        return follows.count(follow.memberId()).flatMap(count -> {
            if (count >= Follows.MOST) {
                throw ProblemException.conflict(
                        "You follow " + Follows.MOST + " already, which is all that one can. Let go of one first.");
            }
            return follows.add(follow).replaceWith(follow);
        });
    }

    Uni<Void> unfollow(UUID id) {
        return follows.remove(id, caller.memberId())
                .invoke(removed -> {
                    if (!removed) {
                        throw ProblemException.notFound("follow", id);
                    }
                })
                .replaceWithVoid();
    }

    private static UUID person(String value, UUID me) {
        try {
            UUID person = UUID.fromString(value);
            if (person.equals(me)) {
                throw ProblemException.invalid("value", "is yourself");
            }
            return person;
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("value", "is no member's id");
        }
    }

    private Uni<Void> mustBeKnown(UUID person) {
        if (person == null) {
            return Uni.createFrom().voidItem();
        }
        return members.byIds(List.of(person))
                .invoke(known -> {
                    if (!known.containsKey(person) || !known.get(person).active()) {
                        throw ProblemException.invalid("value", "is no member's id");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Map<UUID, String>> names(List<Follow> found) {
        return members.names(found.stream()
                .filter(follow -> follow.kind() == FollowKind.PERSON)
                .map(follow -> UUID.fromString(follow.value()))
                .toList());
    }

    private static FollowView view(Follow follow, Map<UUID, String> names) {
        String name = follow.kind() == FollowKind.PERSON ? names.get(UUID.fromString(follow.value())) : null;
        return new FollowView(follow.id(), follow.kind(), follow.value(), name, follow.since());
    }
}
