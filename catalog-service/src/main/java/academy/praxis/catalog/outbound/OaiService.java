package academy.praxis.catalog.outbound;

import academy.praxis.catalog.outbound.OutboundRepository.Bounds;
import academy.praxis.catalog.outbound.OutboundRepository.Changes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The catalog as a data provider of OAI-PMH 2.0. */
@ApplicationScoped
class OaiService {
    private final OutboundRepository items;
    private final OutboundSettings settings;

    OaiService(OutboundRepository items, OutboundSettings settings) {
        this.items = items;
        this.settings = settings;
    }

    /** The answer in XML, also when it says that something is wrong. */
    Uni<String> answer(MultivaluedMap<String, String> parameters) {
        return items.bounds().flatMap(bounds -> {
            OaiRequest request;
            try {
                request = OaiRequest.of(parameters);
            } catch (OaiException fault) {
                return Uni.createFrom().item(OaiAnswer.error(settings, bounds.now(), null, fault));
            }
            return Uni.createFrom()
                    .deferred(() -> answer(request, bounds))
                    .onFailure(OaiException.class)
                    .recoverWithItem(fault -> OaiAnswer.error(settings, bounds.now(), request, fault));
        });
    }

    private Uni<String> answer(OaiRequest request, Bounds bounds) {
        Instant now = bounds.now();
        return switch (request.verb()) {
            case IDENTIFY -> Uni.createFrom().item(OaiAnswer.identify(settings, now, request, earliest(bounds)));
            case LIST_METADATA_FORMATS -> formats(request, now);
            case LIST_SETS -> sets(request, now);
            case LIST_IDENTIFIERS, LIST_RECORDS -> list(request, now);
            case GET_RECORD -> {
                MetadataFormat format = MetadataFormat.of(request.argument("metadataPrefix"));
                yield told(request, now).map(item -> OaiAnswer.record(settings, now, request, format, item));
            }
        };
    }

    /** Not in the future, also when nothing has been told yet. */
    private Instant earliest(Bounds bounds) {
        Instant first = bounds.first().plus(settings.settle());
        return first.isBefore(bounds.now()) ? first : bounds.now();
    }

    private Uni<String> formats(OaiRequest request, Instant now) {
        return request.argument("identifier") == null
                ? Uni.createFrom().item(OaiAnswer.formats(settings, now, request))
                : told(request, now).map(item -> OaiAnswer.formats(settings, now, request));
    }

    private Uni<String> sets(OaiRequest request, Instant now) {
        if (request.token() != null) {
            throw OaiException.badToken();
        }
        return Uni.createFrom().item(OaiAnswer.sets(settings, now, request));
    }

    private Uni<String> list(OaiRequest request, Instant now) {
        OaiSelection selection = OaiSelection.of(request);
        return items.changes(changes(selection, now), settings.page() + 1).map(rows -> {
            if (rows.isEmpty()) {
                throw new OaiException(OaiException.Code.NO_RECORDS_MATCH, "There are no records like that.");
            }
            boolean more = rows.size() > settings.page();
            List<OutboundItem> page = more ? rows.subList(0, settings.page()) : rows;
            String next = more ? selection.after(page.get(page.size() - 1), page.size()) : null;
            return OaiAnswer.list(settings, now, request, selection, page, next);
        });
    }

    /** Datestamps are times of change plus the time to settle; nothing has one that is still to come. */
    private Changes changes(OaiSelection selection, Instant now) {
        Instant end = selection.before() == null || selection.before().isAfter(now) ? now : selection.before();
        return new Changes(
                selection.from().minus(settings.settle()),
                end.minus(settings.settle()),
                selection.set(),
                selection.afterTime(),
                selection.afterId(),
                true);
    }

    private Uni<OutboundItem> told(OaiRequest request, Instant now) {
        UUID id = OaiIdentifier.read(settings, request.argument("identifier")).orElseThrow(OaiService::unknown);
        return items.told(id, now.minus(settings.settle())).onItem().ifNull().failWith(OaiService::unknown);
    }

    private static OaiException unknown() {
        return new OaiException(
                OaiException.Code.ID_DOES_NOT_EXIST, "There is no record with this identifier in this repository.");
    }
}
