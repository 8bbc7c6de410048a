package academy.praxis.community.draft;

import academy.praxis.community.language.Characters;
import academy.praxis.community.language.Markdown;
import academy.praxis.community.post.NewPost;
import academy.praxis.community.post.PostKind;
import academy.praxis.community.post.PostText;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.validation.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A conversation that was captured in a chat, to be a draft of the one who captured it. Whoever spoke in it is named in its words only.
 *
 * @param spaceId where it is to be published
 * @param kind what it is to be
 * @param title what it is about; without it, the beginning of the first message
 * @param link where it was said; may be left out
 * @param messages in their order
 */
record Capture(
        @NotNull UUID spaceId,
        @NotNull PostKind kind,

        @Size(min = 3, max = 200) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
        String title,

        @WebAddress @Size(max = 2000) String link,
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Message> messages) {

    private static final int TITLE = 80;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * What somebody said.
     *
     * @param author the name as the chat has it
     * @param text Markdown
     */
    record Message(
            @NotBlank @Size(max = 100) @Pattern(regexp = Characters.LINE, message = Characters.MESSAGE)
            String author,

            @NotBlank @Size(max = 4000) @Pattern(regexp = Characters.LINES, message = Characters.MESSAGE)
            String text,

            @NotNull Instant at) {

        String markdown() {
            return "> **" + Markdown.literal(author) + "**, " + WHEN.format(at) + "\n>\n> "
                    + text.strip().replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\n> ");
        }
    }

    /** The post that the draft is, with the conversation as quotes. */
    NewPost post() {
        String body = messages.stream().map(Message::markdown).collect(Collectors.joining("\n\n"))
                + (link == null ? "" : "\n\n<" + link + ">");
        if (body.length() > PostText.MAX_BODY) {
            throw ProblemException.invalid(
                    "messages", "are longer together than the " + PostText.MAX_BODY + " characters of a post");
        }
        return new NewPost(
                spaceId,
                kind,
                title == null ? beginning() : title,
                body,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private String beginning() {
        String first =
                messages.get(0).text().strip().lines().findFirst().orElse("").strip();
        if (first.length() < 3) {
            return "From a conversation";
        }
        int characters = first.codePointCount(0, first.length());
        return characters <= TITLE ? first : first.substring(0, first.offsetByCodePoints(0, TITLE - 1)) + "…";
    }
}
