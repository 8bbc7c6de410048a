package academy.praxis.catalog.index;

import academy.praxis.catalog.item.IndexedItem;
import academy.praxis.catalog.item.ItemForm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** An index in a folder, and items to put in it. */
final class Shelf implements AutoCloseable {
    static final UUID STORE = UUID.nameUUIDFromBytes(new byte[] {1});
    static final Asker ANYONE = new Asker(List.of(), false);

    final ItemIndex index;
    final ItemSearch search;

    private Shelf(ItemIndex index) {
        this.index = index;
        this.search = new ItemSearch(index, Duration.ofSeconds(10));
    }

    static Shelf in(Path folder) throws IOException {
        return new Shelf(ItemIndex.create(folder, "test", STORE));
    }

    static Shelf again(Path folder) throws IOException {
        return new Shelf(ItemIndex.open(folder, "test"));
    }

    Shelf put(IndexedItem... items) throws IOException {
        return put(Vectors.NONE, items);
    }

    Shelf put(Vectors vectors, IndexedItem... items) throws IOException {
        index.put(Arrays.stream(items).map(ItemEntry::of).toList(), vectors);
        index.refresh();
        return this;
    }

    /** The titles that a question finds by its words, best first. */
    List<String> find(String words) throws IOException {
        return find(Question.of(words, ANYONE), Synonyms.NONE);
    }

    List<String> find(Question question, Synonyms synonyms) throws IOException {
        List<UUID> ids = search.rank(question, null, synonyms).hits().stream()
                .map(Ranking.Hit::item)
                .toList();
        return search.items(ids, question.asker()).values().stream()
                .map(IndexedItem::title)
                .toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    static Builder item(String title) {
        return new Builder(title);
    }

    /** An item, piece by piece. */
    static final class Builder {
        private final String title;
        private String summary = "Something.";
        private String body;
        private ItemForm form = ItemForm.REFERENCE;
        private int minutes = 5;
        private List<String> languages = List.of("en");
        private List<String> tasks = List.of();
        private List<String> audience = List.of();

        private Builder(String title) {
            this.title = title;
        }

        Builder summary(String text) {
            summary = text;
            return this;
        }

        Builder body(String text) {
            body = text;
            return this;
        }

        Builder form(ItemForm value) {
            form = value;
            return this;
        }

        Builder minutes(int value) {
            minutes = value;
            return this;
        }

        Builder in(String... tags) {
            languages = List.of(tags);
            return this;
        }

        Builder tasks(String... values) {
            tasks = List.of(values);
            return this;
        }

        Builder audience(String... keys) {
            audience = List.of(keys);
            return this;
        }

        IndexedItem gone() {
            return build(false);
        }

        IndexedItem build() {
            return build(true);
        }

        private IndexedItem build(boolean findable) {
            return new IndexedItem(
                    UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                    0,
                    title,
                    summary,
                    body,
                    form,
                    minutes,
                    languages,
                    tasks,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    audience,
                    findable,
                    null,
                    null);
        }
    }
}
