package academy.praxis.catalog.recommendation;

import academy.praxis.catalog.language.Texts;
import academy.praxis.catalog.signal.ToldHelpfulness;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says in words why an item is recommended, the weightiest reason first. */
final class Reasons {
    /** More would not be read. */
    private static final int MOST_NAMES = 3;

    /** Below this share what members said is no reason for it. */
    private static final double GOOD_SHARE = 0.5;

    private final Texts texts;
    private final Locale locale;
    private final String jobRole;
    private final Integer minutes;

    /**
     * @param minutes what the member has now; {@code null} when they did not say
     */
    Reasons(Texts texts, String jobRole, Integer minutes) {
        this.texts = texts;
        this.locale = Locale.forLanguageTag(texts.language());
        this.jobRole = jobRole;
        this.minutes = minutes;
    }

    /**
     * At least one.
     *
     * @param told what everyone may be told of whom it helped; {@code null} while that is nothing
     */
    List<Reason> of(Candidate candidate, ToldHelpfulness told) {
        Match match = candidate.match();
        List<Reason> reasons = new ArrayList<>();
        if (match.isNone()) {
            reasons.add(say(ReasonKind.OTHERWISE));
        }
        if (!match.tasks().isEmpty()) {
            reasons.add(say(ReasonKind.TASK, names(match.tasks())));
        }
        if (!match.obstacles().isEmpty()) {
            reasons.add(say(ReasonKind.OBSTACLE, names(match.obstacles())));
        }
        if (match.forJobRole()) {
            reasons.add(say(ReasonKind.JOB_ROLE, jobRole));
        }
        if (!match.jobTasks().isEmpty()) {
            reasons.add(say(ReasonKind.JOB_TASK, jobRole, names(match.jobTasks())));
        }
        if (told != null && told.share() >= GOOD_SHARE) {
            reasons.add(say(ReasonKind.HELPED, told.share(), told.members()));
        }
        if (candidate.helpedBefore()) {
            reasons.add(say(ReasonKind.HELPED_BEFORE));
        }
        if (minutes != null) {
            reasons.add(say(ReasonKind.FITS_TIME, candidate.item().minutes(), minutes));
        }
        if (candidate.item().outOfDate()) {
            reasons.add(say(ReasonKind.OUT_OF_DATE));
        }
        return reasons;
    }

    private Reason say(ReasonKind kind, Object... values) {
        return new Reason(kind, new MessageFormat(texts.get(kind.name()), locale).format(values));
    }

    private String names(List<String> names) {
        List<String> some = names.subList(0, Math.min(MOST_NAMES, names.size()));
        return some.size() == 1
                ? some.get(0)
                : String.join(", ", some.subList(0, some.size() - 1)) + " " + texts.get("AND") + " "
                        + some.get(some.size() - 1);
    }
}
