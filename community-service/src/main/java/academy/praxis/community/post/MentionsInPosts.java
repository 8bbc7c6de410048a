package academy.praxis.community.post;

import academy.praxis.community.member.PersonalData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** That others named somebody in a post. */
@ApplicationScoped
class MentionsInPosts implements PersonalData {
    private final PostRepository posts;
    private final PostChanges changes;

    MentionsInPosts(PostRepository posts, PostChanges changes) {
        this.posts = posts;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "mentions-in-posts";
    }

    @Override
    public Uni<Integer> erase(UUID memberId, TextChoice texts, int most) {
        return posts.naming(memberId, most)
                .flatMap(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(id -> changes.byItself(
                                        id, thread -> thread.post().unmention(memberId), PostEvents::updated)
                                .replaceWith(id))
                        .collect()
                        .asList())
                .map(List::size);
    }
}
