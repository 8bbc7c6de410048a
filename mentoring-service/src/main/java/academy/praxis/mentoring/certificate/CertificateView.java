package academy.praxis.mentoring.certificate;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Duration;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a certificate of hours says. No mentee is named on it.
 *
 * @param code by which anybody in the academy can ask whether it is genuine
 * @param name of the mentor
 * @param from the first day
 * @param to the last day
 * @param time of the sessions that were held: each at most twice as long as it was agreed on, and what overlaps counts once
 * @param pairings how many the sessions were of
 */
record CertificateView(
        String code,
        String academy,
        String name,
        LocalDate from,
        LocalDate to,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, format = "duration", examples = "PT12H30M")
        Duration time,

        int sessions,
        int pairings,
        LocalDate issuedOn) {

    static CertificateView of(MentorCertificate certificate) {
        return new CertificateView(
                certificate.code,
                certificate.academy,
                certificate.name,
                certificate.fromDay,
                certificate.toDay,
                Duration.ofMinutes(certificate.minutes),
                certificate.sessions,
                certificate.pairings,
                certificate.issuedOn);
    }
}
