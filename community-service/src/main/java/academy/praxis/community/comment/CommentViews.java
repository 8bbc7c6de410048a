package academy.praxis.community.comment;

import academy.praxis.community.author.Author;
import academy.praxis.community.author.Authors;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Comments as a reader sees them, with the names that their authors have now. */
@ApplicationScoped
class CommentViews {
    private final Members members;
    private final Authors authors;

    CommentViews(Members members, Authors authors) {
        this.members = members;
        this.authors = authors;
    }

    /**
     * @param acceptedIds the comments that are accepted answers
     * @param moderator whether the reader moderates their space, and sees what was hidden
     */
    Uni<List<CommentView>> of(List<Comment> comments, Reader reader, Set<UUID> acceptedIds, boolean moderator) {
        Set<UUID> named = comments.stream()
                .map(Comment::author)
                .filter(Objects::nonNull)
                .map(Author::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return members.names(named)
                .map(names -> comments.stream()
                        .map(comment -> view(comment, reader, acceptedIds.contains(comment.id()), moderator, names))
                        .toList());
    }

    private CommentView view(
            Comment comment, Reader reader, boolean accepted, boolean moderator, Map<UUID, String> names) {
        boolean mine = isMine(comment, reader);
        boolean shown = comment.author() != null && (comment.status() == CommentStatus.PUBLISHED || mine || moderator);
        return new CommentView(
                comment.id(),
                comment.version(),
                comment.postId(),
                comment.parentId(),
                comment.depth(),
                comment.status(),
                shown ? comment.body() : null,
                shown ? authors.view(comment.author(), names) : null,
                mine,
                comment.createdAt(),
                comment.edition() == 1 ? null : comment.updatedAt(),
                shown ? comment.thanksCount() : 0,
                shown ? comment.reactions() : Map.of(),
                accepted);
    }

    private boolean isMine(Comment comment, Reader reader) {
        return comment.author() != null && authors.isSame(comment.author(), reader.memberId(), comment.postId());
    }
}
