package academy.praxis.community.swap;

import academy.praxis.community.follow.Following;
import academy.praxis.community.follow.Follows;
import academy.praxis.community.language.Characters;
import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.post.PostKind;
import academy.praxis.community.post.PostSignal;
import academy.praxis.community.post.PostSignals;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.swap.Suggestion.Reason;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds people for a swap: who offers one, and who wrote or answered about it where the reader can read it. */
@ApplicationScoped
class SuggestionService {
    private static final int MOST = 20;
    private static final int TOPICS = 5;
    private static final int POSTS = 100;
    private static final Set<PostKind> TELLS_HOW = Set.of(PostKind.TIP, PostKind.CASE_STUDY);

    private final SwapRepository swaps;
    private final PostSignals posts;
    private final Follows follows;
    private final Spaces spaces;
    private final Members members;

    SuggestionService(SwapRepository swaps, PostSignals posts, Follows follows, Spaces spaces, Members members) {
        this.swaps = swaps;
        this.posts = posts;
        this.follows = follows;
        this.spaces = spaces;
        this.members = members;
    }

    /** For this task or tag; without one, for some of those that the reader follows. */
    Uni<Suggestions> find(OfferQuery query) {
        return members.reader()
                .flatMap(reader -> spaces.idsFor(reader)
                        .flatMap(readable -> topics(query, reader)
                                .flatMap(topics -> Multi.createFrom()
                                        .iterable(topics)
                                        .onItem()
                                        .transformToUniAndConcatenate(topic -> find(topic, reader, readable))
                                        .collect()
                                        .asList())
                                .map(SuggestionService::strongest)));
    }

    private Uni<List<OfferQuery>> topics(OfferQuery query, Reader reader) {
        if (query.taskId != null || query.tag != null) {
            return Uni.createFrom().item(wanted(query).toList());
        }
        return follows.of(reader.memberId())
                .map(following -> followed(following).limit(TOPICS).toList());
    }

    private static Stream<OfferQuery> wanted(OfferQuery query) {
        return Stream.of(
                        query.taskId == null ? null : OfferQuery.of(Characters.normal(query.taskId), null),
                        query.tag == null ? null : OfferQuery.of(null, Characters.normal(query.tag)))
                .filter(Objects::nonNull);
    }

    private static Stream<OfferQuery> followed(Following following) {
        return Stream.concat(
                following.tasks().stream().sorted().map(task -> OfferQuery.of(task, null)),
                following.tags().stream().sorted().map(tag -> OfferQuery.of(null, tag)));
    }

    private static Suggestions strongest(List<List<Suggestion>> found) {
        return new Suggestions(found.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Suggestion one) -> one.swapId() == null)
                        .thenComparing(one -> -one.reasons().size()))
                .limit(MOST)
                .toList());
    }

    private Uni<List<Suggestion>> find(OfferQuery topic, Reader reader, List<UUID> readable) {
        Uni<List<PostSignal>> said = topic.taskId != null
                ? posts.onTask(topic.taskId, readable, POSTS)
                : posts.onTag(topic.tag, readable, POSTS);
        return Uni.combine()
                .all()
                .unis(
                        swaps.offers(topic, readable, reader.memberId(), Instant.now(), new PageRequest(MOST, null)),
                        said)
                .asTuple()
                .flatMap(found -> {
                    Map<UUID, Reasons> people = new LinkedHashMap<>();
                    found.getItem1()
                            .forEach(offer -> add(people, offer.offererId(), Reason.OFFERS).swapId = offer.id());
                    found.getItem2().forEach(post -> addPost(people, post));
                    people.remove(reader.memberId());
                    people.remove(null);
                    return members.byIds(people.keySet()).map(known -> suggestions(people, known, topic));
                });
    }

    private static void addPost(Map<UUID, Reasons> people, PostSignal post) {
        if (TELLS_HOW.contains(post.kind())) {
            add(people, post.authorId(), Reason.WROTE);
        }
        if (post.answererId() != null) {
            add(people, post.answererId(), Reason.ANSWERED);
        }
    }

    private static Reasons add(Map<UUID, Reasons> people, UUID person, Reason reason) {
        Reasons reasons = people.computeIfAbsent(person, none -> new Reasons());
        reasons.all.add(reason);
        return reasons;
    }

    private static List<Suggestion> suggestions(Map<UUID, Reasons> people, Map<UUID, Member> known, OfferQuery topic) {
        List<Suggestion> suggestions = new ArrayList<>();
        people.forEach((id, reasons) -> {
            Member member = known.get(id);
            if (member != null && member.active()) {
                suggestions.add(new Suggestion(
                        new PersonView(id, member.displayName()),
                        topic.taskId,
                        topic.tag,
                        List.copyOf(reasons.all),
                        reasons.swapId));
            }
        });
        return suggestions;
    }

    /** Why somebody is suggested. */
    private static final class Reasons {
        private final Set<Reason> all = EnumSet.noneOf(Reason.class);
        private UUID swapId;
    }
}
