package academy.praxis.performance.cohort;

import academy.praxis.performance.language.Texts;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** What is said on a cohort's board. */
final class BoardWords {
    private static final List<String> COLUMNS =
            List.of("member", "status", "leader", "done", "total", "late", "due", "minutes", "last-activity", "stuck");

    private final Texts texts;

    private BoardWords(Texts texts) {
        this.texts = texts;
    }

    static BoardWords in(String acceptLanguage) {
        return new BoardWords(Texts.of("cohort", acceptLanguage));
    }

    BoardRow.Stuck days(StuckBecause because, LocalDate since, LocalDate today) {
        return count(because, Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(since, today))));
    }

    BoardRow.Stuck count(StuckBecause because, int count) {
        String words = new MessageFormat(texts.get("stuck." + kebab(because)), Locale.forLanguageTag(texts.language()))
                .format(new Object[] {count});
        return new BoardRow.Stuck(because, words);
    }

    List<String> columns() {
        return COLUMNS.stream().map(column -> texts.get("column." + column)).toList();
    }

    String status(EnrolmentStatus status) {
        return texts.get("status." + kebab(status));
    }

    String yes() {
        return texts.get("yes");
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
