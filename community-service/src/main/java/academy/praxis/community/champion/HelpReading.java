package academy.praxis.community.champion;

import academy.praxis.community.comment.CommentSignal;
import academy.praxis.community.comment.CommentSignals;
import academy.praxis.community.member.Member;
import academy.praxis.community.member.Members;
import academy.praxis.community.post.PostKind;
import academy.praxis.community.post.PostSignal;
import academy.praxis.community.post.PostSignals;
import academy.praxis.community.post.ReactionKind;
import academy.praxis.community.reaction.ReactionSignal;
import academy.praxis.community.reaction.ReactionSignals;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.thanks.ThanksSignal;
import academy.praxis.community.thanks.ThanksSignals;
import academy.praxis.kit.id.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the store into a {@link HelpLedger}, the newest conversations first, some threads at a time. Only of spaces that managers can read,
 * so that nobody learns anything of private and safe ones.
 */
@ApplicationScoped
class HelpReading {
    private static final int POSTS_AT_A_TIME = 200;
    private static final int COMMENTS_AT_A_TIME = 5000;
    private static final int MEMBERS_AT_A_TIME = 500;
    private static final Set<ReactionKind> HELPED = Set.of(ReactionKind.HELPFUL, ReactionKind.INSIGHT);

    private final PostSignals posts;
    private final CommentSignals comments;
    private final ReactionSignals reactions;
    private final ThanksSignals thanks;
    private final Spaces spaces;
    private final Members members;
    private final ChampionSettings settings;

    HelpReading(
            PostSignals posts,
            CommentSignals comments,
            ReactionSignals reactions,
            ThanksSignals thanks,
            Spaces spaces,
            Members members,
            ChampionSettings settings) {
        this.posts = posts;
        this.comments = comments;
        this.reactions = reactions;
        this.thanks = thanks;
        this.spaces = spaces;
        this.members = members;
        this.settings = settings;
    }

    /** All that counts at this time. @param goOn asked before each page; its failure ends the reading */
    Uni<HelpLedger> read(Instant now, Supplier<Uni<Void>> goOn) {
        return spaces.managed().flatMap(managed -> {
            Reading reading = new Reading(managed, now);
            return Uni.createFrom()
                    .deferred(() -> goOn.get().flatMap(mine -> reading.nextPage()))
                    .repeat()
                    .whilst(more -> more)
                    .collect()
                    .last()
                    .replaceWith(reading.ledger);
        });
    }

    /** One reading from begin to end. */
    private final class Reading {
        private final Set<UUID> managed;
        private final UUID first;
        private final HelpLedger ledger;
        private final Map<UUID, Member> known = new HashMap<>();
        private UUID before;

        Reading(Set<UUID> managed, Instant now) {
            this.managed = managed;
            this.first = Ids.firstAt(now.minus(settings.window()));
            this.ledger = new HelpLedger(ChampionRules.of(settings), now);
        }

        /** @return whether there may be more */
        Uni<Boolean> nextPage() {
            return posts.newest(first, before, POSTS_AT_A_TIME).flatMap(page -> {
                if (page.isEmpty()) {
                    return Uni.createFrom().item(false);
                }
                before = page.get(page.size() - 1).id();
                return Multi.createFrom()
                        .iterable(groups(page))
                        .onItem()
                        .transformToUniAndConcatenate(this::read)
                        .collect()
                        .last()
                        .replaceWith(() -> page.size() == POSTS_AT_A_TIME && !ledger.hasAsMany(settings.mostPairs()));
            });
        }

        /** The posts of a page that count, so few at a time that what was said to them fits into memory. */
        private List<List<PostSignal>> groups(List<PostSignal> page) {
            List<List<PostSignal>> groups = new ArrayList<>();
            int room = 0;
            for (PostSignal post : page) {
                if (managed.contains(post.spaceId())) {
                    room -= post.commentCount();
                    if (groups.isEmpty() || room < 0) {
                        groups.add(new ArrayList<>());
                        room = COMMENTS_AT_A_TIME - post.commentCount();
                    }
                    groups.get(groups.size() - 1).add(post);
                }
            }
            return groups;
        }

