package academy.praxis.mentoring.candidate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.mentoring.availability.WeeklyHours;
import academy.praxis.mentoring.matching.Cancellation;
import academy.praxis.mentoring.matching.CandidateGraph;
import academy.praxis.mentoring.matching.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateTest {
    private static final Pool POOL = Pools.of(60, 40, 7);
    private static final Rules RULES = new Rules(POOL.lines(), RuleSettings.defaults());

    @Test
    void whatEveryRuleForbidsIsNamed() {
        MenteeFacts mentee = POOL.mentees().get(0);
        MentorFacts mentor = allowed(mentee);
        Map<HardRule, MentorFacts> breaking = new EnumMap<>(HardRule.class);
        breaking.put(HardRule.SELF, with(mentor, mentee.memberId(), mentor.languages(), mentor.places(), Set.of()));
        breaking.put(
                HardRule.NO_SHARED_LANGUAGE, with(mentor, mentor.memberId(), Set.of("tlh"), mentor.places(), Set.of()));
        breaking.put(HardRule.NO_PLACE, with(mentor, mentor.memberId(), mentor.languages(), 0, Set.of()));
        breaking.put(
                HardRule.AVOIDED,
                with(mentor, mentor.memberId(), mentor.languages(), mentor.places(), Set.of(mentee.memberId())));

        breaking.forEach((rule, facts) -> {
            assertEquals(Set.of(rule), RULES.broken(mentee, facts));
            assertFalse(RULES.allow(mentee, facts));
            assertEquals(rule, RULES.exclusions(mentee, List.of(facts)).binding());
        });
        assertEquals(Set.of(), RULES.broken(mentee, mentor));
    }

    @Test
    void teamsCommonHoursTasksAndPreviousPairsAreForTheManagerToRule() {
        MenteeFacts mentee = POOL.mentees().get(0);
        MentorFacts mentor = allowed(mentee);

        assertTrue(
                rules(TeamRule.SAME_TEAM, 0, true, false).broken(mentee, mentor).contains(HardRule.TEAM));
        assertTrue(rules(TeamRule.ANY, 2400, true, false).broken(mentee, mentor).contains(HardRule.NO_COMMON_HOURS));
        MenteeFacts again = previous(mentee, mentor.memberId());
        assertEquals(
                Set.of(HardRule.PREVIOUS_PAIR),
                rules(TeamRule.ANY, 0, false, false).broken(again, mentor));
        assertEquals(Set.of(), rules(TeamRule.ANY, 0, true, false).broken(again, mentor));
        MentorFacts other = POOL.mentors().stream()
                .filter(one -> one.tasks().stream().noneMatch(mentee.tasks()::contains))
                .findFirst()
                .orElseThrow();
        assertTrue(rules(TeamRule.ANY, 0, true, true).broken(mentee, other).contains(HardRule.NOTHING_IN_COMMON));
    }

    @Test
    void nobodyIsMatchedAlongTheirReportingLineAndCirclesInItDoNoHarm() {
        UUID[] ids = IntStream.range(0, 5).mapToObj(i -> new UUID(9, i)).toArray(UUID[]::new);
        ReportingLines line = new ReportingLines(Map.of(ids[0], ids[1], ids[1], ids[2], ids[2], ids[3]));
        assertTrue(line.isAbove(ids[3], ids[0]));
        assertTrue(line.isAbove(ids[1], ids[0]));
        assertFalse(line.isAbove(ids[0], ids[3]));
        assertFalse(line.isAbove(ids[4], ids[0]));
        ReportingLines circle = new ReportingLines(Map.of(ids[0], ids[1], ids[1], ids[2], ids[2], ids[0]));
        assertTrue(circle.isAbove(ids[2], ids[0]));
        assertFalse(circle.isAbove(ids[4], ids[0]));

        MenteeFacts mentee = POOL.mentees().get(0);
        MentorFacts mentor = allowed(mentee);
        Rules rules = new Rules(
                new ReportingLines(Map.of(mentee.memberId(), ids[0], ids[0], mentor.memberId())),
                RuleSettings.defaults());
        assertEquals(Set.of(HardRule.REPORTING_LINE), rules.broken(mentee, mentor));
    }

    @Test
    void declaringLessTimeOrFewerPlacesNeverRaisesAScore() {
        Weights weights = Weights.defaults();
        for (MenteeFacts mentee : POOL.mentees()) {
            for (MentorFacts mentor : POOL.mentors()) {
                double usual = ScoreParts.of(mentee, mentor).total(weights);
                for (double part : new double[] {0, 0.25, 0.5, 0.9}) {
                    WeeklyHours fewer = fewer(mentor.times(), part);
                    assertTrue(ScoreParts.of(mentee, declaring(mentor, fewer, mentor.weeklyHours(), mentor.places()))
                                    .total(weights)
                            <= usual);
                    assertTrue(ScoreParts.of(
                                            mentee,
                                            declaring(
                                                    mentor,
                                                    mentor.times(),
                                                    mentor.weeklyHours() * part,
                                                    mentor.places()))
                                    .total(weights)
                            <= usual);
                    assertTrue(ScoreParts.of(mentee, declaring(mentor, mentor.times(), mentor.weeklyHours(), (int)
                                            (mentor.places() * part)))
                                    .total(weights)
                            <= usual);
                    assertTrue(ScoreParts.of(declaring(mentee, fewer(mentee.times(), part)), mentor)
                                    .total(weights)
                            <= usual);
                }
            }
        }
    }

    @Test
    void everyPartAndEveryTotalLiesBetweenNothingAndOne() {
        for (MenteeFacts mentee : POOL.mentees()) {
            for (MentorFacts mentor : POOL.mentors()) {
                ScoreParts parts = ScoreParts.of(mentee, mentor);
                for (double part : new double[] {
                    parts.goal(),
                    parts.likeness(),
                    parts.preference(),
                    parts.difference(),
                    parts.balance(),
                    parts.availability()
                }) {
                    assertTrue(part >= 0 && part <= 1, parts.toString());
                }
                double total = parts.total(Weights.defaults());
                assertTrue(total >= 0 && total <= 1, parts.toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -0.1, 1.1})
    void aWeightIsANumberBetweenNothingAndOne(double wrong) {
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> find(POOL, new Weights(wrong, 0.1, 0.1, 0.1, 0.1), 10));
        assertTrue(refusal.getMessage().contains("goal"));
        assertThrows(IllegalArgumentException.class, () -> find(POOL, new Weights(0.0, 0.0, 0.0, 0.0, 0.0), 10));
    }

    @Test
    void allAllowedPairsOfASmallPoolAreCandidates() {
        Candidates candidates = find(POOL, Weights.defaults(), 3);

        for (int mentee = 0; mentee < POOL.mentees().size(); mentee++) {
            for (int mentor = 0; mentor < POOL.mentors().size(); mentor++) {
                boolean allowed =
                        RULES.allow(POOL.mentees().get(mentee), POOL.mentors().get(mentor));
                assertEquals(allowed, candidates.parts(mentee, mentor) != null);
            }
        }
    }

    @Test
    void emptyPoolsHaveNoCandidates() {
        for (Pool pool : List.of(Pools.of(0, 0, 1), Pools.of(5, 0, 1), Pools.of(0, 5, 1))) {
            Candidates candidates = find(pool, Weights.defaults(), 10);
            assertEquals(0, candidates.pairs());
            assertEquals(
                    pool.mentees().size(),
                    candidates.graph(pool, Weights.defaults()).mentees());
        }
    }

    @Test
    void theIndexFindsNearlyAllThatLookingAtEveryoneFinds() {
        Pool pool = Pools.of(600, 1_500, 3);
        Weights weights = Weights.defaults();
        int perMentee = 30;
        Rules rules = new Rules(pool.lines(), RuleSettings.defaults());

        Candidates found = find(pool, weights, perMentee);

        int hits = 0;
        int best = 0;
        double score = 0;
        double bestScore = 0;
        for (int number = 0; number < pool.mentees().size(); number++) {
            MenteeFacts mentee = pool.mentees().get(number);
            int[] right = IntStream.range(0, pool.mentors().size())
                    .filter(mentor -> rules.allow(mentee, pool.mentors().get(mentor)))
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(mentor ->
                            -ScoreParts.of(mentee, pool.mentors().get(mentor)).total(weights)))
                    .limit(perMentee)
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] ten = Arrays.copyOf(right, Math.min(10, right.length));
            int row = number;
            hits += (int) Arrays.stream(ten)
                    .filter(mentor -> found.parts(row, mentor) != null)
                    .count();
            best += ten.length;
            score += total(mentee, pool, found.mentorsOf(number));
            bestScore += total(mentee, pool, right);
            assertTrue(found.mentorsOf(number).length <= perMentee);
        }
        assertTrue(hits >= 0.95 * best, hits + " of " + best);
        assertTrue(score >= 0.97 * bestScore, score + " of " + bestScore);
    }

    private static double total(MenteeFacts mentee, Pool pool, int[] mentors) {
        return Arrays.stream(mentors)
                .mapToDouble(mentor ->
                        ScoreParts.of(mentee, pool.mentors().get(mentor)).total(Weights.defaults()))
                .sum();
    }

    @Test
    void sketchesTellHowCloseWordsAreAndNothingWhereNothingWasWritten() {
        Pool pool = Pools.of(40, 60, 5);
        List<MentorFacts> mentors = new ArrayList<>(pool.mentors());
        mentors.set(0, mentors.get(0).with(null));
        Sketches sketches = new Sketches(mentors);

        double far = 0;
        for (MenteeFacts mentee : pool.mentees()) {
            for (int mentor = 1; mentor < mentors.size(); mentor++) {
                double exact = ScoreParts.of(mentee, mentors.get(mentor)).likeness();
                double off = sketches.likeness(Sketches.of(mentee.meaning()), mentor) - exact;
                far = Math.max(far, Math.abs(off));
            }
        }
        // Five standard deviations.
        assertTrue(far < 0.35, "off by " + far);
        assertTrue(sketches.likeness(Sketches.of(mentors.get(1).meaning()), 1) == 1);
        assertEquals(0, sketches.likeness(Sketches.of(mentors.get(1).meaning()), 0));
        assertEquals(0, sketches.likeness(null, 1));
        assertFalse(sketches.has(0));
    }

    @Test
    void theOnlyMentorOfALanguageIsNearAndTheNearestAreFoundAmongMany() {
        Pool pool = Pools.of(30, 800, 8);
        Sketches sketches = new Sketches(pool.mentors());
        List<Integer> found = new ArrayList<>();
        new Neighbours(sketches, new int[] {5}, Cancellation.never()).near(sketches.get(9), 10, found::add);
        assertEquals(List.of(5), found);

        Neighbours all = new Neighbours(sketches, IntStream.range(0, 800).toArray(), Cancellation.never());
        int hits = 0;
        for (MenteeFacts mentee : pool.mentees()) {
            long[] sketch = Sketches.of(mentee.meaning());
            found.clear();
            all.near(sketch, 20, found::add);
            assertEquals(20, Set.copyOf(found).size());
            hits += (int) IntStream.range(0, 800)
                    .boxed()
                    .sorted(Comparator.comparingDouble(mentor -> -sketches.alike(sketch, mentor)))
                    .limit(10)
                    .filter(found::contains)
                    .count();
        }
        assertTrue(hits >= 0.95 * 300, hits + " of 300");
    }

    @Test
    void aLargePoolWhereNobodyWroteAnythingHasCandidatesThatTheRulesAllow() {
        Pool written = Pools.of(600, 900, 6);
        Pool pool = new Pool(
                written.mentees().stream().map(mentee -> mentee.with(null)).toList(),
                written.mentors().stream().map(mentor -> mentor.with(null)).toList(),
                written.lines());

        Candidates found = find(pool, Weights.defaults(), 20);

        assertTrue(found.pairs() > 600 * 15);
        for (int mentee = 0; mentee < found.mentees(); mentee++) {
            for (int mentor : found.mentorsOf(mentee)) {
                assertTrue(
                        RULES.allow(pool.mentees().get(mentee), pool.mentors().get(mentor)));
            }
        }
    }

    @Test
    void theSamePoolGivesTheSameCandidates() {
        Pool pool = Pools.of(700, 1_000, 4);
        Candidates one = find(pool, Weights.defaults(), 20);
        Candidates other = find(pool, Weights.defaults(), 20);

        assertEquals(one.graph(pool, Weights.defaults()), other.graph(pool, Weights.defaults()));
    }

    @Test
    void preferencesComeFirstTiesStayTiesAndStrangersAreIgnored() {
        MenteeFacts mentee = POOL.mentees().get(0);
        int[] three = IntStream.range(0, POOL.mentors().size())
                .filter(mentor -> RULES.allow(mentee, POOL.mentors().get(mentor)))
                .limit(3)
                .toArray();
        UUID[] ids = Arrays.stream(three)
                .mapToObj(mentor -> POOL.mentors().get(mentor).memberId())
                .toArray(UUID[]::new);
        MenteeFacts choosy =
                preferring(mentee, List.of(Set.of(ids[2]), Set.of(ids[0], ids[1]), Set.of(UUID.randomUUID())));
        Pool pool = new Pool(List.of(choosy), POOL.mentors(), POOL.lines());

        CandidateGraph graph = find(pool, Weights.defaults(), 10).graph(pool, Weights.defaults());

        assertEquals(0, graph.menteeRank(graph.pairOf(0, three[2])));
        assertEquals(1, graph.menteeRank(graph.pairOf(0, three[0])));
        assertEquals(1, graph.menteeRank(graph.pairOf(0, three[1])));
        for (int pair = 0; pair < graph.pairs(); pair++) {
            if (Arrays.stream(three)
                    .noneMatch(IntStream.of(graph.mentor(pair)).boxed().toList()::contains)) {
                assertTrue(graph.menteeRank(pair) > 1);
            }
        }
    }

    @Test
    void aPairMoreIsAddedInItsPlaceAndAllIsReadAsItWasWritten() throws IOException {
        Pool pool = Pools.of(40, 30, 9);
        Candidates candidates = find(pool, Weights.defaults(), 10);
        int mentor = IntStream.range(0, 30)
                .filter(one -> candidates.parts(20, one) == null)
                .findFirst()
                .orElseThrow();
        ScoreParts score = new ScoreParts(1, 0.75, 0, 0.5, 0.25, 0.125);

        Candidates more = candidates.with(20, mentor, score);

        assertNull(candidates.parts(20, mentor));
        assertEquals(score, more.parts(20, mentor));
        assertEquals(candidates.pairs() + 1, more.pairs());
        assertArrayEquals(candidates.mentorsOf(21), more.mentorsOf(21));
        assertEquals(more, more.with(20, mentor, score));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        more.write(new DataOutputStream(bytes));
        Candidates read = Candidates.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(more.graph(pool, Weights.defaults()), read.graph(pool, Weights.defaults()));
    }

    @Test
    void theReasonsAreTheMostImportantFirst() {
        MenteeFacts mentee = POOL.mentees().get(0);
        MentorFacts mentor = allowed(mentee);
        MenteeFacts choosy = preferring(mentee, List.of(Set.of(mentor.memberId())));
        Weights preference = new Weights(0.1, 1.0, 0.1, 0.1, 0.1);

        List<MatchReason> reasons = ScoreParts.of(choosy, mentor).reasons(choosy, mentor, preference);
        List<MatchReason> forBoth = ScoreParts.of(choosy, mentor).reasonsForBoth(choosy, mentor, preference);

        assertEquals(new MatchReason(MatchReason.Kind.CHOICE, 1, List.of()), reasons.get(0));
        assertTrue(kinds(reasons).contains(MatchReason.Kind.MINUTES));
        assertEquals(MatchReason.Kind.LANGUAGES, reasons.get(reasons.size() - 1).kind());
        assertEquals(reasons.subList(1, reasons.size()), forBoth);
    }

    @Test
    void theTasksAndSkillsThatTheTwoShareAreReasonsInTheOrderOfTheAlphabet() {
        MenteeFacts mentee = asking(
                POOL.mentees().get(0), Set.of("treat-psychosis", "first-contact", "family-talk"), Set.of("calm"));
        MentorFacts mentor = offering(
                allowed(POOL.mentees().get(0)), Set.of("treat-psychosis", "first-contact", "triage"), Set.of("calm"));

        List<MatchReason> reasons = ScoreParts.of(mentee, mentor).reasons(mentee, mentor, Weights.defaults());

        assertTrue(reasons.contains(
                new MatchReason(MatchReason.Kind.TASKS, 3, List.of("first-contact", "treat-psychosis"))));
        assertTrue(reasons.contains(new MatchReason(MatchReason.Kind.SKILLS, 0, List.of("calm"))));
    }

    private static List<MatchReason.Kind> kinds(List<MatchReason> reasons) {
        return reasons.stream().map(MatchReason::kind).toList();
    }

    @Test
    void wordsThatAreCloseAreAReasonAlsoOnceTheVectorsAreGone() {
        float[] vector = {0.6f, 0.8f};
        MenteeFacts mentee = POOL.mentees().get(0);
        MentorFacts mentor = allowed(mentee);
        ScoreParts close = ScoreParts.of(mentee.with(vector), mentor.with(vector));
        ScoreParts far = ScoreParts.of(mentee.with(vector), mentor.with(new float[] {0.8f, -0.6f}));
        MatchReason.Kind reason = MatchReason.Kind.EXPERIENCE;

        assertEquals(1, close.likeness(), 1e-6);
        assertTrue(kinds(close.reasons(mentee.with(null), mentor.with(null), Weights.defaults()))
                .contains(reason));
        assertFalse(kinds(far.reasons(mentee.with(null), mentor.with(null), Weights.defaults()))
                .contains(reason));
    }

    private static Candidates find(Pool pool, Weights weights, int perMentee) {
        return CandidateFinder.find(
                pool, RuleSettings.defaults(), weights, perMentee, Progress.none(), Cancellation.never());
    }

    private static Rules rules(TeamRule team, int overlap, boolean previous, boolean task) {
        return new Rules(POOL.lines(), new RuleSettings(team, overlap, previous, task));
    }

    private static MentorFacts allowed(MenteeFacts mentee) {
        return POOL.mentors().stream()
                .filter(mentor ->
                        RULES.allow(mentee, mentor) && !mentee.teamId().equals(mentor.teamId()))
                .findFirst()
                .orElseThrow();
    }

    private static WeeklyHours fewer(WeeklyHours times, double part) {
        long[] words = times.words();
        return WeeklyHours.ofWords(Arrays.copyOf(words, (int) (words.length * part)));
    }

    private static MentorFacts with(
            MentorFacts one, UUID memberId, Set<String> languages, int places, Set<UUID> avoids) {
        return new MentorFacts(
                memberId,
                one.tasks(),
                one.skills(),
                languages,
                one.times(),
                one.weeklyHours(),
                places,
                one.load(),
                one.smallestCircle(),
                avoids,
                one.previous(),
                one.teamId(),
                one.jobRole(),
                one.yearsOfExperience(),
                one.meaning());
    }

    private static MentorFacts declaring(MentorFacts one, WeeklyHours times, double weeklyHours, int places) {
        return changed(one, one.tasks(), one.skills(), times, weeklyHours, places);
    }

    private static MenteeFacts declaring(MenteeFacts one, WeeklyHours times) {
        return changed(one, times, one.preferences(), one.previous());
    }

    private static MenteeFacts asking(MenteeFacts one, Set<String> tasks, Set<String> skills) {
        return changed(one, tasks, skills, one.times(), one.preferences(), one.previous());
    }

    private static MentorFacts offering(MentorFacts one, Set<String> tasks, Set<String> skills) {
        return changed(one, tasks, skills, one.times(), one.weeklyHours(), one.places());
    }

    private static MenteeFacts preferring(MenteeFacts one, List<Set<UUID>> preferences) {
        return changed(one, one.times(), preferences, one.previous());
    }

    private static MenteeFacts previous(MenteeFacts one, UUID mentor) {
        return changed(one, one.times(), one.preferences(), Set.of(mentor));
    }

    private static MenteeFacts changed(
            MenteeFacts one, WeeklyHours times, List<Set<UUID>> preferences, Set<UUID> previous) {
        return changed(one, one.tasks(), one.skills(), times, preferences, previous);
    }

    private static MenteeFacts changed(
            MenteeFacts one,
            Set<String> tasks,
            Set<String> skills,
            WeeklyHours times,
            List<Set<UUID>> preferences,
            Set<UUID> previous) {
        return new MenteeFacts(
                one.requestId(),
                one.memberId(),
                tasks,
                skills,
                one.languages(),
                times,
                preferences,
                one.avoids(),
                previous,
                one.teamId(),
                one.jobRole(),
                one.yearsOfExperience(),
                one.meaning());
    }

    private static MentorFacts changed(
            MentorFacts one, Set<String> tasks, Set<String> skills, WeeklyHours times, double weeklyHours, int places) {
        return new MentorFacts(
                one.memberId(),
                tasks,
                skills,
                one.languages(),
                times,
                weeklyHours,
                places,
                one.load(),
                one.smallestCircle(),
                one.avoids(),
                one.previous(),
                one.teamId(),
                one.jobRole(),
                one.yearsOfExperience(),
                one.meaning());
    }
}
