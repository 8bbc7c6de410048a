package academy.praxis.mentoring.certificate;

import academy.praxis.mentoring.session.MentorHours;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

@ApplicationScoped
class CertificateRepository implements PanacheRepositoryBase<MentorCertificate, String> {
    private static final String GIVE = """
            insert into mentor_certificate (code, member_id, name, academy, from_day, to_day, minutes, sessions, pairings, issued_on)
            select :code, :member, :name, :academy, :from, :to, :minutes, :sessions, :pairings, :today
            where (select count(*) from mentor_certificate where member_id = :member and issued_on = :today) < :most
            on conflict (member_id, from_day, to_day, name, academy, minutes, sessions, pairings) do nothing
            """;

    /** So many that say something new a member is given in a day. */
    static final int MOST_IN_A_DAY = 50;

    /** The certificate that says this: the one given before, when there is one; {@code null} when it would be one too many today. */
    Uni<MentorCertificate> give(
            UUID member, String name, String academy, Period.Days days, MentorHours.Held held, LocalDate today) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(GIVE)
                        .setParameter("code", CertificateCode.next())
                        .setParameter("member", member)
                        .setParameter("name", name)
                        .setParameter("academy", academy)
                        .setParameter("from", days.from())
                        .setParameter("to", days.to())
                        .setParameter("minutes", held.minutes())
                        .setParameter("sessions", held.sessions())
                        .setParameter("pairings", held.pairings())
                        .setParameter("today", today)
                        .setParameter("most", MOST_IN_A_DAY)
                        .executeUpdate())
                .flatMap(given -> find(
                                "memberId = ?1 and fromDay = ?2 and toDay = ?3 and name = ?4 and academy = ?5"
                                        + " and minutes = ?6 and sessions = ?7 and pairings = ?8",
                                member,
                                days.from(),
                                days.to(),
                                name,
                                academy,
                                held.minutes(),
                                held.sessions(),
                                held.pairings())
                        .firstResult());
    }
}
