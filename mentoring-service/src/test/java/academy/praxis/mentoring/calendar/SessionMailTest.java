package academy.praxis.mentoring.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionMailTest {
    @Test
    void eachWaitIsTwiceTheLastAndAtMostSixHours() {
        assertEquals(Duration.ofMinutes(1), SessionMail.wait(1));
        assertEquals(Duration.ofMinutes(2), SessionMail.wait(2));
        assertEquals(Duration.ofMinutes(256), SessionMail.wait(9));
        assertEquals(Duration.ofHours(6), SessionMail.wait(10));
        assertEquals(Duration.ofHours(6), SessionMail.wait(1_000));
    }

    @Test
    void aMailServerMayBeAwayForMostOfADay() {
        Duration all = IntStream.range(1, SessionMail.MOST_ATTEMPTS)
                .mapToObj(SessionMail::wait)
                .reduce(Duration.ZERO, Duration::plus);

        assertTrue(all.compareTo(Duration.ofHours(18)) > 0, all::toString);
    }

    @Test
    void anAttemptIsNotedBeforeItIsMade() {
        SessionMail mail = new SessionMail();

        mail.attempt(Instant.EPOCH);

        assertEquals(1, mail.attempts);
        assertEquals(Instant.EPOCH.plus(SessionMail.LEASE), mail.dueAt);
    }

    @Test
    void whatIsClaimedTogetherIsDoneBeforeAnotherMayTakeIt() {
        assertTrue(MailSender.PATIENCE.multipliedBy(2L * MailSender.AT_A_TIME).compareTo(SessionMail.LEASE) <= 0);
    }

    @Test
    void aMailServerThatDoesNotAnswerIsGivenUpOn() {
        Uni<Boolean> givenUp = MailSender.inTime(Uni.createFrom().nothing(), Duration.ofMillis(20))
                .replaceWith(false)
                .onFailure(TimeoutException.class)
                .recoverWithItem(true);

        assertTrue(givenUp.await().atMost(Duration.ofSeconds(5)));
    }
}
