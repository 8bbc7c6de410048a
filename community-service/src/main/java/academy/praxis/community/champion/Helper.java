package academy.praxis.community.champion;

import java.util.List;
import java.util.UUID;

/**
 * What others say of the help of one member.
 *
 * @param champion whether they helped enough people of enough teams
 * @param weight how much all of it weighs; chooses among many, and is shown to nobody
 * @param people how many people said that it helped
 * @param teams from how many teams these are
 * @param accepted how many of the member's answers were accepted
 * @param answers how many answers the member gave to others' questions
 * @param topics what most of it was about, that first
 */
record Helper(
        UUID memberId,
        UUID teamId,
        boolean champion,
        double weight,
        int people,
        int teams,
        int accepted,
        int answers,
        List<Topic> topics) {

    /** How many topics of a helper are kept. */
    static final int MOST_TOPICS = 10;

    /** Nothing that a log could give away. */
    @Override
    public String toString() {
        return "Helper";
    }
}
