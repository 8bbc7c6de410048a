package academy.praxis.community.post;

import academy.praxis.community.author.Authors;
import academy.praxis.community.file.Files;
import academy.praxis.community.member.Reader;
import academy.praxis.community.mention.Mentions;
import academy.praxis.community.screening.Screening;
import academy.praxis.community.screening.TextRef;
import academy.praxis.community.screening.Verdict;
import academy.praxis.community.screening.Writing;
import academy.praxis.community.space.Audience;
import academy.praxis.community.space.Spaces;
import academy.praxis.community.space.Standing;
import academy.praxis.kit.bus.DomainEvent;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BiFunction;

/** What has to hold before a post is written, and how it is written. */
@ApplicationScoped
class PostWriting {
    private final PostRepository posts;
    private final Authors authors;
    private final Spaces spaces;
    private final Mentions mentions;
    private final ReviewSettings settings;
    private final Screening screening;
    private final Files files;

    PostWriting(
            PostRepository posts,
            Authors authors,
            Spaces spaces,
            Mentions mentions,
            ReviewSettings settings,
            Screening screening,
            Files files) {
        this.posts = posts;
        this.authors = authors;
        this.spaces = spaces;
        this.mentions = mentions;
        this.settings = settings;
        this.screening = screening;
        this.files = files;
    }

    /** The audience of a post that this reader may write as it is. */
    Uni<Audience> allowed(NewPost wish, Reader reader) {
        if (wish.kind() == PostKind.ANNOUNCEMENT && !reader.manager() && !reader.curator()) {
            throw ProblemException.forbidden("Announcements are a manager's or a curator's.");
        }
        PostText text = wish.text();
        return spaces.mustWrite(wish.spaceId(), reader)
                .map(Standing::audience)
                .call(audience -> mentions.check(wish.spaceId(), "body", text.body()));
    }

    /** Fails with a duplicate key when there is a post with this id. */
    Uni<Post> write(UUID id, NewPost wish, Reader reader, Audience audience) {
        PostText text = wish.text();
        // What may still be refused comes before the screening, which may open a case.
        return files.hang(text.fileIds(), reader.memberId(), id, audience)
                .flatMap(hung -> screening.screen(fields(Writing.post(reader), text), TextRef.post(id, wish.spaceId())))
                .flatMap(verdict -> authors.writer(reader.memberId(), id, audience)
                        .map(author ->
                                Post.create(id, wish.spaceId(), wish.kind(), text, author, settings.reviewAfter()))
                        .flatMap(post -> verdict.held()
                                ? insert(post.hide(), PostEvents::updated, audience)
                                : insert(post, PostEvents::published, audience)));
    }

    private Uni<Post> insert(Post post, BiFunction<Post, Audience, DomainEvent> event, Audience audience) {
        return posts.insert(post, audience.openness(), event.apply(post, audience));
    }

    /** Whether a new text of a post is held for a moderator; fails where it may not be written at all. */
    Uni<Boolean> screen(PostText newText, Conversation thread, Reader reader) {
        Post post = thread.post();
        PostText text = newText.of(post.kind());
        return mentions.check(post.spaceId(), "body", text.body())
                .flatMap(fine -> files.hang(text.fileIds(), reader.memberId(), post.id(), thread.audience()))
                .flatMap(hung ->
                        screening.screen(fields(Writing.edit(reader), text), TextRef.post(post.id(), post.spaceId())))
                .map(Verdict::held);
    }

    private static Writing fields(Writing writing, PostText text) {
        return writing.text("title", text.title())
                .text("body", text.body())
                .tags("tags", text.tags())
                .tags("tasks", text.tasks())
                .tags("obstacles", text.obstacles());
    }
}
