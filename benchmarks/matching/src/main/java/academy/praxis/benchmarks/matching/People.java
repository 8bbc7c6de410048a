package academy.praxis.benchmarks.matching;

import academy.praxis.mentoring.availability.WeeklyHours;
import academy.praxis.mentoring.availability.WorkingTime;
import academy.praxis.mentoring.candidate.MenteeFacts;
import academy.praxis.mentoring.candidate.MentorFacts;
import academy.praxis.mentoring.candidate.Pool;
import academy.praxis.mentoring.candidate.ReportingLines;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** People with what they offer and want, drawn by a seed; what they wrote is given as vectors around forty themes. */
final class People {
    private static final int TASKS = 60;
    private static final int SKILLS = 80;
    private static final int THEMES = 40;
    private static final int DIMENSIONS = 384;
    private static final List<String> LANGUAGES = List.of("nl", "en", "de", "fr", "ar");
    private static final LocalDate WEEK = LocalDate.of(2026, 3, 2);

    private People() {}

    /** A pool of that size; some mentees prefer somebody, some people avoid somebody. */
    static Pool of(int mentees, int mentors, long seed) {
        Random random = new Random(seed);
        float[][] themes = new float[THEMES][];
        for (int i = 0; i < THEMES; i++) {
            themes[i] = direction(random, null);
        }
        List<MentorFacts> offers = new ArrayList<>();
        for (int i = 0; i < mentors; i++) {
            offers.add(new MentorFacts(
                    id(random),
                    some(random, "task", TASKS, 2 + random.nextInt(4)),
                    some(random, "skill", SKILLS, 2 + random.nextInt(4)),
                    languages(random),
                    hours(random),
                    0.5 + random.nextInt(8) / 2.0,
                    1 + random.nextInt(5),
                    random.nextInt(3),
                    1,
                    Set.of(),
                    Set.of(),
                    new UUID(0, random.nextInt(200)),
                    "role-" + random.nextInt(8),
                    random.nextInt(30),
                    direction(random, themes[random.nextInt(THEMES)])));
        }
        List<MenteeFacts> asks = new ArrayList<>();
        for (int i = 0; i < mentees; i++) {
            List<Set<UUID>> preferences = new ArrayList<>();
            for (int rank = random.nextInt(4); rank > 0 && mentors > 0; rank--) {
                preferences.add(Set.of(offers.get(random.nextInt(mentors)).memberId()));
            }
            asks.add(new MenteeFacts(
                    id(random),
                    id(random),
                    some(random, "task", TASKS, 1 + random.nextInt(3)),
                    some(random, "skill", SKILLS, random.nextInt(3)),
                    languages(random),
                    hours(random),
                    preferences,
                    mentors > 0 && random.nextInt(20) == 0
                            ? Set.of(offers.get(random.nextInt(mentors)).memberId())
                            : Set.of(),
                    Set.of(),
                    new UUID(0, random.nextInt(200)),
                    "role-" + random.nextInt(8),
                    random.nextInt(15),
                    direction(random, themes[random.nextInt(THEMES)])));
        }
        return new Pool(asks, offers, new ReportingLines(Map.of()));
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Set<String> some(Random random, String kind, int of, int count) {
        Set<String> some = new HashSet<>();
        while (some.size() < count) {
            // The square makes a few of them common and many rare, as they are.
            double where = random.nextDouble();
            some.add(kind + "-" + (int) (where * where * of));
        }
        return some;
    }

    private static Set<String> languages(Random random) {
        Set<String> languages = new HashSet<>();
        languages.add(LANGUAGES.get(Math.min(random.nextInt(LANGUAGES.size()), random.nextInt(LANGUAGES.size()))));
        if (random.nextBoolean()) {
            languages.add("en");
        }
        return languages;
    }

    private static WeeklyHours hours(Random random) {
        List<WorkingTime> times = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(7) < 4) {
                int from = 7 + random.nextInt(6);
                times.add(new WorkingTime(day, LocalTime.of(from, 0), LocalTime.of(from + 4 + random.nextInt(5), 0)));
            }
        }
        return WeeklyHours.of(times, ZoneId.of("Europe/Amsterdam"), WEEK);
    }

    private static float[] direction(Random random, float[] near) {
        float[] vector = new float[DIMENSIONS];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (random.nextGaussian() / Math.sqrt(DIMENSIONS)) + (near == null ? 0 : near[i]);
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }
}
