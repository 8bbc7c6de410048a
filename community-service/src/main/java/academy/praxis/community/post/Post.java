package academy.praxis.community.post;

import academy.praxis.community.author.Author;
import academy.praxis.kit.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A post as it stands at one version; each change gives the next one. What is said to it and the thanks for it are documents of their own.
 *
 * @param edition which writing of the text it is, from 1
 * @param reviewBy when somebody should look whether it still holds; {@code null} where that is no question
 * @param outdated that it no longer holds; {@code null} when nobody says so
 * @param commentCount how many comments there are to be read, as they were counted last
 * @param thanksCount how often it was thanked for, as it was counted last
 * @param reactions how many of each kind, as they were counted last
 * @param answer the accepted answer; {@code null} when there is none
 */
record Post(
        UUID id,
        long version,
        int edition,
        UUID spaceId,
        PostKind kind,
        PostStatus status,
        PostText text,
        Author author,
        Instant createdAt,
        Instant updatedAt,
        LocalDate reviewBy,
        Outdated outdated,
        int commentCount,
        int thanksCount,
        Map<ReactionKind, Integer> reactions,
        Answer answer) {

    /** What may be right today and wrong in a year. */
    private static final Set<PostKind> REVIEWED = Set.of(PostKind.QUESTION, PostKind.TIP, PostKind.CASE_STUDY);

    /** @param holds how long it is taken to hold, where that is a question */
    static Post create(UUID id, UUID spaceId, PostKind kind, PostText text, Author author, Period holds) {
        Instant now = now();
        return new Post(
                id,
                1,
                1,
                spaceId,
                kind,
                PostStatus.PUBLISHED,
                text,
                author,
                now,
                now,
                REVIEWED.contains(kind) ? today().plus(holds) : null,
                null,
                0,
                0,
                Map.of(),
                null);
    }

    Post edit(PostText newText) {
        return copy().text(newText.of(kind), now()).next();
    }

    /** It holds until this day. */
    Post confirm(LocalDate by) {
        return copy().review(by, null).next();
    }

    /** It no longer holds. */
    Post outdate(String reason) {
        return copy().review(reviewBy, new Outdated(reason, now())).next();
    }

    /** With this answer, or this copy of it. */
    Post accept(Answer accepted) {
        if (kind != PostKind.QUESTION) {
            throw ProblemException.conflict("Only a question has an accepted answer.");
        }
        boolean known = answer != null
                && answer.commentId().equals(accepted.commentId())
                && answer.version() >= accepted.version();
        return known ? this : copy().answer(accepted).next();
    }

    /** Without the accepted answer, whose comment is gone. */
    Post unaccept() {
        return answer == null ? this : copy().answer(null).next();
    }

    Post hide() {
        return status == PostStatus.HIDDEN
                ? this
                : copy().status(PostStatus.HIDDEN).next();
    }

    Post unhide() {
        return status == PostStatus.PUBLISHED
                ? this
                : copy().status(PostStatus.PUBLISHED).next();
    }

    /** As it is, by nobody. */
    Post disown() {
        return copy().author(Author.former()).next();
    }

    /** As it is, with an answer by nobody. */
    Post disownAnswer() {
        return copy().answer(answer.disown()).next();
    }

    /** Without naming this member in its words or its answer's; that is no new edition. */
    Post unmention(UUID memberId) {
        PostCopy next = copy().words(text.without(memberId));
        return (answer == null ? next : next.answer(answer.without(memberId))).next();
    }

    /** Nothing but the fact that there was something. */
    Post remove() {
        return new Post(
                id,
                version + 1,
                edition,
                spaceId,
                kind,
                PostStatus.REMOVED,
                PostText.GONE,
                null,
                createdAt,
                now(),
                null,
                null,
                0,
                0,
                Map.of(),
                null);
    }

    private PostCopy copy() {
        return new PostCopy(this);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
