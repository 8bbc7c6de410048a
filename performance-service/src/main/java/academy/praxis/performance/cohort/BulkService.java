package academy.praxis.performance.cohort;

import academy.praxis.kit.idempotency.IdempotencyKey;
import academy.praxis.kit.postgres.Idempotency;
import academy.praxis.kit.problem.ProblemException;
import academy.praxis.performance.directory.Directory;
import academy.praxis.performance.directory.Member;
import academy.praxis.performance.programme.ActivityForm;
import academy.praxis.performance.programme.Programmes;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes of many members of a cohort at once, by those who run it, in one transaction; each member is asked for on their own. */
@ApplicationScoped
class BulkService {
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(20);
    private static final Set<ActivityForm> ATTENDED = Set.of(
            ActivityForm.EVENT,
            ActivityForm.MACRO,
            ActivityForm.COACHING,
            ActivityForm.MENTORSHIP,
            ActivityForm.CASE_STUDY,
            ActivityForm.INITIATIVE);

    private final CohortRepository cohorts;
    private final EnrolmentRepository enrolments;
    private final ActivityProgressRepository progress;
    private final EvidenceRepository evidence;
    private final ProgressService progressing;
    private final CohortProgrammes programmes;
    private final Places places;
    private final CohortAccess access;
    private final CohortEvents events;
    private final Directory directory;
    private final Idempotency idempotency;

    BulkService(
            CohortRepository cohorts,
            EnrolmentRepository enrolments,
            ActivityProgressRepository progress,
            EvidenceRepository evidence,
            ProgressService progressing,
            CohortProgrammes programmes,
            Places places,
            CohortAccess access,
            CohortEvents events,
            Directory directory,
            Idempotency idempotency) {
        this.cohorts = cohorts;
        this.enrolments = enrolments;
        this.progress = progress;
        this.evidence = evidence;
        this.progressing = progressing;
        this.programmes = programmes;
        this.places = places;
        this.access = access;
        this.events = events;
        this.directory = directory;
        this.idempotency = idempotency;
    }

    /** What the members' changes go by. */
    private record Setting(
            Cohort cohort,
            Programmes.Outline programme,
            Cohort target,
            Map<UUID, Member> members,
            BulkCommand command) {}

    Uni<BulkReport> change(UUID cohortId, BulkCommand command, IdempotencyKey key) {
        List<UUID> ids = command.enrolmentIds().stream().distinct().toList();
        return Panache.withSession(() -> cohorts.byId(cohortId)
                        .invoke(access::mustRun)
                        .call(cohort -> mustFit(cohort, command))
                        .flatMap(cohort -> enrolments.list("cohortId = ?1 and id in ?2", cohortId, ids)))
                .flatMap(found -> directory.members(
                        found.stream().map(one -> one.memberId).toList()))
                .flatMap(members -> idempotency.once(
                        key,
                        "bulk-change-cohort " + cohortId,
                        command,
                        BulkReport.class,
                        () -> change(cohortId, ids, command, members)));
    }

    private Uni<BulkReport> change(UUID cohortId, List<UUID> ids, BulkCommand command, Map<UUID, Member> members) {
        return locked(cohortId, command.toCohortId())
                .invoke(both -> both.values().forEach(Cohort::mustBeOpen))
                .flatMap(both -> programmes
                        .of(both.get(cohortId))
                        .map(programme -> new Setting(
                                both.get(cohortId), programme, both.get(command.toCohortId()), members, command)))
                .flatMap(setting -> enrolments.lockedOf(cohortId, ids).flatMap(found -> all(setting, ids, found)));
    }

