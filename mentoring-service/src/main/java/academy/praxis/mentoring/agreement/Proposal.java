package academy.praxis.mentoring.agreement;

import academy.praxis.mentoring.language.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/** What the academy proposes to those who have not written an agreement: an hour every two weeks, for half a year. */
final class Proposal {
    private static final Period RHYTHM = Period.ofDays(14);
    private static final Duration LENGTH = Duration.ofHours(1);
    private static final Period TERM = Period.ofMonths(6);

    private Proposal() {}

    static AgreementContent from(Texts texts, LocalDate today) {
        return new AgreementContent(
                texts.get("purpose"),
                RHYTHM,
                LENGTH,
                texts.get("confidentiality"),
                texts.get("absence"),
                today.plus(TERM));
    }
}
