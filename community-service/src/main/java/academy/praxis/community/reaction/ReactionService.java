package academy.praxis.community.reaction;

import academy.praxis.community.author.Author;
import academy.praxis.community.author.Authors;
import academy.praxis.community.comment.CommentStatus;
import academy.praxis.community.comment.Comments;
import academy.praxis.community.member.Members;
import academy.praxis.community.member.Reader;
import academy.praxis.community.post.PostThread;
import academy.praxis.community.post.Posts;
import academy.praxis.community.todo.Todos;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Reacting to posts and comments that one can see: one reaction a person and text, and none to one's own. */
@ApplicationScoped
class ReactionService {
    private final ReactionRepository reactions;
    private final Posts posts;
    private final Comments comments;
    private final Authors authors;
    private final Members members;
    private final Todos todos;

    ReactionService(
            ReactionRepository reactions,
            Posts posts,
            Comments comments,
            Authors authors,
            Members members,
            Todos todos) {
        this.reactions = reactions;
        this.posts = posts;
        this.comments = comments;
        this.authors = authors;
        this.members = members;
        this.todos = todos;
    }

    /** @param commentId {@code null} for the post itself */
    Uni<ReactionView> mine(UUID postId, UUID commentId) {
        return members.reader()
                .flatMap(reader ->
                        posts.thread(postId, reader).flatMap(thread -> target(thread, commentId, reader, false)))
                .flatMap(reactions::of)
                .map(ReactionView::new);
    }

    Uni<ReactionView> react(UUID postId, UUID commentId, NewReaction wish) {
        return writable(postId, commentId)
                .call(target -> reactions.put(target, wish.kind()))
                .call(target -> todos.carryOut(ReactionRepository.REACTIONS, target.reactionId()))
                .replaceWith(new ReactionView(wish.kind()));
    }

    Uni<Void> takeBack(UUID postId, UUID commentId) {
        return writable(postId, commentId)
                .call(target -> reactions.takeBack(target.reactionId()))
                .call(target -> todos.carryOut(ReactionRepository.REACTIONS, target.reactionId()))
                .replaceWithVoid();
    }

    private Uni<Target> writable(UUID postId, UUID commentId) {
        return members.reader()
                .flatMap(reader ->
                        posts.threadToWrite(postId, reader).flatMap(thread -> target(thread, commentId, reader, true)));
    }

    private Uni<Target> target(PostThread thread, UUID commentId, Reader reader, boolean write) {
        Author me = authors.of(reader.memberId(), thread.id(), thread.audience());
        if (commentId == null) {
            mustBeAnothers(write && thread.author().isSameAs(me));
            return Uni.createFrom().item(new Target(Posts.COLLECTION, thread.id(), thread.id(), thread.spaceId(), me));
        }
        return comments.said(commentId).map(said -> {
            if (said == null || !said.postId().equals(thread.id()) || said.status() != CommentStatus.PUBLISHED) {
                throw ProblemException.notFound("comment", commentId);
            }
            mustBeAnothers(write && reader.memberId().equals(said.authorId()));
            return new Target(Comments.COLLECTION, commentId, thread.id(), thread.spaceId(), me);
        });
    }

    private static void mustBeAnothers(boolean own) {
        if (own) {
            throw ProblemException.forbidden("One does not react to one's own words.");
        }
    }
}
