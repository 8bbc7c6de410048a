package academy.praxis.community.post;

import academy.praxis.community.file.FileHolder;
import academy.praxis.community.file.Files;
import academy.praxis.community.member.Reader;
import academy.praxis.community.todo.Chore;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** A post shows its files to whoever can read it, and those that it no longer has are deleted. */
@ApplicationScoped
class PostFiles implements FileHolder, Chore {
    static final String TIDY_UP = "files";

    private final PostRepository posts;
    private final PostChanges changes;
    private final Files files;

    PostFiles(PostRepository posts, PostChanges changes, Files files) {
        this.posts = posts;
        this.changes = changes;
        this.files = files;
    }

    @Override
    public Uni<Boolean> shows(UUID holderId, UUID fileId, Reader reader) {
        return changes.visible(posts.card(holderId), holderId, reader)
                .map(thread -> (thread.post().status() == PostStatus.PUBLISHED || thread.moderator())
                        && thread.post().text().fileIds().contains(fileId))
                .onFailure(ProblemException.class)
                .recoverWithItem(false);
    }

    @Override
    public Uni<Boolean> has(UUID holderId, UUID fileId) {
        return posts.card(holderId)
                .map(post -> post != null && post.text().fileIds().contains(fileId));
    }

    @Override
    public String collection() {
        return PostRepository.POSTS;
    }

    @Override
    public String name() {
        return TIDY_UP;
    }

    @Override
    public Uni<Void> carryOut(UUID id) {
        return posts.card(id)
                .flatMap(post -> files.keepOnly(
                        id, post == null ? List.of() : post.text().fileIds()));
    }
}
