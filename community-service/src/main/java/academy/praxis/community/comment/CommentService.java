package academy.praxis.community.comment;

import academy.praxis.community.author.Authors;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.mention.Mentions;
import academy.praxis.community.post.Answer;
import academy.praxis.community.post.PostThread;
import academy.praxis.community.post.PostView;
import academy.praxis.community.post.Posts;
import academy.praxis.community.revision.Revisions;
import academy.praxis.community.screening.Screening;
import academy.praxis.community.screening.TextRef;
import academy.praxis.community.screening.Writing;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.mongo.Idempotency;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What is said to posts, and who may do what with it. Every read and write starts at the post, which the reader must see. */
@ApplicationScoped
class CommentService {
    private final CommentRepository comments;
    private final CommentChanges changes;
    private final CommentViews views;
    private final Posts posts;
    private final Authors authors;
    private final Members members;
    private final Idempotency idempotency;
    private final Mentions mentions;
    private final Revisions revisions;
    private final Screening screening;

    CommentService(
            CommentRepository comments,
            CommentChanges changes,
            CommentViews views,
            Posts posts,
            Authors authors,
            Members members,
            Idempotency idempotency,
            Mentions mentions,
            Revisions revisions,
            Screening screening) {
        this.comments = comments;
        this.changes = changes;
        this.views = views;
        this.posts = posts;
        this.authors = authors;
        this.members = members;
        this.idempotency = idempotency;
        this.mentions = mentions;
        this.revisions = revisions;
        this.screening = screening;
    }

    Uni<Page<CommentView>> page(UUID postId, PageRequest request) {
        return members.reader()
                .flatMap(reader -> posts.thread(postId, reader)
                        .flatMap(thread -> comments.page(postId, request)
                                .map(rows -> Page.of(
                                        rows,
                                        request,
                                        Function.<Comment>identity(),
                                        comment -> Cursor.after(comment.id())))
                                .flatMap(page -> views.of(page.items(), reader, accepted(thread), thread.moderator())
                                        .map(items -> new Page<>(items, page.next())))));
    }

    Uni<CommentView> get(UUID postId, UUID id) {
        return members.reader()
                .flatMap(reader -> posts.thread(postId, reader)
                        .flatMap(thread -> comments.byId(id)
                                .invoke(comment -> mustBeOf(postId, id, comment))
                                .flatMap(comment -> view(comment, thread, reader))));
    }

    Uni<CommentView> write(UUID postId, NewComment wish, IdempotencyKey key) {
        return members.reader()
                .flatMap(reader -> posts.threadToWrite(postId, reader)
                        .flatMap(thread -> idempotency
                                .once(
                                        key,
                                        "comment-on-" + postId,
                                        wish,
                                        id -> insert(id, wish, thread, reader),
                                        comments::byId)
                                .flatMap(comment -> view(comment, thread, reader))));
    }

    private Uni<Comment> insert(UUID id, NewComment wish, PostThread thread, Reader reader) {
        return mentions.check(thread.spaceId(), "body", wish.body())
                .flatMap(fine -> parent(wish.parentId(), thread))
                .flatMap(parent -> screening
                        .screen(
                                Writing.comment(reader).text("body", wish.body()),
                                TextRef.comment(id, thread.id(), thread.spaceId()))
                        .flatMap(verdict -> authors.writer(reader.memberId(), thread.id(), thread.audience())
                                .map(author ->
                                        Comment.create(id, thread.id(), thread.spaceId(), parent, wish.body(), author))
                                .flatMap(comment -> verdict.held()
                                        ? changes.addHeld(comment.hide(), thread.audience())
                                        : changes.add(comment, thread.audience()))));
    }

    private Uni<Comment> parent(UUID parentId, PostThread thread) {
        if (parentId == null) {
            return Uni.createFrom().nullItem();
        }
        return comments.byId(parentId).invoke(parent -> {
            if (parent == null || !parent.postId().equals(thread.id())) {
                throw ProblemException.invalid("parentId", "is no comment of this post");
            }
            if (parent.status() != CommentStatus.PUBLISHED) {
                throw ProblemException.conflict("parentId", "was removed, so there is nothing to reply to");
            }
            if (parent.depth() == Comment.MAX_DEPTH) {
                throw ProblemException.invalid(
                        "parentId", "is " + Comment.MAX_DEPTH + " replies deep, which is as deep as it goes");
            }
        });
    }

