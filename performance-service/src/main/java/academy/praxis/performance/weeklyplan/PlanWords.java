package academy.praxis.performance.weeklyplan;

import academy.praxis.performance.language.Texts;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/** Plans in words, in one language. */
final class PlanWords {
    private final Texts texts;
    private final Locale locale;

    private PlanWords(Texts texts) {
        this.texts = texts;
        this.locale = Locale.forLanguageTag(texts.language());
    }

    /** @param acceptLanguage what the client asked for */
    static PlanWords in(String acceptLanguage) {
        return new PlanWords(Texts.of("weekly-plan", acceptLanguage));
    }

    PlanView view(PlanService.Sight sight) {
        Plan plan = sight.plan();
        List<PlanView.LeftOutView> leftOut =
                plan.leftOut(sight.suggestions()).stream().map(this::leftOut).toList();
        return new PlanView(
                plan.version(),
                week(plan.monday()),
                plan.monday(),
                plan.budget(),
                plan.minutesTaken(),
                plan.minutesDone(),
                plan.minutesOver(),
                says(plan, leftOut),
                plan.lines().stream().map(this::line).toList(),
                leftOut);
    }

    NowView view(int minutes, PlanService.Now now) {
        return new NowView(
                minutes,
                now.planned().stream().map(this::line).toList(),
                now.others().stream()
                        .map(suggestion -> line(Line.planned(suggestion, suggestion.minutes(), 0, false)))
                        .toList());
    }

    private static String week(LocalDate monday) {
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private String says(Plan plan, List<PlanView.LeftOutView> leftOut) {
        String whole = plan.lines().stream().noneMatch(Line::counts)
                ? format("nothing", plan.budget())
                : plan.minutesOver() > 0
                        ? format("over", plan.minutesTaken(), plan.budget(), plan.minutesOver())
                        : format("within", plan.minutesTaken(), plan.budget());
        int missing =
                leftOut.stream().mapToInt(PlanView.LeftOutView::minutesMissing).sum();
        return leftOut.isEmpty() ? whole : whole + " " + format("left-out", leftOut.size(), missing);
    }

    private PlanView.LineView line(Line line) {
        String because = because(line.why(), line.about(), line.due());
        String part = line.minutes() < line.left() ? " " + format("part", line.minutes(), line.left()) : "";
        String waited = line.weeksWaited() > 0 ? " " + format("waited", line.weeksWaited()) : "";
        return new PlanView.LineView(
                line.key(),
                line.kind(),
                title(line.kind(), line.title()),
                line.minutes(),
                line.left(),
                line.due(),
                because + part + waited,
                line.subjectId(),
                line.itemId(),
                line.weeksWaited(),
                line.added(),
                line.state(),
                line.tookMinutes());
    }

    private PlanView.LeftOutView leftOut(Plan.LeftOut left) {
        Suggestion suggestion = left.suggestion();
        return new PlanView.LeftOutView(
                suggestion.key(),
                suggestion.kind(),
                title(suggestion.kind(), suggestion.title()),
                left.minutesMissing(),
                suggestion.due(),
                because(suggestion.why(), suggestion.about(), suggestion.due()),
                suggestion.subjectId(),
                suggestion.itemId());
    }

    /** What the academy itself asks for has no title that somebody wrote. */
    private String title(Suggestion.Kind kind, String title) {
        return kind == Suggestion.Kind.SESSION_PREPARATION ? texts.get("title.session") : title;
    }

    private String because(Suggestion.Why why, String about, LocalDate due) {
        String key = "because." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String day = due == null
                ? ""
                : DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(due);
        return format(about == null ? key + ".plain" : key, about, day);
    }

    private String format(String key, Object... values) {
        return new MessageFormat(texts.get(key), locale).format(values);
    }
}
