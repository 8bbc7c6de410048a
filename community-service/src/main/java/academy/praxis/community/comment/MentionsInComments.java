package academy.praxis.community.comment;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import academy.praxis.community.space.Spaces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** That others named somebody in a comment. */
@ApplicationScoped
class MentionsInComments implements PersonalData {
    private final CommentRepository comments;
    private final CommentChanges changes;
    private final Spaces spaces;

    MentionsInComments(CommentRepository comments, CommentChanges changes, Spaces spaces) {
        this.comments = comments;
        this.changes = changes;
        this.spaces = spaces;
    }

    @Override
    public String name() {
        return "mentions-in-comments";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return comments.naming(memberId, most)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(comment -> clean(comment, memberId))
                        .collect()
                        .asList())
                .map(List::size);
    }

    private Uni<Comment> clean(Comment comment, UUID memberId) {
        return spaces.audienceOf(comment.spaceId())
                .flatMap(audience -> changes.change(
                        comment.id(),
                        audience,
                        now -> now.status() == CommentStatus.REMOVED ? now : now.unmention(memberId),
                        CommentEvents::updated));
    }
}
