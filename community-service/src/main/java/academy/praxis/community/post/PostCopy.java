package academy.praxis.community.post;

import academy.praxis.community.author.Author;
import java.time.Instant;
import java.time.LocalDate;

/** The next version of a post, before it is one: what is not set stays as it was. */
final class PostCopy {
    private final Post before;
    private int edition;
    private PostStatus status;
    private Author author;
    private PostText text;
    private Instant updatedAt;
    private LocalDate reviewBy;
    private Outdated outdated;
    private Answer answer;

    PostCopy(Post before) {
        this.before = before;
        edition = before.edition();
        status = before.status();
        author = before.author();
        text = before.text();
        updatedAt = before.updatedAt();
        reviewBy = before.reviewBy();
        outdated = before.outdated();
        answer = before.answer();
    }

    PostCopy status(PostStatus newStatus) {
        status = newStatus;
        return this;
    }

    PostCopy author(Author newAuthor) {
        author = newAuthor;
        return this;
    }

    /** Other words that are no new edition. */
    PostCopy words(PostText newText) {
        text = newText;
        return this;
    }

    PostCopy text(PostText newText, Instant at) {
        text = newText;
        updatedAt = at;
        edition = before.edition() + 1;
        return this;
    }

    PostCopy review(LocalDate by, Outdated mark) {
        reviewBy = by;
        outdated = mark;
        return this;
    }

    PostCopy answer(Answer newAnswer) {
        answer = newAnswer;
        return this;
    }

    Post next() {
        return new Post(
                before.id(),
                before.version() + 1,
                edition,
                before.spaceId(),
                before.kind(),
                status,
                text,
                author,
                before.createdAt(),
                updatedAt,
                reviewBy,
                outdated,
                before.commentCount(),
                before.thanksCount(),
                before.reactions(),
                answer);
    }
}
