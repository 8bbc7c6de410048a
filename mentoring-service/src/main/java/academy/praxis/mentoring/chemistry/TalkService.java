package academy.praxis.mentoring.chemistry;

import academy.praxis.kit.caller.Caller;
import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.mentoring.asking.Asking;
import academy.praxis.mentoring.asking.FoundMentor;
import academy.praxis.mentoring.asking.MentorChoices;
import academy.praxis.mentoring.candidate.MatchWords;
import academy.praxis.mentoring.member.Members;
import academy.praxis.mentoring.pairing.Pairings;
import academy.praxis.mentoring.pairing.ProposedMentee;
import academy.praxis.mentoring.pairing.ProposedPairing;
import academy.praxis.mentoring.profile.MentoringKind;
import academy.praxis.mentoring.request.MenteeRequests;
import academy.praxis.mentoring.request.OpenRequest;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two who talk; whoever is neither is told that there is no such talk. */
@ApplicationScoped
class TalkService {
    /** A mentee compares a few coaches, and leaves the others to others. */
    private static final int AT_A_TIME = 3;

    private final TalkRepository repository;
    private final Talks talks;
    private final MentorChoices choices;
    private final Asking asking;
    private final Pairings pairings;
    private final MenteeRequests requests;
    private final Members members;
    private final Idempotency idempotency;
    private final UnitOfWork work;
    private final Caller caller;

    TalkService(
            TalkRepository repository,
            Talks talks,
            MentorChoices choices,
            Asking asking,
            Pairings pairings,
            MenteeRequests requests,
            Members members,
            Idempotency idempotency,
            UnitOfWork work,
            Caller caller) {
        this.repository = repository;
        this.talks = talks;
        this.choices = choices;
        this.asking = asking;
        this.pairings = pairings;
        this.requests = requests;
        this.members = members;
        this.idempotency = idempotency;
        this.work = work;
        this.caller = caller;
    }

    Uni<TalkView> ask(UUID requestId, WantedTalk wanted, IdempotencyKey key, String languages) {
        UUID me = caller.memberId();
        return choices.one(requestId, MentoringKind.COACH, wanted.coachId())
                .<Supplier<Uni<TalkView>>>map(choice -> () -> ask(
                        new NewTalk(null, requestId, me, wanted.coachId(), choice.score(), choice.reasons()),
                        languages))
                .onFailure(ProblemException.class)
                .recoverWithItem(refused -> () -> Uni.createFrom().failure(refused))
                .flatMap(ask ->
                        idempotency.once(key, "ask-chemistry-talk", List.of(requestId, wanted), TalkView.class, ask));
    }

    private Uni<TalkView> ask(NewTalk talk, String languages) {
        return talks.ask(List.of(talk))
                .flatMap(asked -> repository.open(talk.requestId()))
                .invoke(open -> {
                    if (open.size() > AT_A_TIME) {
                        throw ProblemException.conflict(
                                "You have " + AT_A_TIME + " first talks already. Call one off, or choose.");
                    }
                })
                .map(open -> open.stream()
                        .filter(one -> one.coachId.equals(talk.coachId()))
                        .findFirst()
                        .orElseThrow())
                .flatMap(one -> view(one, languages));
    }

    Uni<Page<TalkView>> mine(TalkStatus status, PageRequest page, String languages) {
        return Panache.withSession(() -> repository
                .page(caller.memberId(), status, page)
                .flatMap(rows -> views(rows, languages)
                        .map(view -> Page.of(rows, page, view, row -> Cursor.after(row.createdAt, row.id)))));
    }

    Uni<TalkView> get(UUID id, String languages) {
        return Panache.withSession(() ->
                repository.findById(id).map(talk -> mustBeOfMine(id, talk)).flatMap(talk -> view(talk, languages)));
    }

    Uni<TalkView> accept(UUID id, String languages) {
        return change(id, languages, talk -> {
            caller.mustBe(talk.coachId);
            talk.mustBe(TalkStatus.ASKED);
            talk.become(TalkStatus.AGREED);
        });
    }

    Uni<TalkView> decline(UUID id, String languages) {
        return change(id, languages, talk -> {
            caller.mustBe(talk.coachId);
            talk.mustBe(TalkStatus.ASKED);
            talk.become(TalkStatus.DECLINED);
        });
    }

    Uni<TalkView> cancel(UUID id, String languages) {
        return change(id, languages, talk -> {
            if (!talk.isOpen()) {
                throw ProblemException.conflict("This talk is over.");
            }
            talk.become(TalkStatus.CANCELLED);
        });
    }

