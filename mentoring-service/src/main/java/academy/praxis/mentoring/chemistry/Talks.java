package academy.praxis.mentoring.chemistry;

import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.profile.MentorOffer;
import academy.praxis.mentoring.profile.MentorOffers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** First talks as match rounds ask for them, within the present session or transaction. */
@ApplicationScoped
public class Talks {
    private static final int AT_ONCE = 500;

    private final TalkRepository talks;
    private final MentorOffers offers;
    private final Pairings pairings;
    private final UnitOfWork work;

    Talks(TalkRepository talks, MentorOffers offers, Pairings pairings, UnitOfWork work) {
        this.talks = talks;
        this.offers = offers;
        this.pairings = pairings;
        this.work = work;
    }

    /** How many more first talks each of these coaches has time for; who has no profile, or takes nobody at present, has for none. */
    public Uni<Map<UUID, Integer>> left(Collection<UUID> coaches) {
        return offers.of(coaches)
                .flatMap(offering -> open(coaches)
                        .map(open -> offering.stream()
                                .filter(MentorOffer::open)
                                .collect(Collectors.toMap(
                                        MentorOffer::memberId,
                                        offer -> Math.max(
                                                0, offer.chemistryTalks() - open.getOrDefault(offer.memberId(), 0))))));
    }

    /**
     * Asks for these talks: all of them or, with the transaction, none.
     *
     * @throws ProblemException 409 when a coach has no time for so many any more, or two had a talk for this request before
     */
    public Uni<Void> ask(List<NewTalk> all) {
        Map<UUID, Integer> wanted = new HashMap<>();
        all.forEach(talk -> wanted.merge(talk.coachId(), 1, Integer::sum));
        List<ChemistryTalk> asked = all.stream().map(ChemistryTalk::of).toList();
        return pairings.lockPlaces()
                .flatMap(mine -> left(wanted.keySet()))
                .invoke(left -> wanted.forEach((coach, count) -> {
                    if (left.getOrDefault(coach, 0) < count) {
                        throw ProblemException.conflict("A coach has no time for more first talks at present.");
                    }
                }))
                .flatMap(left -> store(asked))
                .onFailure(ConstraintViolationException.class)
                .transform(twice -> ProblemException.conflict("These two had a first talk for this request before."));
    }

    private Uni<Void> store(List<ChemistryTalk> asked) {
        return Multi.createFrom()
                .iterable(asked)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(some -> talks.persist(some)
                        .flatMap(stored -> talks.flush())
                        .flatMap(flushed -> Multi.createFrom()
                                .iterable(some)
                                .onItem()
                                .transformToUniAndConcatenate(talk -> work.append(TalkEvents.changed(talk)))
                                .collect()
                                .last()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Map<UUID, Integer>> open(Collection<UUID> coaches) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery("""
                        select coach_id, cast(count(*) as int) from chemistry_talk
                        where status in ('ASKED', 'AGREED') and coach_id = any(:coaches) group by coach_id
                        """, Object[].class)
                        .setParameter("coaches", coaches.toArray(UUID[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue())));
    }
}
