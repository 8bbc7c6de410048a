package academy.praxis.performance.outcome;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ObservationRepository implements PanacheRepositoryBase<Observation, UUID> {

    Uni<Observation> byId(UUID outcomeId, UUID id) {
        return find("outcomeId = ?1 and id = ?2", outcomeId, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("observation", id));
    }

    /** The value that holds for this unit and period; {@code null} when there is none yet. */
    Uni<Observation> current(UUID outcomeId, Measurement measured) {
        return find(
                        "outcomeId = ?1 and periodStart = ?2 and unitId = ?3 and supersededAt is null",
                        outcomeId,
                        measured.period().start(),
                        measured.unitId())
                .firstResult();
    }

    /** Says that something was recorded for this period, so that what is reckoned from values follows. Call it once that is flushed. */
    Uni<Void> changed(UUID outcomeId, LocalDate periodStart) {
        return getSession()
                .flatMap(session -> session.createNativeQuery(
                                "update outcome set observation_revision = observation_revision + 1 where id = :id")
                        .setParameter("id", outcomeId)
                        .executeUpdate()
                        .flatMap(none -> session.createNativeQuery(ObservationBatch.FIGURES
                                        .replace("$1", ":id")
                                        .replace("any($2)", ":period"))
                                .setParameter("id", outcomeId)
                                .setParameter("period", periodStart)
                                .executeUpdate()))
                .replaceWithVoid();
    }

    Uni<Boolean> anyOf(UUID outcomeId) {
        return find("outcomeId", outcomeId).range(0, 0).list().map(rows -> !rows.isEmpty());
    }

    /** Earliest period first; within it by unit, and each unit's values in the order in which they were recorded. */
    Uni<List<Observation>> page(UUID outcomeId, UUID unitId, boolean history, PageRequest page) {
        Filter filter =
                new Filter().and("outcomeId = :outcome", "outcome", outcomeId).and("unitId = :unit", "unit", unitId);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("periodStart >= :start", "start", date(after.text(0)))
                    .and(
                            "(periodStart > :start or unitId > :after or unitId = :after and id > :id)",
                            "after",
                            after.uuid(1));
            filter.values().put("id", after.uuid(2));
        }
        String holding = history ? "" : "supersededAt is null and ";
        return find(holding + filter.orderBy("periodStart, unitId, id"), filter.values())
                .range(0, page.limit())
                .list();
    }

    /** All that was recorded for a unit and period, newest first. */
    Uni<List<Observation>> ofCell(UUID outcomeId, UUID unitId, LocalDate start, PageRequest page) {
        Filter filter = new Filter()
                .and("outcomeId = :outcome", "outcome", outcomeId)
                .and("periodStart = :start", "start", start)
                .and("unitId = :unit", "unit", unitId);
        Cursor after = page.after();
        if (!after.isStart()) {
            filter.and("id < :id", "id", after.uuid(0));
        }
        return find(filter.orderBy("id desc"), filter.values())
                .range(0, page.limit())
                .list();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw ProblemException.invalid("after", "is not a cursor that this list gave");
        }
    }
}
