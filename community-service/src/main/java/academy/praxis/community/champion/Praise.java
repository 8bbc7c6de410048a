package academy.praxis.community.champion;

import academy.praxis.community.member.Member;
import java.time.Instant;
import java.util.Collection;

/**
 * That one member said that another helped them.
 *
 * @param topics what the text was about that helped
 */
record Praise(Member giver, Member receiver, PraiseKind kind, Instant at, Collection<Topic> topics) {
    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Praise";
    }
}
