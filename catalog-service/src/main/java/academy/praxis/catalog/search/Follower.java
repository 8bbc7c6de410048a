package academy.praxis.catalog.search;

import academy.praxis.catalog.index.ItemEntry;
import academy.praxis.catalog.index.ItemIndex;
import academy.praxis.catalog.index.Position;
import academy.praxis.catalog.item.IndexedItem;
import academy.praxis.catalog.item.ItemChanges;
import academy.praxis.catalog.meaning.Meanings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** Brings one index up to its store, page by page. */
final class Follower {
    private static final int PAGE = 500;
    /** What is read again and again while a transaction stays open is put once. */
    private static final int REMEMBERED = 5_000;

    private final ItemIndex index;
    private final Store store;
    private final Meanings meanings;
    private final Map<UUID, Print> put = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Print> eldest) {
            return size() > REMEMBERED;
        }
    };

    Follower(ItemIndex index, Store store, Meanings meanings) {
        this.index = index;
        this.store = store;
        this.meanings = meanings;
    }

    /** By what a state is known again; the whole of it would take much memory. */
    private record Print(long version, int hash) {
        static Print of(IndexedItem item) {
            return new Print(item.version(), item.hashCode());
        }
    }

    /** What one page brought. */
    record Step(int items, boolean last) {}

    /**
     * Puts the next page of changes.
     *
     * @throws StoreWentBackException when the store is older than what was read of it: then nothing that was read can be trusted
     */
    Step step() throws IOException {
        Position at = index.position();
        ItemChanges.Batch batch = store.since(new ItemChanges.Position(at.transaction(), at.after()), PAGE);
        if (at.isStartOfPass() && batch.horizon() < at.transaction()) {
            throw new StoreWentBackException(at.transaction(), batch.horizon());
        }
        List<IndexedItem> changed = batch.items().stream()
                .filter(item -> !Print.of(item).equals(put.get(item.id())))
                .toList();
        put(changed);
        index.reached(at.after(batch.next().transaction(), batch.next().after(), batch.horizon(), batch.last()));
        changed.forEach(item -> put.put(item.id(), Print.of(item)));
        return new Step(changed.size(), batch.last());
    }

    private void put(List<IndexedItem> changed) throws IOException {
        List<ItemEntry> entries = changed.stream().map(ItemEntry::of).toList();
        List<String> texts = entries.stream()
                .filter(entry -> entry.item().findable())
                .flatMap(entry -> entry.meanings().stream())
                .toList();
        Map<String, float[]> vectors = store.await(() -> meanings.kept(texts));
        int half = entries.size() / 2;
        // Analysing text is most of the work, and there are two processors at least.
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> putAll(entries.subList(half, entries.size()), vectors), ForkJoinPool.commonPool());
        putAll(entries.subList(0, half), vectors);
        other.join();
    }

    private void putAll(List<ItemEntry> entries, Map<String, float[]> vectors) {
        try {
            index.put(entries, vectors::get);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Gives vectors to some of the items that lack them.
     *
     * @param vector computes one; it may take some tenths of a second
     * @param until when to leave the rest for the next time, as {@link System#nanoTime()}
     * @return whether any item lacked one
     */
    boolean giveMeaning(java.util.function.Function<String, float[]> vector, long until) throws IOException {
        List<ItemEntry> wanting =
                index.wantingMeaning(8).stream().map(ItemEntry::of).toList();
        if (wanting.isEmpty()) {
            return false;
        }
        List<String> texts = wanting.stream()
                .flatMap(entry -> entry.meanings().stream())
                .distinct()
                .toList();
        Map<String, float[]> known = store.await(() -> meanings.kept(texts));
        Map<String, float[]> computed = new LinkedHashMap<>();
        for (String text : texts) {
            if (!known.containsKey(text)) {
                if (!computed.isEmpty() && System.nanoTime() - until > 0) {
                    break;
                }
                computed.put(text, vector.apply(text));
            }
        }
        store.await(() -> meanings.keep(computed));
        known.putAll(computed);
        List<ItemEntry> complete = new ArrayList<>();
        for (ItemEntry entry : wanting) {
            if (known.keySet().containsAll(entry.meanings())) {
                complete.add(entry);
            }
        }
        putAll(complete, known);
        index.refresh();
        return true;
    }
}
