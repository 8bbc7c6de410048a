package academy.praxis.performance.cohort;

import academy.praxis.performance.language.Texts;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is said of a cohort's readiness. */
final class ReadinessWords {
    private final Texts texts;

    private ReadinessWords(Texts texts) {
        this.texts = texts;
    }

    static ReadinessWords in(String acceptLanguage) {
        return new ReadinessWords(Texts.of("cohort", acceptLanguage));
    }

    List<String> notes(List<Readiness.LeaderView> leaders, long enrolled, long started, double needed) {
        List<String> notes = new ArrayList<>();
        if (leaders.isEmpty()) {
            notes.add(say("readiness.nobody-leads"));
        }
        if (enrolled < leaders.size()) {
            notes.add(say("readiness.not-enrolled", names(leaders, one -> !one.isEnrolled())));
        }
        if (started < needed * leaders.size()) {
            notes.add(say(
                    "readiness.not-started",
                    started,
                    leaders.size(),
                    (long) Math.ceil(needed * leaders.size()),
                    names(leaders, one -> !one.hasStarted())));
        }
        List<Readiness.LeaderView> unseen = leaders.stream()
                .filter(one -> one.community() != null && one.community().weeks() > 0)
                .filter(one -> one.community().tookPart() == 0)
                .toList();
        if (!unseen.isEmpty()) {
            notes.add(say("readiness.not-seen", names(unseen, one -> true)));
        }
        return notes;
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.get(key), Locale.forLanguageTag(texts.language())).format(values);
    }

    private static String names(
            List<Readiness.LeaderView> leaders, java.util.function.Predicate<Readiness.LeaderView> which) {
        return leaders.stream()
                .filter(which)
                .map(Readiness.LeaderView::displayName)
                .collect(Collectors.joining(", "));
    }
}
