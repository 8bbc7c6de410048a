package academy.praxis.mentoring.certificate;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.kit.problem.ProblemType;
import academy.praxis.kit.worker.Workers;
import academy.praxis.mentoring.language.Texts;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.session.MentorHours;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Certifies to mentors the hours of the sessions that they held. */
@ApplicationScoped
class CertificateService {
    private final CertificateRepository certificates;
    private final MentorHours hours;
    private final Members members;
    private final AcademySettings academy;
    private final UnitOfWork work;
    private final Workers workers;
    private final Caller caller;

    CertificateService(
            CertificateRepository certificates,
            MentorHours hours,
            Members members,
            AcademySettings academy,
            UnitOfWork work,
            Workers workers,
            Caller caller) {
        this.certificates = certificates;
        this.hours = hours;
        this.members = members;
        this.academy = academy;
        this.work = work;
        this.workers = workers;
        this.caller = caller;
    }

    /** My hours. While they say the same, it stays the same certificate with the same code. */
    Uni<CertificateView> mine(Period period) {
        UUID me = caller.memberId();
        Period.Days days = period.days();
        return work.transact(() -> hours.held(
                        me,
                        days.from().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        days.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .invoke(held -> {
                    if (held.minutes() == 0) {
                        throw ProblemException.conflict("You held no session as a mentor in this period.");
                    }
                })
                .flatMap(held -> name(me).flatMap(name ->
                        certificates.give(me, name, academy.name(), days, held, LocalDate.now(ZoneOffset.UTC))))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS,
                        "You were given " + CertificateRepository.MOST_IN_A_DAY
                                + " new certificates today; ask again tomorrow.",
                        List.of()))
                .map(CertificateView::of));
    }

    /** As {@link #mine}, as a page to print. */
    Uni<byte[]> page(Period period, String acceptLanguage) {
        Texts texts = Texts.of("certificate", acceptLanguage);
        return mine(period).flatMap(certificate -> workers.compute(() -> page(certificate, texts)));
    }

    private static byte[] page(CertificateView certificate, Texts texts) {
        // A certificate without a name, or with boxes in it, is none.
        if (!CertificatePage.canShow(certificate.name())) {
            throw ProblemException.conflict(
                    "Your name has letters that cannot be printed yet: Latin, Greek and Cyrillic ones can. Ask for JSON.");
        }
        return CertificatePage.of(certificate, texts);
    }

    Uni<CertificateView> verify(String code) {
        return CertificateCode.read(code)
                .map(kept -> Panache.withSession(() -> certificates.findById(kept))
                        .onItem()
                        .ifNull()
                        .failWith(() -> ProblemException.notFound("certificate", kept))
                        .map(CertificateView::of))
                .orElseGet(() -> Uni.createFrom().failure(ProblemException.notFound("certificate", "with this code")));
    }

    private Uni<String> name(UUID me) {
        return members.cards(List.of(me))
                .map(cards -> cards.getOrDefault(me, Members.unknown()).displayName())
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.conflict("The academy does not know your name yet."));
    }
}
