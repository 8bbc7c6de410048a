package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.candidate.MatchReason.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a pair's score is made of; each part is between 0 and 1.
 *
 * @param goal how far what the mentee wants to get done is what the mentor is good at
 * @param likeness how close what both wrote is: half of the goal part, where both wrote something; it does not count once more
 * @param preference how much the mentee asked for this mentor
 * @param difference from how different places they see the work
 * @param balance how few mentees the mentor has so far
 * @param availability how much time they have for one another
 */
public record ScoreParts(
        double goal, double likeness, double preference, double difference, double balance, double availability) {
    private static final double ENOUGH_OVERLAP = 240;
    private static final double HOURS_PER_MENTEE = 0.5;
    private static final double YEARS_APART = 10;
    /** From this cosine on, people see that two texts are about the same. */
    private static final double CLOSE = 0.35;

    /**
     * Scores two people.
     *
     * <p>Goal: the share of the mentee's tasks and skills that the mentor offers, and the cosine of what both wrote, with like weight.
     * Preference: 1 for the most wanted, then evenly down to the last listed, 0 for anybody else. Difference: the mean of another role,
     * another team, and up to ten years more experience; a half for what is not known. Balance: 1 / (1 + mentees so far). Availability:
     * common hours up to four in a week, times the mentor's hours up to half an hour for each mentee. No part grows when somebody
     * declares fewer hours or places.
     */
    public static ScoreParts of(MenteeFacts mentee, MentorFacts mentor) {
        int met = count(mentee.tasks(), mentor.tasks()) + count(mentee.skills(), mentor.skills());
        boolean compared = mentee.meaning() != null && mentor.meaning() != null;
        float likeness = compared ? likeness(mentee.meaning(), mentor.meaning()) : 0;
        return of(mentee, mentor, goal(mentee, met, compared, likeness), likeness);
    }

    /** As {@link #of(MenteeFacts, MentorFacts)}, with a goal and a likeness that are known. */
    static ScoreParts of(MenteeFacts mentee, MentorFacts mentor, double goal, float likeness) {
        return new ScoreParts(
                goal,
                likeness,
                preference(mentee, mentor),
                difference(mentee, mentor),
                balance(mentor),
                availability(mentee, mentor));
    }

    /** What nobody can score more than with this mentor, besides goal and preference. */
    static ScoreParts most(MentorFacts mentor) {
        return new ScoreParts(0, 0, 0, 1, balance(mentor), mostAvailability(mentor));
    }

    /** The weighted mean, 0 to 1. */
    public double total(Weights weights) {
        double total = weights.goal() * goal
                + weights.preference() * preference
                + weights.difference() * difference
                + weights.balance() * balance
                + weights.availability() * availability;
        return Math.min(1, total / weights.sum());
    }

    /** The weighted mean without what the mentee asked for: how the mentor would rank the mentee. */
    double withoutPreference(Weights weights) {
        return new ScoreParts(goal, likeness, 0, difference, balance, availability).total(weights);
    }

    /** Why these two, for a manager; what counts most comes first. */
    public List<MatchReason> reasons(MenteeFacts mentee, MentorFacts mentor, Weights weights) {
        return reasons(mentee, mentor, weights, true);
    }

    /** As {@link #reasons}, for the two themselves: without whom the mentee prefers, which mentors are not told. */
    public List<MatchReason> reasonsForBoth(MenteeFacts mentee, MentorFacts mentor, Weights weights) {
        return reasons(mentee, mentor, weights, false);
    }

    private List<MatchReason> reasons(MenteeFacts mentee, MentorFacts mentor, Weights weights, boolean withPreference) {
        record Reason(double counts, MatchReason what) {}
        List<Reason> reasons = new ArrayList<>();
        List<String> tasks = common(mentee.tasks(), mentor.tasks());
        List<String> skills = common(mentee.skills(), mentor.skills());
        double goals = weights.goal() * goal;
        if (!tasks.isEmpty()) {
            reasons.add(
                    new Reason(goals, new MatchReason(Kind.TASKS, mentee.tasks().size(), tasks)));
        }
        if (!skills.isEmpty()) {
            reasons.add(new Reason(goals * 0.99, MatchReason.of(Kind.SKILLS, skills)));
        }
        if (likeness >= CLOSE) {
            reasons.add(new Reason(goals * 0.98, MatchReason.of(Kind.EXPERIENCE)));
        }
        int rank = rank(mentee, mentor);
        if (withPreference && rank >= 0) {
            reasons.add(new Reason(weights.preference() * preference, MatchReason.of(Kind.CHOICE, rank + 1)));
        }
        if (differ(mentee.jobRole(), mentor.jobRole()) == 1) {
            reasons.add(new Reason(weights.difference() * difference, MatchReason.of(Kind.OTHER_ROLE)));
        } else if (differ(mentee.teamId(), mentor.teamId()) == 1) {
            reasons.add(new Reason(weights.difference() * difference, MatchReason.of(Kind.OTHER_TEAM)));
        }
        reasons.add(new Reason(weights.balance() * balance, MatchReason.of(Kind.MENTEES, mentor.load())));
        int minutes = mentee.times().overlapMinutes(mentor.times());
        if (minutes > 0) {
            reasons.add(new Reason(weights.availability() * availability, MatchReason.of(Kind.MINUTES, minutes)));
        }
        List<String> languages = common(mentee.languages(), mentor.languages());
        if (!languages.isEmpty()) {
            reasons.add(new Reason(0, MatchReason.of(Kind.LANGUAGES, languages)));
        }
        return reasons.stream()
                .sorted(Comparator.comparingDouble(Reason::counts).reversed())
                .map(Reason::what)
                .toList();
    }

    /** The goal part, when so many tasks and skills are met, and words so close if there are any to compare. */
    static double goal(MenteeFacts mentee, int met, boolean compared, float likeness) {
        double asked = mentee.tasks().size() + mentee.skills().size();
        double share = asked == 0 ? 0 : met / asked;
        return compared ? (share + likeness) / 2 : share;
    }

    private static double preference(MenteeFacts mentee, MentorFacts mentor) {
        int rank = rank(mentee, mentor);
        return rank < 0 ? 0 : 1 - (double) rank / mentee.preferences().size();
    }

    /** From 0 for the most wanted; -1 for those not listed. */
    static int rank(MenteeFacts mentee, MentorFacts mentor) {
        for (int rank = 0; rank < mentee.preferences().size(); rank++) {
            if (mentee.preferences().get(rank).contains(mentor.memberId())) {
                return rank;
            }
        }
        return -1;
    }

    private static double difference(MenteeFacts mentee, MentorFacts mentor) {
        double seniority = mentee.yearsOfExperience() == null || mentor.yearsOfExperience() == null
                ? 0.5
                : Math.max(0, Math.min(1, (mentor.yearsOfExperience() - mentee.yearsOfExperience()) / YEARS_APART));
        return (differ(mentee.jobRole(), mentor.jobRole()) + differ(mentee.teamId(), mentor.teamId()) + seniority) / 3;
    }

    private static double differ(Object one, Object other) {
        return one == null || other == null ? 0.5 : one.equals(other) ? 0 : 1;
    }

    private static double availability(MenteeFacts mentee, MentorFacts mentor) {
        double common = Math.min(1, mentee.times().overlapMinutes(mentor.times()) / ENOUGH_OVERLAP);
        return common * mostAvailability(mentor);
    }

    private static double mostAvailability(MentorFacts mentor) {
        return Math.min(1, mentor.weeklyHours() / (HOURS_PER_MENTEE * (mentor.load() + 1)));
    }

    private static double balance(MentorFacts mentor) {
        return 1.0 / (1 + mentor.load());
    }

    private static float likeness(float[] one, float[] other) {
        // Four sums, so that no addition waits for the one before.
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            sum0 += one[i] * other[i];
            sum1 += one[i + 1] * other[i + 1];
            sum2 += one[i + 2] * other[i + 2];
            sum3 += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            sum0 += one[i] * other[i];
        }
        return Math.max(0, Math.min(1, sum0 + sum1 + sum2 + sum3));
    }

    private static int count(Set<String> wanted, Set<String> offered) {
        int count = 0;
        for (String one : wanted) {
            count += offered.contains(one) ? 1 : 0;
        }
        return count;
    }

    private static List<String> common(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).sorted().toList();
    }
}
