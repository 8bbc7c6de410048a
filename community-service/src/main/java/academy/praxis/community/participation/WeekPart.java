package academy.praxis.community.participation;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Whether somebody took part in one week, and how; not how much.
 *
 * @param week as ISO 8601 writes it, {@code 2026-W47}, in UTC
 * @param posted whether they published something
 * @param answered whether they commented on something
 * @param reacted whether they reacted to something
 * @param thanked whether they thanked somebody
 */
record WeekPart(String week, boolean posted, boolean answered, boolean reacted, boolean thanked) {
    @JsonIgnore
    boolean tookPart() {
        return posted || answered || reacted || thanked;
    }
}
