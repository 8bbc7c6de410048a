package academy.praxis.catalog.outbound;

import academy.praxis.catalog.outbound.OutboundRepository.Changes;
import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import academy.praxis.kit.problem.ProblemException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** The catalog as linked data. */
@ApplicationScoped
class LrmiService {
    private final OutboundRepository items;
    private final Readable readable;
    private final OutboundSettings settings;
    private final Lrmi lrmi;
    private final ObjectMapper json;

    LrmiService(OutboundRepository items, Readable readable, OutboundSettings settings, Lrmi lrmi, ObjectMapper json) {
        this.items = items;
        this.readable = readable;
        this.settings = settings;
        this.lrmi = lrmi;
        this.json = json;
    }

    /** An item that the caller may see, also one that does not go out. */
    Uni<RestResponse<String>> item(UUID id, Representation.Known known) {
        return readable.item(id)
                .map(item -> new Representation(write(lrmi.document(item)), item.updatedAt()).answer(known));
    }

    /**
     * What goes out, the longest unchanged first.
     *
     * @param since RFC 3339; with it also what was withdrawn since then; {@code null} for everything that is offered
     */
    Uni<RestResponse<String>> feed(String since, PageRequest request) {
        Instant from = since == null ? Instant.EPOCH : time(since).minus(settings.settle());
        Cursor after = request.after();
        return items.bounds()
                .flatMap(bounds -> items.changes(
                        new Changes(
                                from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from,
                                bounds.now().minus(settings.settle()),
                                null,
                                after.isStart() ? null : after.instant(0),
                                after.isStart() ? null : after.uuid(1),
                                since != null),
                        request.limit() + 1))
                .map(rows -> answer(since, request, rows));
    }

    private RestResponse<String> answer(String since, PageRequest request, List<OutboundItem> rows) {
        Page<OutboundItem> page =
                Page.of(rows, request, Function.identity(), item -> Cursor.after(item.changedAt(), item.id()));
        var answer =
                RestResponse.ResponseBuilder.ok(write(lrmi.feed(settings.address() + LrmiResource.FEED, page.items())));
        if (page.next() != null) {
            String same = "?limit=" + request.limit()
                    + (since == null ? "" : "&since=" + URLEncoder.encode(since, StandardCharsets.UTF_8));
            answer.header("Link", "<" + LrmiResource.FEED + same + "&after=" + page.next() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private String write(Map<String, Object> document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Instant time(String since) {
        try {
            Instant time = Instant.parse(since);
            Instant now = Instant.now();
            return time.isAfter(now) ? now : time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time;
        } catch (DateTimeParseException unreadable) {
            throw ProblemException.invalid("since", "must be an RFC 3339 time in UTC such as 2026-03-31T08:15:30Z");
        }
    }
}
