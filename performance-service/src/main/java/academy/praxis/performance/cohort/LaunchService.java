package academy.praxis.performance.cohort;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.UnitOfWork;
import academy.praxis.kit.precondition.IfMatch;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.programme.Programmes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** How cohorts set out: their leaders first, then everybody. */
@ApplicationScoped
class LaunchService {
    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final CohortActivityRepository activities;
    private final CohortProgrammes programmes;
    private final Meaning meaning;
    private final ReadinessService readiness;
    private final Places places;
    private final CohortAccess access;
    private final CohortEvents events;
    private final UnitOfWork work;

    LaunchService(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            CohortActivityRepository activities,
            CohortProgrammes programmes,
            Meaning meaning,
            ReadinessService readiness,
            Places places,
            CohortAccess access,
            CohortEvents events,
            UnitOfWork work) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.activities = activities;
        this.programmes = programmes;
        this.meaning = meaning;
        this.readiness = readiness;
        this.places = places;
        this.access = access;
        this.events = events;
        this.work = work;
    }

    /** Who would take part if the cohort were launched now, in the order in which they get places. */
    Uni<Page<CandidateView>> candidates(UUID id, PageRequest page) {
        return Panache.withSession(() -> cohorts.byId(id).invoke(access::mustRun))
                .invoke(Cohort::mustBePlanned)
                .flatMap(cohort -> meaning.of(cohort).flatMap(meant -> page(cohort, meant, page)));
    }

    Uni<CohortView> launch(UUID id, LaunchOptions options, IfMatch ifMatch) {
        return planned(id, ifMatch)
                .flatMap(cohort -> meaning.of(cohort)
                        .flatMap(meant -> readiness
                                .of(cohort, meant.leaders(), null)
                                .map(ready -> despite(ready, options))
                                .flatMap(despite -> work.transact(() -> cohorts.locked(id)
                                        .invoke(locked -> ifMatch.check(locked.version))
                                        .flatMap(locked -> launch(locked, meant, despite))))))
                .map(this::view);
    }

    /** Lets the leaders begin before everybody else. Once more, it takes in those who lead by then. */
    Uni<CohortView> startLeaders(UUID id, IfMatch ifMatch) {
        return planned(id, ifMatch)
                .flatMap(cohort -> meaning.of(cohort))
                .flatMap(meant -> work.transact(() -> cohorts.locked(id)
                        .invoke(locked -> ifMatch.check(locked.version))
                        .flatMap(locked -> startLeaders(locked, meant))))
                .map(this::view);
    }

    // Who that is by now is asked before the transaction, so that it does not wait for a second connection.
    private Uni<Cohort> planned(UUID id, IfMatch ifMatch) {
        return Panache.withSession(() -> cohorts.byId(id))
                .invoke(cohort -> ifMatch.check(cohort.version))
                .invoke(Cohort::mustBePlanned);
    }

    private static String despite(Readiness ready, LaunchOptions options) {
        if (ready.ready()) {
            return null;
        }
        if (options.despiteReadiness() == null) {
            throw ProblemException.conflict(
                    "despiteReadiness",
                    "is needed, with the reason, as the cohort's leaders are not ready: "
                            + String.join(" ", ready.notes()));
        }
        return options.despiteReadiness();
    }

    private Uni<Cohort> launch(Cohort cohort, Meant meant, String despite) {
        return settle(cohort)
                .invoke(programme -> cohort.launch(despite))
                .flatMap(programme -> activities
                        .settle(cohort.id, cohort.dueDates(programme, cohort.settledOn()))
                        .flatMap(none -> enrolments.takingPart(cohort.id))
                        .map(present -> meant.enrolling(cohort, new HashSet<>(present)))
                        .flatMap(members -> places.join(cohort, members, meant.leaderIds(), false))
                        .call(cohorts::flush)
                        .call(joining -> enrolments
                                .takingPart(cohort.id)
                                .flatMap(takingPart -> events.launched(cohort, programme, takingPart)))
                        .flatMap(joining -> events.enrolments(joining.changed(), cohort, programme)))
                .replaceWith(cohort);
    }

    private Uni<Cohort> startLeaders(Cohort cohort, Meant meant) {
        List<Member> leaders =
                meant.leaders().stream().map(Meant.Leader::member).toList();
        if (leaders.isEmpty()) {
            throw ProblemException.conflict("Nobody leads the members' teams, and no leader is named.");
        }
        return settle(cohort)
                .invoke(programme -> cohort.startLeaders())
                .flatMap(programme -> activities.settle(cohort.id, cohort.dueDates(programme, cohort.settledOn())))
                .flatMap(none -> places.join(cohort, leaders, meant.leaderIds(), false))
                .invoke(joining -> {
                    if (cohort.waiting > 0
                            || joining.joined().stream().anyMatch(one -> one.how() == Joined.How.REFUSED)) {
                        throw ProblemException.conflict(
                                "capacity", "is " + cohort.capacity + ", for " + leaders.size() + " leaders alone");
                    }
                })
                .flatMap(joining -> places.settle(cohort, joining.changed()))
                .replaceWith(cohort);
    }

    private Uni<Programmes.Outline> settle(Cohort cohort) {
        return programmes.of(cohort).invoke(programme -> {
            if (cohort.programmeVersion == null) {
                cohort.settleOn(programme);
            }
        });
    }

    private Uni<Page<CandidateView>> page(Cohort cohort, Meant meant, PageRequest page) {
        List<Member> members = meant.members();
        List<Integer> rows = IntStream.range(first(page.after(), members.size()), members.size())
                .limit(page.limit() + 1L)
                .boxed()
                .toList();
        List<UUID> ids = rows.stream().map(row -> members.get(row).id()).toList();
        return Panache.withSession(() -> enrolments
                .takingPart(cohort.id)
                .flatMap(present -> enrolments.elsewhere(cohort.id, ids).map(elsewhere -> {
                    Set<UUID> in = new HashSet<>(present);
                    Map<UUID, Integer> numbers = numbers(members, in);
                    Set<UUID> leaders = meant.leaderIds();
                    return Page.of(
                            rows,
                            page,
                            row -> candidate(cohort, members.get(row), leaders, in, numbers, elsewhere),
                            row -> Cursor.after(row + 1));
                })));
    }

    /** The row to go on with; there may be fewer by now. */
    static int first(Cursor after, int rows) {
        long row = after.isStart() ? 0 : after.number(0);
        if (row < 0 || row > Integer.MAX_VALUE) {
            throw ProblemException.invalid("after", "is not a cursor that this list gave");
        }
        return (int) Math.min(row, rows);
    }

    /** Whoever is in has a place before everybody else. */
    private static Map<UUID, Integer> numbers(List<Member> members, Set<UUID> in) {
        Map<UUID, Integer> numbers = new HashMap<>();
        members.stream().filter(one -> in.contains(one.id())).forEach(one -> numbers.put(one.id(), numbers.size() + 1));
        int taken = in.size() - numbers.size();
        members.stream()
                .filter(one -> !in.contains(one.id()))
                .forEach(one -> numbers.put(one.id(), taken + numbers.size() + 1));
        return numbers;
    }

    private static CandidateView candidate(
            Cohort cohort,
            Member member,
            Set<UUID> leaders,
            Set<UUID> in,
            Map<UUID, Integer> numbers,
            Map<UUID, List<UUID>> elsewhere) {
        int place = numbers.get(member.id());
        return new CandidateView(
                member.id(),
                member.displayName(),
                member.jobRole(),
                member.teamId(),
                leaders.contains(member.id()),
                place > cohort.capacity ? place - cohort.capacity : place,
                place > cohort.capacity,
                in.contains(member.id()),
                elsewhere.getOrDefault(member.id(), List.of()));
    }

    private CohortView view(Cohort cohort) {
        return CohortView.of(cohort, access.runs(cohort));
    }
}
