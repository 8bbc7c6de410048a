package academy.praxis.mentoring.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** What a certificate said when it was given. */
@Entity
@Table(name = "mentor_certificate")
class MentorCertificate {
    @Id
    String code;

    @Column(name = "member_id")
    UUID memberId;

    String name;
    String academy;

    @Column(name = "from_day")
    LocalDate fromDay;

    @Column(name = "to_day")
    LocalDate toDay;

    int minutes;
    int sessions;
    int pairings;

    @Column(name = "issued_on")
    LocalDate issuedOn;
}