    /** Screened once it is sure that it is the author's: nobody else's attempt may hold a text. */
    Uni<CommentView> edit(UUID postId, UUID id, CommentText text, IfMatch ifMatch) {
        return members.reader()
                .flatMap(reader -> posts.threadToWrite(postId, reader)
                        .call(thread ->
                                comments.byId(id).invoke(comment -> mayEdit(postId, id, comment, reader, ifMatch)))
                        .call(thread -> mentions.check(thread.spaceId(), "body", text.body()))
                        .flatMap(thread -> screening
                                .screen(
                                        Writing.edit(reader).text("body", text.body()),
                                        TextRef.comment(id, postId, thread.spaceId()))
                                .flatMap(verdict -> changes.change(
                                        id,
                                        thread.audience(),
                                        comment -> {
                                            mayEdit(postId, id, comment, reader, ifMatch);
                                            Comment edited = comment.edit(text.body());
                                            return verdict.held() ? edited.hide() : edited;
                                        },
                                        CommentEvents::updated))
                                .invoke(comment -> mustBeOf(postId, id, comment))
                                .flatMap(comment -> view(comment, thread, reader))));
    }

    private void mayEdit(UUID postId, UUID id, Comment comment, Reader reader, IfMatch ifMatch) {
        mustBeThere(postId, id, comment);
        mustBeAuthor(comment, reader, "A comment is changed by who wrote it.");
        ifMatch.check(comment.version());
    }

    Uni<Page<CommentRevisionView>> revisions(UUID postId, UUID id, PageRequest request) {
        return members.reader()
                .flatMap(reader -> posts.thread(postId, reader)
                        .flatMap(thread -> comments.byId(id).invoke(comment -> {
                            mustBeThere(postId, id, comment);
                            boolean shown = comment.status() == CommentStatus.PUBLISHED || thread.moderator();
                            if (!shown && !authors.isSame(comment.author(), reader.memberId(), postId)) {
                                throw ProblemException.notFound("comment", id);
                            }
                        })))
                .flatMap(comment -> revisions.before(id, comment.edition(), request))
                .map(rows -> Page.of(
                        rows,
                        request,
                        CommentRevisionView::of,
                        revision -> Cursor.after(revision.getInteger(Revisions.EDITION))));
    }

    /** For who wrote by mistake what nobody should read. */
    Uni<Void> forgetRevisions(UUID postId, UUID id) {
        return members.reader()
                .flatMap(reader -> posts.thread(postId, reader)
                        .flatMap(thread -> comments.byId(id))
                        .invoke(comment -> {
                            mustBeThere(postId, id, comment);
                            mustBeAuthor(comment, reader, "What a comment said is forgotten by who wrote it.");
                        }))
                .flatMap(comment -> revisions.forget(id));
    }

    Uni<Void> remove(UUID postId, UUID id) {
        return members.reader()
                .flatMap(reader -> posts.thread(postId, reader)
                        .flatMap(thread -> changes.change(
                                id,
                                thread.audience(),
                                comment -> {
                                    mustBeThere(postId, id, comment);
                                    mustBeAuthor(
                                            comment,
                                            reader,
                                            "A comment is removed by who wrote it. Moderators hide it: report it first.");
                                    return comment.remove();
                                },
                                CommentEvents::removed)))
                .invoke(comment -> mustBeOf(postId, id, comment))
                .replaceWithVoid();
    }

    Uni<PostView> accept(UUID postId, AcceptedAnswer wish) {
        return members.reader()
                .flatMap(reader -> posts.mustHaveAsked(postId, reader)
                        .flatMap(thread -> comments.byId(wish.commentId()))
                        .flatMap(comment -> {
                            if (comment == null
                                    || !comment.postId().equals(postId)
                                    || comment.status() != CommentStatus.PUBLISHED) {
                                throw ProblemException.invalid("commentId", "is no comment of this post");
                            }
                            return posts.accept(postId, answer(comment), reader);
                        }));
    }

    static Answer answer(Comment comment) {
        return new Answer(comment.id(), comment.version(), comment.body(), comment.author(), comment.createdAt());
    }

    private Uni<CommentView> view(Comment comment, PostThread thread, Reader reader) {
        return views.of(List.of(comment), reader, accepted(thread), thread.moderator())
                .map(shown -> shown.get(0));
    }

    private static Set<UUID> accepted(PostThread thread) {
        return thread.acceptedCommentId() == null ? Set.of() : Set.of(thread.acceptedCommentId());
    }

    private void mustBeAuthor(Comment comment, Reader reader, String rule) {
        if (!authors.isSame(comment.author(), reader.memberId(), comment.postId())) {
            throw ProblemException.forbidden(rule);
        }
    }

    private static void mustBeThere(UUID postId, UUID id, Comment comment) {
        mustBeOf(postId, id, comment);
        if (comment.status() == CommentStatus.REMOVED) {
            throw ProblemException.notFound("comment", id);
        }
    }

    /** A comment of another post, which one might not see, is none of this one's. */
    private static void mustBeOf(UUID postId, UUID id, Comment comment) {
        if (comment == null || !comment.postId().equals(postId)) {
            throw ProblemException.notFound("comment", id);
        }
    }
}
