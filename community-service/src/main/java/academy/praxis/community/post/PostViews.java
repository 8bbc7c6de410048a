package academy.praxis.community.post;

import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Posts as a reader sees them, with the names that their authors have now. */
@ApplicationScoped
class PostViews {
    /** Shown for an author of whom the directory has not told yet. */
    private static final String UNKNOWN = "A member";

    private final Members members;
    private final Authors authors;

    PostViews(Members members, Authors authors) {
        this.members = members;
        this.authors = authors;
    }

    Uni<List<PostView>> of(List<Post> posts, Reader reader) {
        Set<UUID> named = posts.stream()
                .flatMap(PostViews::authorsOf)
                .map(Author::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return members.names(named)
                .map(names ->
                        posts.stream().map(post -> view(post, reader, names)).toList());
    }

    Uni<PostView> of(Post post, Reader reader) {
        return of(List.of(post), reader).map(views -> views.get(0));
    }

    private PostView view(Post post, Reader reader, Map<UUID, String> names) {
        var pseudonyms = new ThreadNames(authorsOf(post)
                .filter(Author::isPseudonymous)
                .map(Author::alias)
                .toList());
        Function<Author, AuthorView> shown = author -> author.isPseudonymous()
                ? new AuthorView(null, null, pseudonyms.of(author.alias()))
                : new AuthorView(author.memberId(), names.getOrDefault(author.memberId(), UNKNOWN), null);
        return new PostView(
                post.id(),
                post.version(),
                post.spaceId(),
                post.kind(),
                post.title(),
                post.body(),
                post.tags(),
                post.tasks(),
                post.itemIds(),
                shown.apply(post.author()),
                isMine(post, post.author(), reader),
                post.createdAt(),
                post.updatedAt(),
                post.comments().stream()
                        .map(comment -> new CommentView(
                                comment.id(),
                                comment.body(),
                                shown.apply(comment.author()),
                                isMine(post, comment.author(), reader),
                                comment.createdAt(),
                                comment.id().equals(post.acceptedCommentId())))
                        .toList(),
                post.commentCount(),
                post.thanksCount(),
                post.acceptedCommentId());
    }

    private boolean isMine(Post post, Author author, Reader reader) {
        return authors.isSame(author, reader.memberId(), post.id());
    }

    /** In the order in which they appear. */
    private static Stream<Author> authorsOf(Post post) {
        return Stream.concat(Stream.of(post.author()), post.comments().stream().map(Comment::author));
    }
}
