package academy.praxis.mentoring.candidate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The hard rules of a round, on the people of a pool. */
public final class Rules {
    private static final HardRule[] ALL = HardRule.values();

    private final ReportingLines lines;
    private final Set<UUID> leads;
    private final RuleSettings settings;

    /** The rules that these settings make. */
    public Rules(ReportingLines lines, RuleSettings settings) {
        this.lines = lines;
        leads = new HashSet<>(lines.leadOf().values());
        this.settings = settings;
    }

    /** Every rule that keeps these two from being a pair; none when they may be one. */
    public Set<HardRule> broken(MenteeFacts mentee, MentorFacts mentor) {
        EnumSet<HardRule> broken = EnumSet.noneOf(HardRule.class);
        for (HardRule rule : ALL) {
            if (breaks(rule, mentee, mentor)) {
                broken.add(rule);
            }
        }
        return broken;
    }

    /** Whether the two may be a pair. */
    public boolean allow(MenteeFacts mentee, MentorFacts mentor) {
        for (HardRule rule : ALL) {
            if (breaks(rule, mentee, mentor)) {
                return false;
            }
        }
        return true;
    }

    /** What keeps a mentee from the mentors of a pool: how many each rule rules out, and how many no other rule does. */
    public Exclusions exclusions(MenteeFacts mentee, Iterable<MentorFacts> mentors) {
        Map<HardRule, Integer> all = new EnumMap<>(HardRule.class);
        Map<HardRule, Integer> alone = new EnumMap<>(HardRule.class);
        int allowed = 0;
        for (MentorFacts mentor : mentors) {
            Set<HardRule> broken = broken(mentee, mentor);
            broken.forEach(rule -> all.merge(rule, 1, Integer::sum));
            if (broken.size() == 1) {
                alone.merge(broken.iterator().next(), 1, Integer::sum);
            }
            allowed += broken.isEmpty() ? 1 : 0;
        }
        return new Exclusions(allowed, Collections.unmodifiableMap(all), Collections.unmodifiableMap(alone));
    }

    /**
     * What keeps a mentee from mentors.
     *
     * @param allowed how many mentors no rule excludes
     * @param all by rule how many mentors it excludes
     * @param alone by rule how many mentors it excludes that no other rule does: without it, they could be candidates
     */
    public record Exclusions(int allowed, Map<HardRule, Integer> all, Map<HardRule, Integer> alone) {
        /** The rule that binds: the one whose absence would allow the most mentors, else the one that excludes the most. */
        public HardRule binding() {
            Map<HardRule, Integer> counts = alone.isEmpty() ? all : alone;
            return counts.entrySet().stream()
                    .max(Map.Entry.<HardRule, Integer>comparingByValue()
                            .thenComparing(Map.Entry.<HardRule, Integer>comparingByKey()
                                    .reversed()))
                    .map(Map.Entry::getKey)
                    .orElse(null);
        }
    }

    private boolean breaks(HardRule rule, MenteeFacts mentee, MentorFacts mentor) {
        return switch (rule) {
            case SELF -> mentee.memberId().equals(mentor.memberId());
            case REPORTING_LINE ->
                isAbove(mentor.memberId(), mentee.memberId()) || isAbove(mentee.memberId(), mentor.memberId());
            case AVOIDED ->
                mentee.avoids().contains(mentor.memberId()) || mentor.avoids().contains(mentee.memberId());
            case NO_SHARED_LANGUAGE -> disjoint(mentee.languages(), mentor.languages());
            case NO_COMMON_HOURS -> mentee.times().overlapMinutes(mentor.times()) < settings.overlapMinutes();
            case TEAM -> !teamsFit(mentee, mentor);
            case PREVIOUS_PAIR ->
                !settings.previousPairs()
                        && (mentee.previous().contains(mentor.memberId())
                                || mentor.previous().contains(mentee.memberId()));
            case NO_PLACE -> mentor.places() < 1;
            case NOTHING_IN_COMMON -> settings.taskInCommon() && disjoint(mentee.tasks(), mentor.tasks());
        };
    }

    private boolean isAbove(UUID lead, UUID member) {
        return leads.contains(lead) && lines.isAbove(lead, member);
    }

    private boolean teamsFit(MenteeFacts mentee, MentorFacts mentor) {
        boolean same = mentee.teamId() != null && mentee.teamId().equals(mentor.teamId());
        return switch (settings.team()) {
            case ANY -> true;
            case OTHER_TEAM -> !same;
            case SAME_TEAM -> same;
        };
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        for (String value : one) {
            if (other.contains(value)) {
                return false;
            }
        }
        return true;
    }
}
