package academy.praxis.community.post;

import academy.praxis.community.member.Reader;
import academy.praxis.community.space.Openness;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Posts for somebody's feed. */
@ApplicationScoped
public class FeedPosts {
    private final PostRepository posts;
    private final PostViews views;

    FeedPosts(PostRepository posts, PostViews views) {
        this.posts = posts;
        this.views = views;
    }

    /**
     * Posts that the reader may see, and that are in one of the reader's own spaces, on one of these tasks, under one of these tags, or openly by
     * one of these people; newest first.
     *
     * @param own the spaces of {@link academy.praxis.community.space.Spaces#ownOf}
     */
    public Uni<Page<PostView>> newest(
            Reader reader,
            Collection<UUID> own,
            Collection<String> tasks,
            Collection<String> tags,
            Collection<UUID> people,
            PageRequest page) {
        return posts.feed(own, Openness.to(reader), tasks, tags, people, page)
                .map(rows -> Page.of(rows, page, Function.<Post>identity(), post -> Cursor.after(post.id())))
                .flatMap(found -> views.of(found.items(), reader).map(items -> new Page<>(items, found.next())));
    }
}
