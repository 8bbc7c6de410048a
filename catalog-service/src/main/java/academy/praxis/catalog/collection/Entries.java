package academy.praxis.catalog.collection;

import academy.praxis.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The items of a collection in their order, each once. */
final class Entries {
    private final List<NewEntry> entries;

    private Entries(List<NewEntry> entries) {
        this.entries = entries;
    }

    /** @throws ProblemException 400 when an item is named twice */
    static Entries of(List<NewEntry> entries) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!seen.add(entries.get(i).itemId())) {
                throw ProblemException.invalid("entries[" + i + "].itemId", "must name each item once");
            }
        }
        return new Entries(entries);
    }

    /** Those items that the other entries do not have. */
    List<UUID> newBeside(List<NewEntry> others) {
        Set<UUID> known = new HashSet<>();
        others.forEach(entry -> known.add(entry.itemId()));
        return entries.stream()
                .map(NewEntry::itemId)
                .filter(item -> !known.contains(item))
                .toList();
    }

    /**
     * With this item in, at a place.
     *
     * @param note {@code null} leaves the one that there is
     * @param place 0 is the first, past the end is the end; {@code null} leaves it where it is, or puts it at the end
     * @throws ProblemException 409 when the collection is full
     */
    List<NewEntry> place(UUID item, String note, Integer place) {
        int at = placeOf(item);
        if (at < 0 && entries.size() >= NewEntries.MOST) {
            throw ProblemException.conflict("A collection has at most " + NewEntries.MOST + " items.");
        }
        List<NewEntry> placed = without(item);
        int wanted = place != null ? place : at < 0 ? placed.size() : at;
        String kept = note == null && at >= 0 ? entries.get(at).note() : note;
        placed.add(Math.min(wanted, placed.size()), new NewEntry(item, kept));
        return placed;
    }

    /** Without this item. */
    List<NewEntry> without(UUID item) {
        List<NewEntry> rest = new ArrayList<>(entries);
        rest.removeIf(entry -> entry.itemId().equals(item));
        return rest;
    }

    private int placeOf(UUID item) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).itemId().equals(item)) {
                return i;
            }
        }
        return -1;
    }
}
