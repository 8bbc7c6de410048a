package academy.praxis.community.post;

import academy.praxis.community.author.AuthoredData;
import academy.praxis.community.member.TextChoice;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Copies of accepted answers: not left to what follows from the comment, which may come later. */
@ApplicationScoped
class AnswerErasure implements AuthoredData {
    private final PostRepository posts;
    private final PostChanges changes;

    AnswerErasure(PostRepository posts, PostChanges changes) {
        this.posts = posts;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "accepted-answers";
    }

    @Override
    public Uni<Integer> erase(Collection<String> authors, TextChoice texts, int most) {
        return posts.answeredBy(authors, most)
                .flatMap(ids -> Multi.createFrom()
                        .iterable(ids)
                        .onItem()
                        .transformToUniAndConcatenate(
                                id -> erase(id, authors, texts).replaceWith(id))
                        .collect()
                        .asList())
                .map(List::size);
    }

    private Uni<Post> erase(UUID id, Collection<String> authors, TextChoice texts) {
        return changes.byItself(
                id,
                thread -> {
                    Post post = thread.post();
                    boolean theirs = post.answer() != null
                            && authors.contains(post.answer().author().who());
                    if (!theirs) {
                        return post;
                    }
                    return texts == TextChoice.REMOVE ? post.unaccept() : post.disownAnswer();
                },
                PostEvents::updated);
    }
}