        private Uni<Void> read(List<PostSignal> group) {
            List<UUID> ids = group.stream().map(PostSignal::id).toList();
            return Uni.combine()
                    .all()
                    .unis(
                            comments.under(ids).collect().asMap(CommentSignal::id, Function.identity()),
                            reactions
                                    .under(ids)
                                    .filter(reaction -> HELPED.contains(reaction.kind()))
                                    .collect()
                                    .asList(),
                            thanks.under(ids).collect().asList())
                    .asTuple()
                    .flatMap(found -> {
                        Threads threads = new Threads(group, found.getItem1(), found.getItem2(), found.getItem3());
                        return know(threads.people()).invoke(() -> threads.into(ledger, known));
                    });
        }

        private Uni<Void> know(Collection<UUID> ids) {
            List<UUID> strangers =
                    ids.stream().filter(id -> !known.containsKey(id)).toList();
            List<List<UUID>> some = new ArrayList<>();
            for (int from = 0; from < strangers.size(); from += MEMBERS_AT_A_TIME) {
                some.add(strangers.subList(from, Math.min(strangers.size(), from + MEMBERS_AT_A_TIME)));
            }
            return Multi.createFrom()
                    .iterable(some)
                    .onItem()
                    .transformToUniAndConcatenate(members::byIds)
                    .invoke(known::putAll)
                    .collect()
                    .last()
                    .replaceWithVoid();
        }
    }

    /** Some threads with all that says that somebody helped. */
    private record Threads(
            List<PostSignal> posts,
            Map<UUID, CommentSignal> comments,
            List<ReactionSignal> reactions,
            List<ThanksSignal> thanks) {

        Set<UUID> people() {
            Set<UUID> people = new LinkedHashSet<>();
            posts.forEach(post -> people.add(post.authorId()));
            posts.forEach(post -> people.add(post.answererId()));
            comments.values().forEach(comment -> people.add(comment.authorId()));
            reactions.forEach(reaction -> people.add(reaction.memberId()));
            thanks.forEach(one -> people.addAll(List.of(one.giverId(), one.receiverId())));
            people.remove(null);
            return people;
        }

        /** Whom the directory has not told of does not count. */
        void into(HelpLedger ledger, Map<UUID, Member> known) {
            Map<UUID, PostSignal> byId = posts.stream().collect(Collectors.toMap(PostSignal::id, Function.identity()));
            for (PostSignal post : posts) {
                // When it was accepted is not kept; it was after it was said.
                CommentSignal answer = comments.get(post.acceptedCommentId());
                if (answer != null) {
                    add(ledger, known, post, post.authorId(), answer.authorId(), PraiseKind.ACCEPTED, answer.at());
                }
            }
            for (CommentSignal comment : comments.values()) {
                PostSignal post = byId.get(comment.postId());
                Member helper = known.get(comment.authorId());
                Member asker = known.get(post.authorId());
                if (post.kind() == PostKind.QUESTION && helper != null && asker != null) {
                    ledger.answered(helper, asker);
                }
            }
            for (ReactionSignal reaction : reactions) {
                PostSignal post = byId.get(reaction.postId());
                UUID helper = reaction.targetId().equals(post.id())
                        ? post.kind() == PostKind.QUESTION ? null : post.authorId()
                        : writerOf(reaction.targetId());
                add(ledger, known, post, reaction.memberId(), helper, PraiseKind.REACTED, reaction.at());
            }
            for (ThanksSignal one : thanks) {
                PostSignal post = byId.get(one.postId());
                boolean stands = one.subjectId().equals(post.id()) || comments.containsKey(one.subjectId());
                UUID helper = stands ? one.receiverId() : null;
                add(ledger, known, post, one.giverId(), helper, PraiseKind.THANKED, one.at());
            }
        }

        private UUID writerOf(UUID commentId) {
            CommentSignal comment = comments.get(commentId);
            return comment == null ? null : comment.authorId();
        }

        private static void add(
                HelpLedger ledger,
                Map<UUID, Member> known,
                PostSignal post,
                UUID giverId,
                UUID helperId,
                PraiseKind kind,
                Instant at) {
            Member giver = known.get(giverId);
            Member helper = known.get(helperId);
            if (giver != null && helper != null) {
                ledger.add(new Praise(giver, helper, kind, at, topics(post)));
            }
        }

        private static List<Topic> topics(PostSignal post) {
            List<Topic> topics = new ArrayList<>();
            post.tasks().forEach(task -> topics.add(Topic.task(task)));
            post.tags().forEach(tag -> topics.add(Topic.tag(tag)));
            return topics;
        }
    }
}
