package academy.praxis.community.post;

import academy.praxis.community.space.Audience;
import academy.praxis.community.space.SpaceKind;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Posts to test with. */
final class Posts {
    static final UUID SAM = UUID.randomUUID();
    static final UUID NOOR = UUID.randomUUID();

    private Posts() {}

    static Post question(Author author) {
        return Post.create(
                UUID.randomUUID(), UUID.randomUUID(), PostKind.QUESTION, text("How?", "Like *this*?"), author);
    }

    static Post tip(Author author) {
        return Post.create(UUID.randomUUID(), UUID.randomUUID(), PostKind.TIP, text("So", "Like this."), author);
    }

    static PostText text(String title, String body) {
        return new PostText(title, body, List.of("phone"), List.of("first-contact"), List.of(UUID.randomUUID()));
    }

    static Audience audience(SpaceKind kind) {
        return switch (kind) {
            case OPEN -> new Audience(kind, null, Set.of());
            case TEAM -> new Audience(kind, UUID.randomUUID(), Set.of());
            case COHORT, PRIVATE, SAFE -> new Audience(kind, null, Set.of(SAM, NOOR));
        };
    }
}
