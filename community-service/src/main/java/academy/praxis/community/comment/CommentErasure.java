package academy.praxis.community.comment;

import academy.praxis.community.author.AuthoredData;
import academy.praxis.community.member.TextChoice;
import academy.praxis.community.space.Spaces;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What somebody said to posts: it stays without an author, or goes as if they had removed it. */
@ApplicationScoped
class CommentErasure implements AuthoredData {
    private final CommentRepository comments;
    private final CommentChanges changes;
    private final Spaces spaces;

    CommentErasure(CommentRepository comments, CommentChanges changes, Spaces spaces) {
        this.comments = comments;
        this.changes = changes;
        this.spaces = spaces;
    }

    @Override
    public String name() {
        return "comments";
    }

    @Override
    public Uni<Integer> erase(Collection<String> authors, TextChoice texts, int most) {
        return comments.by(authors, most)
                .flatMap(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(comment -> erase(comment, texts))
                        .collect()
                        .asList())
                .map(List::size);
    }

    private Uni<Comment> erase(Comment comment, TextChoice texts) {
        return spaces.audienceOf(comment.spaceId())
                .flatMap(audience -> texts == TextChoice.REMOVE
                        ? changes.change(comment.id(), audience, Comment::remove, CommentEvents::removed)
                        : changes.change(comment.id(), audience, CommentErasure::disown, CommentEvents::updated));
    }

    /** One that was removed in the meantime has no author any more. */
    private static Comment disown(Comment comment) {
        return comment.status() == CommentStatus.REMOVED ? comment : comment.disown();
    }
}
