package academy.praxis.community.space;

import academy.praxis.community.language.Texts;
import academy.praxis.community.member.Reader;
import java.util.UUID;

/**
 * Who can read a space, post in it and see names: decided here, and said here in words.
 *
 * @param kind the space's kind
 * @param teamId the team of a team space; {@code null} otherwise
 * @param joining how one becomes a member; a safe space that one can join freely is for everyone
 */
public record Audience(SpaceKind kind, UUID teamId, Joining joining) {
    private static final String SENTENCES = "audience";

    /** Whether every member of the academy can read it. */
    public boolean isEveryone() {
        return kind == SpaceKind.OPEN || kind == SpaceKind.SAFE && joining == Joining.FREE;
    }

    /** Who can read it and is not a member, nor of its team. */
    public Openness openness() {
        if (isEveryone()) {
            return Openness.EVERYONE;
        }
        return isManaged() ? Openness.MANAGERS : Openness.NOBODY;
    }

    /** Whether authors stay unknown to everybody. */
    public boolean isPseudonymous() {
        return kind == SpaceKind.SAFE;
    }

    /** Whether the academy's managers moderate it. */
    public boolean isManaged() {
        return kind == SpaceKind.OPEN || kind == SpaceKind.TEAM || kind == SpaceKind.COHORT;
    }

    /** Whether everybody may know that it exists, also who cannot read it. */
    boolean isKnown() {
        return isEveryone() || joining == Joining.ON_REQUEST;
    }

    /**
     * Whether this reader can read.
     *
     * @param member whether the reader is a member of the space
     */
    public boolean admits(Reader reader, boolean member) {
        return switch (kind) {
            case OPEN -> true;
            case TEAM -> reader.manager() || teamId.equals(reader.teamId());
            case COHORT -> reader.manager() || member;
            case PRIVATE -> member;
            case SAFE -> isEveryone() || member;
        };
    }

    /**
     * Who can read, post and see names, and how a name is lifted, in words for members.
     *
     * @param language what the reader asked for, as {@code Accept-Language} says it; English when we do not speak it
     */
    public String sentence(String language) {
        Texts texts = Texts.of(SENTENCES, language);
        String said =
                switch (kind) {
                    case OPEN, TEAM, COHORT, PRIVATE -> texts.get(kind.name());
                    case SAFE ->
                        texts.get(isEveryone() ? "SAFE.EVERYONE" : "SAFE.MEMBERS") + " " + texts.get("SAFE.NAMES");
                };
        return joining == Joining.ON_REQUEST ? said + " " + texts.get("ON_REQUEST") : said;
    }

    /** The language in which {@link #sentence} answers; BCP 47. */
    static String languageOf(String language) {
        return Texts.of(SENTENCES, language).language();
    }
}
