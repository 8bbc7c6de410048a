package academy.praxis.community.mention;

import academy.praxis.community.space.Spaces;
import academy.praxis.kit.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Members who are named in a text, as {@code @[Name](member:<id>)}. */
@ApplicationScoped
public class Mentions {
    /** The most members that one text may name. */
    static final int MOST = 10;

    /** What stands where somebody was named who was erased since. */
    static final String FORMER = "a former member";

    private static final Pattern MENTION = Pattern.compile(
            "@\\[[^\\]\\n]{1,200}\\]\\(member:([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})\\)");

    private final Spaces spaces;

    Mentions(Spaces spaces) {
        this.spaces = spaces;
    }

    /** Whom a text names, each once, in the order of the text. @param markdown may be {@code null} */
    public static Set<UUID> in(String markdown) {
        Set<UUID> members = new LinkedHashSet<>();
        if (markdown != null) {
            Matcher mention = MENTION.matcher(markdown);
            while (mention.find()) {
                members.add(UUID.fromString(mention.group(1)));
            }
        }
        return members;
    }

    /** The text with the words {@value #FORMER} where it named this member. @param markdown may be {@code null} */
    public static String without(UUID memberId, String markdown) {
        return markdown == null
                ? null
                : MENTION.matcher(markdown)
                        .replaceAll(mention -> UUID.fromString(mention.group(1)).equals(memberId)
                                ? FORMER
                                : Matcher.quoteReplacement(mention.group()));
    }

    /**
     * Holds when a text names few enough, and only members who can read it. In a safe space that is not for everyone the latter is not
     * told, as it would tell who is in it; who cannot read it is not notified.
     *
     * @param field the text's field, for the violation
     * @throws ProblemException 400 otherwise
     */
    public Uni<Void> check(UUID spaceId, String field, String markdown) {
        Set<UUID> members = in(markdown);
        if (members.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (members.size() > MOST) {
            throw ProblemException.invalid(field, "mentions more than " + MOST + " members");
        }
        return spaces.audienceOf(spaceId)
                .flatMap(audience -> audience.isPseudonymous() && !audience.isEveryone()
                        ? Uni.createFrom().item(members)
                        : spaces.admits(spaceId, members))
                .invoke(admitted -> {
                    if (!admitted.containsAll(members)) {
                        throw ProblemException.invalid(field, "mentions somebody who cannot read this space");
                    }
                })
                .replaceWithVoid();
    }
}
