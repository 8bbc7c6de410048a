package academy.praxis.performance.programme;

import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.postgres.Filter;
import academy.praxis.kit.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ProgrammeVersionRepository implements PanacheRepositoryBase<ProgrammeVersion, UUID> {
    private static final String LATEST = """
            from ProgrammeVersion v where v.programmeId in :programmes
            and v.number = (select p.publishedVersion from Programme p where p.id = v.programmeId)""";

    Uni<ProgrammeVersion> byNumber(UUID programmeId, int number) {
        return find("programmeId = ?1 and number = ?2", programmeId, number)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("version", number));
    }

    /** The latest version of each of these programmes, by the programme; those without any are left out. */
    Uni<Map<UUID, ProgrammeVersion>> latest(Collection<UUID> programmeIds) {
        return find(LATEST, Map.of("programmes", List.copyOf(programmeIds)))
                .list()
                .map(found -> found.stream().collect(Collectors.toMap(version -> version.programmeId, v -> v)));
    }

    /** The versions of these programmes that have one of these numbers. */
    Uni<List<ProgrammeVersion>> numbered(Collection<UUID> programmeIds, Collection<Integer> numbers) {
        return list("programmeId in ?1 and number in ?2", List.copyOf(programmeIds), List.copyOf(numbers));
    }

    /** Latest first. */
    Uni<List<ProgrammeVersion>> page(UUID programmeId, PageRequest page) {
        Filter filter = new Filter().and("programmeId = :programme", "programme", programmeId);
        if (!page.after().isStart()) {
            filter.and("number < :number", "number", page.after().number(0));
        }
        return find(filter.orderBy("number desc"), filter.values())
                .range(0, page.limit())
                .list();
    }
}
