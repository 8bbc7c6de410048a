package academy.praxis.mentoring.certificate;

import academy.praxis.kit.problem.ProblemException;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The days that a certificate is about, taken as {@code @BeanParam @Valid}. */
public class Period {
    private static final int MOST_YEARS = 10;

    @QueryParam("from")
    @Size(max = 10)
    @Parameter(
            description = "The first day (UTC); a year before the last when left out.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String from;

    @QueryParam("to")
    @Size(max = 10)
    @Parameter(
            description = "The last day (UTC), today or earlier; today when left out.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    String to;

    /** From one day to another, both included. */
    record Days(LocalDate from, LocalDate to) {}

    /**
     * The days asked for.
     *
     * @throws ProblemException 400 that names what cannot be
     */
    Days days() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate last = to == null ? today : day("to", to);
        LocalDate first = from == null ? last.minusYears(1).plusDays(1) : day("from", from);
        if (last.isAfter(today)) {
            throw ProblemException.invalid("to", "must be today or earlier");
        }
        if (first.isAfter(last)) {
            throw ProblemException.invalid("from", "must not be after the last day");
        }
        if (first.isBefore(last.minusYears(MOST_YEARS))) {
            throw ProblemException.invalid("from", "must be within ten years before the last day");
        }
        return new Days(first, last);
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw ProblemException.invalid(field, "must be a day such as 2026-03-01");
        }
    }
}