    /** The mentee wants this coach: a pairing is proposed, and the other talks for the same request are over. */
    Uni<TalkView> choose(UUID id, String languages) {
        return Panache.withSession(() -> repository.findById(id))
                .map(talk -> mustBeOfMine(id, talk))
                .invoke(talk -> caller.mustBe(talk.menteeId))
                .invoke(talk -> talk.mustBe(TalkStatus.AGREED))
                .flatMap(talk -> choices.one(talk.requestId, MentoringKind.COACH, talk.coachId))
                // Places before talks, as asking and publishing lock them.
                .flatMap(choice -> work.transact(() -> pairings.lockPlaces()
                        .flatMap(mine -> repository.locked(id))
                        .invoke(talk -> talk.mustBe(TalkStatus.AGREED))
                        .call(talk -> asking.ask(proposed(talk, choice)).invoke(pairing -> {
                            talk.pairingId = pairing;
                            talk.become(TalkStatus.CHOSEN);
                        }))
                        .call(talk -> tell(List.of(talk)))
                        .call(talk ->
                                repository.open(talk.requestId).call(others -> end(others, TalkStatus.NOT_CHOSEN)))
                        .flatMap(talk -> view(talk, languages))));
    }

    private static ProposedPairing proposed(ChemistryTalk talk, FoundMentor choice) {
        return new ProposedPairing(
                talk.roundId,
                talk.coachId,
                List.of(new ProposedMentee(talk.menteeId, talk.requestId, choice.score(), choice.reasons())),
                MentoringKind.COACH,
                1);
    }

    /** Ends what came to nothing in time, and the talks of those who look no longer. */
    Uni<Integer> expire(Instant now, int most) {
        return work.transact(() -> repository
                .over(now, most)
                .flatMap(ids -> ids.isEmpty()
                        ? Uni.createFrom().item(List.<ChemistryTalk>of())
                        : repository.list("id in ?1 order by id", ids))
                .call(over -> end(
                        over.stream()
                                .filter(talk -> !talk.expiresAt.isAfter(now))
                                .toList(),
                        TalkStatus.EXPIRED))
                .call(over -> end(
                        over.stream()
                                .filter(talk -> talk.expiresAt.isAfter(now))
                                .toList(),
                        TalkStatus.NOT_CHOSEN))
                .map(List::size));
    }

    private Uni<Void> end(List<ChemistryTalk> over, TalkStatus with) {
        over.forEach(talk -> talk.become(with));
        return tell(over);
    }

    private Uni<Void> tell(List<ChemistryTalk> changed) {
        return repository
                .flush()
                .flatMap(flushed -> Multi.createFrom()
                        .iterable(changed)
                        .onItem()
                        .transformToUniAndConcatenate(talk -> work.append(TalkEvents.changed(talk)))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<TalkView> change(UUID id, String languages, java.util.function.Consumer<ChemistryTalk> what) {
        return work.transact(() -> repository
                .locked(id)
                .map(talk -> mustBeOfMine(id, talk))
                .invoke(what)
                .call(talk -> tell(List.of(talk)))
                .flatMap(talk -> view(talk, languages)));
    }

    private ChemistryTalk mustBeOfMine(UUID id, ChemistryTalk talk) {
        if (talk == null || !caller.is(talk.menteeId) && !caller.is(talk.coachId)) {
            throw ProblemException.notFound("chemistry talk", id);
        }
        return talk;
    }

    private Uni<TalkView> view(ChemistryTalk talk, String languages) {
        return views(List.of(talk), languages).map(view -> view.apply(talk));
    }

    private Uni<Function<ChemistryTalk, TalkView>> views(List<ChemistryTalk> rows, String languages) {
        MatchWords words = new MatchWords(languages);
        List<UUID> people = rows.stream()
                .flatMap(talk -> Stream.of(talk.menteeId, talk.coachId))
                .distinct()
                .toList();
        List<UUID> asked = rows.stream()
                .filter(talk -> caller.is(talk.menteeId) || talk.isOpen())
                .map(talk -> talk.requestId)
                .distinct()
                .toList();
        return members.cards(people)
                .flatMap(cards -> requests.of(asked).map(found -> {
                    var byId = found.stream().collect(Collectors.toMap(OpenRequest::id, one -> one));
                    return talk -> TalkView.of(talk, cards, byId.get(talk.requestId), words);
                }));
    }
}
