package academy.praxis.community.post;

import academy.praxis.community.author.Author;
import academy.praxis.community.author.AuthorDocument;
import academy.praxis.community.space.Audience;
import academy.praxis.community.space.Joining;
import academy.praxis.community.space.SpaceKind;
import java.time.Period;
import java.util.List;
import java.util.UUID;

/** Posts to test with. */
final class SamplePosts {
    static final UUID SAM = UUID.randomUUID();
    static final UUID NOOR = UUID.randomUUID();

    private SamplePosts() {}

    static Post question(Author author) {
        return Post.create(
                UUID.randomUUID(),
                UUID.randomUUID(),
                PostKind.QUESTION,
                text("How?", "Like *this*?"),
                author,
                Period.ofYears(1));
    }

    static Post tip(Author author) {
        return Post.create(
                UUID.randomUUID(),
                UUID.randomUUID(),
                PostKind.TIP,
                text("So", "Like this."),
                author,
                Period.ofYears(1));
    }

    static PostText text(String title, String body) {
        return new PostText(
                title,
                body,
                null,
                List.of("phone"),
                List.of("first-contact"),
                List.of("no quiet room"),
                List.of(UUID.randomUUID()),
                List.of());
    }

    static Author pseudonymous(String alias) {
        return AuthorDocument.read(new org.bson.Document("who", "alias:" + alias)
                .append("name", "Calm Otter")
                .append("sealed", "sealed"));
    }

    static Audience audience(SpaceKind kind) {
        return switch (kind) {
            case OPEN -> new Audience(kind, null, Joining.FREE);
            case TEAM -> new Audience(kind, UUID.randomUUID(), Joining.BY_INVITATION);
            case COHORT, PRIVATE, SAFE -> new Audience(kind, null, Joining.BY_INVITATION);
        };
    }
}
