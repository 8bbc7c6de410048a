package academy.praxis.community.champion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who helps others, as managers see them.
 *
 * @param teamId {@code null} for none
 * @param peopleHelped how many people said so, in the last year unless the academy chose another time
 * @param teams from how many teams these are
 * @param accepted how many of their answers were accepted
 * @param answers how many answers they gave to others' questions
 * @param topics what most of it was about, that first
 * @param because the same in words
 * @param measuredAt as of when
 */
record ChampionView(
        UUID memberId,
        String displayName,
        UUID teamId,
        int peopleHelped,
        int teams,
        int accepted,
        int answers,
        List<Topic> topics,
        String because,
        Instant measuredAt) {}
