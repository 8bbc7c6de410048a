package academy.praxis.community.thanks;

import academy.praxis.community.author.AuthorView;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * Thanks to somebody, as that person's lead sees them: not what they were for, which the lead might not be allowed to read.
 *
 * @param reason the words of who gave them
 */
record TeamThanksView(
        UUID id,
        AuthorView giver,
        AuthorView receiver,
        @JsonProperty("for") String reason,
        Instant givenAt) {}
