package academy.praxis.community.post;

import academy.praxis.community.author.Author;
import academy.praxis.community.author.Authors;
import academy.praxis.community.file.FileView;
import academy.praxis.community.file.Files;
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
    private final Members members;
    private final Authors authors;
    private final Files files;

    PostViews(Members members, Authors authors, Files files) {
        this.members = members;
        this.authors = authors;
        this.files = files;
    }

    Uni<List<PostView>> of(List<Post> posts, Reader reader) {
        Set<UUID> named = posts.stream()
                .flatMap(PostViews::authorsOf)
                .map(Author::memberId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set<UUID> fileIds =
                posts.stream().flatMap(post -> post.text().fileIds().stream()).collect(Collectors.toSet());
        return members.names(named)
                .flatMap(names -> files.views(fileIds).map(brought -> {
                    Map<UUID, FileView> byId =
                            brought.stream().collect(Collectors.toMap(FileView::id, Function.identity()));
                    return posts.stream()
                            .map(post -> view(post, reader, names, byId))
                            .toList();
                }));
    }

    Uni<PostView> of(Post post, Reader reader) {
        return of(List.of(post), reader).map(views -> views.get(0));
    }

    private PostView view(Post post, Reader reader, Map<UUID, String> names, Map<UUID, FileView> files) {
        PostText text = post.text();
        Answer answer = post.answer();
        return new PostView(
                post.id(),
                post.version(),
                post.spaceId(),
                post.kind(),
                post.status(),
                text.title(),
                text.body(),
                text.caseStudy(),
                text.tags(),
                text.tasks(),
                text.obstacles(),
                text.itemIds(),
                text.fileIds().stream()
                        .filter(files::containsKey)
                        .map(files::get)
                        .toList(),
                authors.view(post.author(), names),
                isMine(post, post.author(), reader),
                post.createdAt(),
                post.updatedAt(),
                post.edition(),
                post.reviewBy(),
                post.outdated(),
                post.commentCount(),
                post.thanksCount(),
                post.reactions(),
                answer == null ? null : answer.commentId(),
                answer == null ? null : view(answer, post, reader, names));
    }

    private AnswerView view(Answer answer, Post post, Reader reader, Map<UUID, String> names) {
        return new AnswerView(
                answer.commentId(),
                answer.body(),
                authors.view(answer.author(), names),
                isMine(post, answer.author(), reader),
                answer.createdAt());
    }

    private boolean isMine(Post post, Author author, Reader reader) {
        return authors.isSame(author, reader.memberId(), post.id());
    }

    private static Stream<Author> authorsOf(Post post) {
        return Stream.concat(
                Stream.of(post.author()), Stream.ofNullable(post.answer()).map(Answer::author));
    }
}
