package academy.praxis.community.thanks;

import academy.praxis.community.author.AuthorView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * Thanks as the readers of what they are for see them.
 *
 * @param commentId the comment that they are for; {@code null} when it is the post
 * @param reason what for
 * @param mine whether the reader gave them
 * @param forLead whether the lead of who is thanked may see them; told only to who gave them
 */
record ThanksView(
        UUID id,
        UUID postId,
        @JsonInclude(JsonInclude.Include.NON_NULL) UUID commentId,
        AuthorView giver,
        @JsonProperty("for") String reason,
        boolean mine,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean forLead,
        Instant givenAt) {}
