package academy.praxis.community.screening;

import io.smallrye.mutiny.Uni;

/** Where held texts are looked at: moderation is told of each before it is written. */
public interface HeldTexts {
    /**
     * A text waits for a moderator.
     *
     * @param reason why
     * @param edited whether the text was there before; a new one that was told of already is not told of again
     */
    Uni<Void> hold(TextRef text, String reason, boolean edited);
}
