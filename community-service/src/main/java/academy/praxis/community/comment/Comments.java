package academy.praxis.community.comment;

import academy.praxis.community.author.Author;
import academy.praxis.community.author.Authors;
import academy.praxis.community.member.Reader;
import academy.praxis.community.mention.Mentions;
import academy.praxis.community.post.Posts;
import academy.praxis.community.space.Spaces;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Comments, for what hangs on them. */
@ApplicationScoped
public class Comments {
    /** The collection of the comments, for chores that follow from them (see {@link academy.praxis.community.todo.Chore}). */
    public static final String COLLECTION = CommentRepository.COMMENTS;

    /** The chore that follows the removal of a comment: reactions and thanks go too. */
    public static final String CLEAR = "reactions";

    /** The chore that follows when the author of a comment was erased, and the comment stays. */
    public static final String DISOWNED = "disowned";

    private final CommentRepository comments;
    private final CommentChanges changes;
    private final CommentViews views;
    private final Posts posts;
    private final Authors authors;
    private final Spaces spaces;

    Comments(
            CommentRepository comments,
            CommentChanges changes,
            CommentViews views,
            Posts posts,
            Authors authors,
            Spaces spaces) {
        this.comments = comments;
        this.changes = changes;
        this.views = views;
        this.posts = posts;
        this.authors = authors;
        this.spaces = spaces;
    }

    /**
     * Those of these comments that are published, under a published post, and that the reader may see, in the order of their ids
     * here. At most 100 at once.
     */
    public Uni<List<CommentView>> cards(Collection<UUID> ids, Reader reader) {
        return comments.byIds(ids)
                .flatMap(found -> posts.cards(
                                found.stream().map(Comment::postId).distinct().toList(), reader)
                        .flatMap(seen -> {
                            Set<UUID> postIds = new java.util.HashSet<>();
                            Set<UUID> accepted = new java.util.HashSet<>();
                            seen.forEach(post -> {
                                postIds.add(post.id());
                                accepted.add(post.acceptedCommentId());
                            });
                            List<Comment> shown = found.stream()
                                    .filter(comment -> comment.status() == CommentStatus.PUBLISHED
                                            && postIds.contains(comment.postId()))
                                    .toList();
                            return views.of(shown, reader, accepted, false);
                        }))
                .map(shown -> {
                    Map<UUID, CommentView> byId =
                            shown.stream().collect(Collectors.toMap(CommentView::id, Function.identity()));
                    return ids.stream().filter(byId::containsKey).map(byId::get).toList();
                });
    }

    /** Whose a published comment of this post is; fails with 404 when there is none. */
    public Uni<Author> writerOf(UUID postId, UUID id) {
        return comments.byId(id).map(comment -> {
            if (comment == null || !comment.postId().equals(postId) || comment.status() != CommentStatus.PUBLISHED) {
                throw ProblemException.notFound("comment", id);
            }
            return comment.author();
        });
    }

    /** Who said it to whom; {@code null} when there is no such comment, or it or its post was removed. */
    public Uni<Said> said(UUID id) {
        return comments.byId(id)
                .flatMap(comment -> comment == null || comment.author() == null
                        ? Uni.createFrom().nullItem()
                        : posts.threadOf(comment.postId())
                                .flatMap(thread -> thread == null
                                        ? Uni.createFrom().nullItem()
                                        : parentAuthor(comment)
                                                .map(parentAuthor -> new Said(
                                                        id,
                                                        comment.postId(),
                                                        comment.spaceId(),
                                                        comment.status(),
                                                        writer(comment),
                                                        authors.memberBehind(thread.author(), thread.id()),
                                                        comment.parentId(),
                                                        parentAuthor,
                                                        Mentions.in(comment.body())))));
    }

    private Uni<UUID> parentAuthor(Comment comment) {
        return comment.parentId() == null
                ? Uni.createFrom().nullItem()
                : comments.byId(comment.parentId()).map(this::writer);
    }

    private UUID writer(Comment comment) {
        return comment == null || comment.author() == null
                ? null
                : authors.memberBehind(comment.author(), comment.postId());
    }

    /** Takes a comment out of sight, for moderators who may. Nothing happens where it is so already, or where it is gone. */
    public Uni<Void> hide(UUID id) {
        return change(id, Comment::hide);
    }

    /** Gives a hidden comment back to its readers. */
    public Uni<Void> unhide(UUID id) {
        return change(id, Comment::unhide);
    }

    private Uni<Void> change(UUID id, UnaryOperator<Comment> change) {
        return comments.byId(id)
                .flatMap(comment -> comment == null
                        ? Uni.createFrom().voidItem()
                        : spaces.audienceOf(comment.spaceId())
                                .flatMap(audience -> changes.change(id, audience, change, CommentEvents::updated))
                                .replaceWithVoid());
    }

    /** A comment's text, for the moderators of its space, whatever its state; {@code null} when it is gone. */
    public Uni<String> wordsOf(UUID id) {
        return comments.byId(id).map(comment -> comment == null ? null : comment.body());
    }
}
