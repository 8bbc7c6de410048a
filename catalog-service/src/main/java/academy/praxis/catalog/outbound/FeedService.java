package academy.praxis.catalog.outbound;

import academy.praxis.kit.page.Cursor;
import academy.praxis.kit.page.Page;
import academy.praxis.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** The newest items for feed readers. */
@ApplicationScoped
class FeedService {
    private final OutboundRepository items;
    private final OutboundSettings settings;

    FeedService(OutboundRepository items, OutboundSettings settings) {
        this.items = items;
        this.settings = settings;
    }

    Uni<RestResponse<String>> atom(FeedQuery query, PageRequest request, Representation.Known known) {
        Cursor after = request.after();
        return items.bounds()
                .flatMap(bounds -> items.newest(
                                query,
                                after.isStart() ? null : after.instant(0),
                                after.isStart() ? null : after.uuid(1),
                                request.limit() + 1)
                        .map(rows -> {
                            Page<OutboundItem> page = page(rows, request);
                            String text = AtomFeed.write(
                                    settings,
                                    address(query, null, null),
                                    bounds.last(),
                                    links(query, request, page.next()),
                                    page.items());
                            return new Representation(text, bounds.last()).answer(known);
                        }));
    }

    private static Page<OutboundItem> page(List<OutboundItem> rows, PageRequest request) {
        return Page.of(rows, request, Function.identity(), item -> Cursor.after(item.publishedAt(), item.id()));
    }

    private Map<String, String> links(FeedQuery query, PageRequest request, String next) {
        Map<String, String> links = new LinkedHashMap<>();
        Integer limit = request.limit();
        links.put(
                "self",
                address(
                        query,
                        limit,
                        request.after().isStart() ? null : request.after().toString()));
        links.put("first", address(query, limit, null));
        if (next != null) {
            links.put("next", address(query, limit, next));
        }
        return links;
    }

    private String address(FeedQuery query, Integer limit, String after) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("form", query.form == null ? null : OutboundItem.nameOf(query.form));
        parameters.put("language", query.language);
        parameters.put("task", query.task);
        parameters.put("limit", limit);
        parameters.put("after", after);
        String text = parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "="
                        + URLEncoder.encode(parameter.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return settings.address() + FeedResource.PATH + (text.isEmpty() ? "" : "?" + text);
    }
}
