package academy.praxis.community.post;

import academy.praxis.community.author.AuthoredData;
import academy.praxis.community.member.TextChoice;
import academy.praxis.community.todo.Todos;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What somebody posted, published or out of sight: it stays without an author, or goes as if they had removed it. */
@ApplicationScoped
class PostErasure implements AuthoredData {
    private final PostRepository posts;
    private final PostChanges changes;
    private final Todos todos;

    PostErasure(PostRepository posts, PostChanges changes, Todos todos) {
        this.posts = posts;
        this.changes = changes;
        this.todos = todos;
    }

    @Override
    public String name() {
        return "posts";
    }

    @Override
    public Uni<Integer> erase(Collection<String> authors, TextChoice texts, int most) {
        return posts.by(authors, most)
                .flatMap(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> erase(id, texts).replaceWith(id))
                        .collect()
                        .asList())
                .map(List::size);
    }

    private Uni<Void> erase(UUID id, TextChoice texts) {
        Uni<Post> erased = texts == TextChoice.REMOVE
                ? changes.byItself(id, thread -> thread.post().remove(), PostEvents::removed, Posts.REMOVAL)
                : changes.byItself(id, thread -> thread.post().disown(), PostEvents::updated, Posts.DISOWNED);
        return erased.flatMap(done -> todos.carryOut(PostRepository.POSTS, id));
    }
}
