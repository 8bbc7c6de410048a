package academy.praxis.mentoring.meaning;

import academy.praxis.kit.clock.Periodic;
import academy.praxis.mentoring.profile.MentorOffer;
import academy.praxis.mentoring.profile.MentorOffers;
import academy.praxis.mentoring.request.MenteeRequests;
import academy.praxis.mentoring.request.OpenRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Computes the vectors of open profiles and requests before a match round asks for them: at some milliseconds each, the texts of a whole
 * organisation would hold it up for minutes.
 */
@ApplicationScoped
class MeaningClock implements Periodic {
    /** To look at what everyone wrote takes a while. A round computes what was written since, which is little. */
    private static final Duration LOOKS_EVERY = Duration.ofMinutes(10);
    /** So many take some seconds; so long, everything else that falls due waits. */
    private static final int MOST_AT_ONE_TIME = 1_000;

    private final MentorOffers offers;
    private final MenteeRequests requests;
    private final Meanings meanings;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();

    private volatile Instant looked = Instant.EPOCH;
    private volatile Instant time = Instant.EPOCH;
    private volatile int left;

    MeaningClock(MentorOffers offers, MenteeRequests requests, Meanings meanings) {
        this.offers = offers;
        this.requests = requests;
        this.meanings = meanings;
    }

    @Override
    public Uni<Integer> tick(Instant now, int most) {
        if (!now.equals(time)) {
            time = now;
            left = MOST_AT_ONE_TIME;
        }
        if (waiting.isEmpty() && !now.isBefore(looked.plus(LOOKS_EVERY))) {
            looked = now;
            return look().flatMap(found -> compute(most));
        }
        return compute(most);
    }

    private Uni<Void> look() {
        return Panache.withSession(() -> offers.open()
                        .flatMap(offering -> requests.open()
                                .map(asking -> Stream.concat(
                                                offering.stream().map(MentorOffer::strengths),
                                                asking.stream().map(OpenRequest::words))
                                        .toList())))
                .flatMap(meanings::missing)
                .invoke(missing -> {
                    // Several instances do it at the same time: by other orders, they seldom compute the same.
                    List<String> shuffled = new ArrayList<>(missing);
                    Collections.shuffle(shuffled);
                    waiting.addAll(shuffled);
                })
                .replaceWithVoid();
    }

    private Uni<Integer> compute(int most) {
        List<String> next = Stream.generate(waiting::poll)
                .limit(Math.min(most, left))
                .takeWhile(text -> text != null)
                .toList();
        left -= next.size();
        return meanings.of(next).replaceWith(next.size());
    }
}
