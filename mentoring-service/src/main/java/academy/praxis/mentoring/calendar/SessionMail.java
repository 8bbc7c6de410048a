package academy.praxis.mentoring.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A mail that is to be sent. */
@Entity
@Table(name = "session_mail")
class SessionMail {
    /** After so many attempts, over most of a day, it is given up. */
    static final int MOST_ATTEMPTS = 12;

    /** So long an attempt is nobody else's: longer than all that are claimed together can take. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "member_id")
    UUID memberId;

    @Enumerated(EnumType.STRING)
    MailKind kind;

    /** Rises with each change that happens before it is sent. */
    int revision;

    int attempts;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "sent_at")
    Instant sentAt;

    @Column(name = "given_up_at")
    Instant givenUpAt;

    /** Before each attempt: should this process die in it, somebody tries again after the lease. */
    void attempt(Instant now) {
        attempts++;
        dueAt = now.plus(LEASE);
    }

    /** After an attempt that failed: a minute, then twice as long each time, at most six hours. */
    static Duration wait(int attempts) {
        Duration wait = Duration.ofMinutes(1L << Math.min(attempts - 1, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