    /** Both cohorts, the one with the lower id first, so that two transfers that cross never wait for one another. */
    private Uni<Map<UUID, Cohort>> locked(UUID cohortId, UUID other) {
        List<UUID> ids = java.util.stream.Stream.of(cohortId, other)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        Map<UUID, Cohort> locked = new HashMap<>();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> cohorts.locked(id).invoke(cohort -> locked.put(id, cohort)))
                .collect()
                .last()
                .replaceWith(locked);
    }

    private Uni<BulkReport> all(Setting setting, List<UUID> ids, List<Enrolment> found) {
        Map<UUID, Enrolment> byId = found.stream().collect(Collectors.toMap(one -> one.id, one -> one));
        List<Enrolment> changed = new ArrayList<>();
        List<Enrolment> joined = new ArrayList<>();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> one(setting, id, byId.get(id), changed, joined))
                .collect()
                .asList()
                .call(results -> told(setting, changed, joined))
                .map(BulkReport::of);
    }

    private Uni<BulkReport.Result> one(
            Setting setting, UUID id, Enrolment enrolment, List<Enrolment> changed, List<Enrolment> joined) {
        if (enrolment == null) {
            return Uni.createFrom().item(new BulkReport.Result(id, null, false, "They are not in this cohort."));
        }
        String refusal = refusal(setting, enrolment);
        if (refusal != null) {
            return Uni.createFrom().item(new BulkReport.Result(id, enrolment.memberId, false, refusal));
        }
        changed.add(enrolment);
        Function<String, BulkReport.Result> result =
                why -> new BulkReport.Result(id, enrolment.memberId, why == null, why);
        return apply(setting, enrolment, joined)
                .onItem()
                .ifNotNull()
                .invoke(why -> changed.remove(enrolment))
                .map(result);
    }

    private static String refusal(Setting setting, Enrolment enrolment) {
        BulkAction action = setting.command().action();
        if (!enrolment.status.isPresent()) {
            return "They are no longer in this cohort.";
        }
        if (action != BulkAction.REMOVE && action != BulkAction.TRANSFER && !enrolment.status.takesPart()) {
            return "They wait for a place.";
        }
        if (action != BulkAction.ATTENDED && enrolment.status == EnrolmentStatus.COMPLETED) {
            return "They have completed the programme.";
        }
        Instant reminded = enrolment.remindedAt;
        if (action == BulkAction.REMIND
                && reminded != null
                && reminded.isAfter(Cohort.now().minus(BETWEEN_REMINDERS))) {
            return "They were reminded within the last day.";
        }
        return null;
    }

    /** @return why it could not be done; {@code null} when it was */
    private Uni<String> apply(Setting setting, Enrolment enrolment, List<Enrolment> joined) {
        BulkCommand command = setting.command();
        return switch (command.action()) {
            case REMIND -> {
                enrolment.remindedAt = Cohort.now();
                yield Uni.createFrom().nullItem();
            }
            case EXTEND -> extend(enrolment, command).replaceWith((String) null);
            case ATTENDED ->
                progressing
                        .attended(enrolment, setting.cohort(), setting.programme(), command.activity())
                        .replaceWith((String) null);
            case REMOVE -> {
                places.leave(setting.cohort(), enrolment, LeftBecause.REMOVED, command.words());
                yield Uni.createFrom().nullItem();
            }
            case TRANSFER -> transfer(setting, enrolment, joined);
        };
    }

    private Uni<Void> extend(Enrolment enrolment, BulkCommand command) {
        return progress.find(enrolment.id, command.activity())
                .map(row -> row == null ? ActivityProgress.of(enrolment.id, command.activity()) : row)
                .invoke(row -> {
                    row.dueOn = command.dueOn();
                    row.updatedAt = Cohort.now();
                })
                .flatMap(progress::persist)
                .replaceWithVoid();
    }

    private Uni<String> transfer(Setting setting, Enrolment enrolment, List<Enrolment> joined) {
        Member member = setting.members().get(enrolment.memberId);
        if (member == null) {
            return Uni.createFrom().item("They are not known any more.");
        }
        Set<UUID> leaders = enrolment.leader ? Set.of(enrolment.memberId) : Set.of();
        return places.join(setting.target(), List.of(member), leaders, true).flatMap(joining -> {
            Joined outcome = joining.joined().get(0);
            if (outcome.how() == Joined.How.ALREADY) {
                return Uni.createFrom().item("They are in the other cohort already.");
            }
            if (outcome.how() == Joined.How.REFUSED) {
                return Uni.createFrom().item(outcome.message());
            }
            Enrolment there = joining.changed().get(0);
            joined.add(there);
            places.leave(
                    setting.cohort(),
                    enrolment,
                    LeftBecause.TRANSFERRED,
                    setting.command().words());
            enrolment.movedTo = setting.target().id;
            return carry(setting, enrolment, there).replaceWith((String) null);
        });
    }

    /** What was done stays done where both go through the same. */
    private Uni<Void> carry(Setting setting, Enrolment from, Enrolment to) {
        Cohort here = setting.cohort();
        Cohort there = setting.target();
        boolean same = here.programmeId.equals(there.programmeId)
                && here.programmeVersion.equals(there.programmeVersion)
                && from.startedAt != null;
        if (!same) {
            return Uni.createFrom().voidItem();
        }
        to.startedAt = from.startedAt;
        to.lastActivityAt = from.lastActivityAt;
        if (to.status == EnrolmentStatus.ENROLLED) {
            to.status = EnrolmentStatus.STARTED;
        }
        return enrolments
                .flush()
                .flatMap(none -> progress.carry(from.id, to.id))
                .flatMap(none -> evidence.carry(from.id, to.id));
    }

    private Uni<Void> told(Setting setting, List<Enrolment> changed, List<Enrolment> joined) {
        return switch (setting.command().action()) {
            case REMIND ->
                enrolments.flush().flatMap(none -> events.enrolments(changed, setting.cohort(), setting.programme()));
            case EXTEND, ATTENDED -> enrolments.flush();
            case REMOVE -> changed.isEmpty() ? nothing() : places.settle(setting.cohort(), changed);
            case TRANSFER ->
                changed.isEmpty()
                        ? nothing()
                        : places.settle(setting.cohort(), changed)
                                .flatMap(none -> places.settle(setting.target(), joined));
        };
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> mustFit(Cohort cohort, BulkCommand command) {
        cohort.mustBeOpen();
        return switch (command.action()) {
            case REMIND, REMOVE -> nothing();
            case EXTEND -> {
                if (command.dueOn() == null) {
                    throw ProblemException.invalid("dueOn", "is needed to extend");
                }
                if (command.dueOn().isBefore(cohort.startsOn) || command.dueOn().isAfter(cohort.endsOn)) {
                    throw ProblemException.invalid("dueOn", "must be within the cohort's days");
                }
                yield mustHave(cohort, command).replaceWithVoid();
            }
            case ATTENDED ->
                mustHave(cohort, command)
                        .invoke(form -> {
                            if (!ATTENDED.contains(form)) {
                                throw ProblemException.invalid("activity", "is not one that is attended");
                            }
                        })
                        .replaceWithVoid();
            case TRANSFER -> mustBeTarget(cohort, command);
        };
    }

    private Uni<ActivityForm> mustHave(Cohort cohort, BulkCommand command) {
        return programmes.of(cohort).map(programme -> {
            Integer number = command.activity();
            if (number == null || number > programme.activities().size()) {
                throw ProblemException.invalid("activity", "must be one of the programme's");
            }
            return programme.activities().get(number - 1).form();
        });
    }

    private Uni<Void> mustBeTarget(Cohort cohort, BulkCommand command) {
        UUID id = command.toCohortId();
        if (id == null || id.equals(cohort.id)) {
            throw ProblemException.invalid("toCohortId", "must be another cohort");
        }
        return cohorts.findById(id)
                .invoke(target -> {
                    if (target == null || !access.runs(target)) {
                        throw ProblemException.invalid("toCohortId", "is not a cohort that you run");
                    }
                    if (target.status != CohortStatus.LAUNCHED) {
                        throw ProblemException.invalid("toCohortId", "is not under way");
                    }
                })
                .replaceWithVoid();
    }
}
