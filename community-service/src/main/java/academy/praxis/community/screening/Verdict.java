package academy.praxis.community.screening;

/**
 * What becomes of a text that is not refused.
 *
 * @param held whether a moderator looks at it before others see it
 * @param reason why it is held, for its author and the moderators; {@code null} when it is not
 */
public record Verdict(boolean held, String reason) {
    static final Verdict FINE = new Verdict(false, null);

    static Verdict held(String reason) {
        return new Verdict(true, reason);
    }
}
