package academy.praxis.catalog.push;

import academy.praxis.catalog.item.ImportedItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Good lines that are not stored yet. Of two lines of one item the later counts. */
final class PushBatch {
    private final Map<String, PushedItem> items = new HashMap<>();
    private final Map<String, Long> lineOf = new HashMap<>();
    private int lines;

    /** Counts a line, good or not. */
    void line() {
        lines++;
    }

    /** @return whether an earlier line is superseded */
    boolean add(long line, PushedItem item) {
        lineOf.put(item.externalId(), line);
        return items.put(item.externalId(), item) != null;
    }

    int lines() {
        return lines;
    }

    long lineOf(String externalId) {
        return lineOf.get(externalId);
    }

    List<ImportedItem> items() {
        List<ImportedItem> brought = new ArrayList<>();
        items.values().stream()
                .filter(item -> !item.isGone())
                .map(PushedItem::item)
                .forEach(brought::add);
        return brought;
    }

    Set<String> gone() {
        Set<String> gone = new HashSet<>();
        items.values().stream()
                .filter(PushedItem::isGone)
                .map(PushedItem::externalId)
                .forEach(gone::add);
        return gone;
    }
}
