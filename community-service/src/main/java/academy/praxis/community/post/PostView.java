package academy.praxis.community.post;

import academy.praxis.community.author.AuthorView;
import academy.praxis.community.file.FileView;
import academy.praxis.kit.precondition.Versioned;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A post as its readers see it. What is said to it is at {@code /api/posts/{id}/comments}.
 *
 * @param caseStudy the four answers that the body is made of; {@code null} where it is not
 * @param mine whether the reader wrote it
 * @param edition which writing of the text it is, from 1; those before are at {@code /api/posts/{id}/revisions}
 * @param reviewBy when somebody should look whether it still holds; {@code null} where that is no question
 * @param outdated that it no longer holds; {@code null} when nobody says so
 * @param reactions how many reacted to it in which way; ways in which nobody did are left out
 * @param acceptedAnswer the answer that who asked took; {@code null} when there is none
 */
public record PostView(
        UUID id,
        long version,
        UUID spaceId,
        PostKind kind,
        PostStatus status,
        String title,
        String body,
        @JsonInclude(JsonInclude.Include.NON_NULL) CaseStudy caseStudy,
        List<String> tags,
        List<String> tasks,
        List<String> obstacles,
        List<UUID> itemIds,
        List<FileView> files,
        AuthorView author,
        boolean mine,
        Instant createdAt,
        Instant updatedAt,
        int edition,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate reviewBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) Outdated outdated,
        int commentCount,
        int thanksCount,
        Map<ReactionKind, Integer> reactions,
        UUID acceptedCommentId,
        @JsonInclude(JsonInclude.Include.NON_NULL) AnswerView acceptedAnswer)
        implements Versioned {}
