package academy.praxis.community.participation;

import academy.praxis.community.comment.CommentSignals;
import academy.praxis.community.post.PostSignals;
import academy.praxis.community.reaction.ReactionSignals;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.thanks.ThanksSignals;
import academy.praxis.kit.id.Ids;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks whether somebody took part in a week, in the spaces that managers can read, and under their own name. */
@ApplicationScoped
class WeekReading {
    private final Spaces spaces;
    private final PostSignals posts;
    private final CommentSignals comments;
    private final ReactionSignals reactions;
    private final ThanksSignals thanks;

    WeekReading(
            Spaces spaces,
            PostSignals posts,
            CommentSignals comments,
            ReactionSignals reactions,
            ThanksSignals thanks) {
        this.spaces = spaces;
        this.posts = posts;
        this.comments = comments;
        this.reactions = reactions;
        this.thanks = thanks;
    }

    /** These weeks, in their order. @param since nothing before counts: it was not agreed to */
    Uni<List<WeekPart>> read(UUID memberId, List<String> weeks, Instant since) {
        return spaces.managed()
                .flatMap(managed -> Multi.createFrom()
                        .iterable(weeks)
                        .onItem()
                        .transformToUniAndConcatenate(week -> read(memberId, week, since, managed))
                        .collect()
                        .asList());
    }

    private Uni<WeekPart> read(UUID memberId, String week, Instant since, Set<UUID> managed) {
        Instant from = Weeks.start(week).isBefore(since) ? since : Weeks.start(week);
        Instant end = Weeks.end(week);
        UUID first = Ids.firstAt(from);
        UUID last = Ids.firstAt(end);
        return Uni.combine()
                .all()
                .unis(
                        posts.wrote(memberId, managed, first, last),
                        comments.wrote(memberId, managed, first, last),
                        reactions.reacted(memberId, managed, from, end),
                        thanks.gave(memberId, managed, from, end))
                .asTuple()
                .map(found ->
                        new WeekPart(week, found.getItem1(), found.getItem2(), found.getItem3(), found.getItem4()));
    }
}
