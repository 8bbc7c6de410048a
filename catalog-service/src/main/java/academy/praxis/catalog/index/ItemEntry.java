package academy.praxis.catalog.index;

import academy.praxis.catalog.item.IndexedItem;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** An item, ready for the index: a document with all its words, and one for each passage of a longer text. */
public final class ItemEntry {
    private static final int TITLE = 3;
    private static final int SUMMARY = 2;
    private static final int LABELS = 2;
    private static final int BODY = 1;
    /** An item whose text is no longer is one passage with its summary. */
    private static final int SHORT_TEXT = 600;

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final FieldType FREQUENCIES = frequencies();

    private static FieldType frequencies() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    private final IndexedItem item;
    private final List<Passage> passages;
    private final String text;

    private ItemEntry(IndexedItem item) {
        this.item = item;
        List<Passage> all = Passages.of(item.body());
        this.text = Passages.plain(all);
        this.passages = isShort(item) ? List.of() : all;
    }

    /** Reads the item's Markdown; it takes some microseconds. */
    public static ItemEntry of(IndexedItem item) {
        return new ItemEntry(item);
    }

    /** The item itself. */
    public IndexedItem item() {
        return item;
    }

    /** The texts whose vectors the index wants: the item's, then its passages'. */
    public List<String> meanings() {
        return Stream.concat(Stream.of(meaning()), passages.stream().map(passage -> passage.meaning(item.title())))
                .toList();
    }

    private String meaning() {
        String about = item.title() + ". " + item.summary();
        return passages.isEmpty() && !text.isEmpty() ? about + "\n" + text : about;
    }

    /** The item's own document, then those of its passages. */
    List<Document> documents(Vectors vectors) {
        List<Document> documents = new ArrayList<>();
        Document whole = whole();
        documents.add(whole);
        boolean wants = !add(whole, vectors.of(meaning()));
        for (Passage passage : passages) {
            Document part = new Document();
            filters(part);
            part.add(new StoredField(Fields.HEADING, passage.heading()));
            part.add(new StoredField(Fields.TEXT, passage.text()));
            wants |= !add(part, vectors.of(passage.meaning(item.title())));
            documents.add(part);
        }
        if (wants) {
            whole.add(new StringField(Fields.WANTS_MEANING, "1", Field.Store.NO));
        }
        return documents;
    }

    static IndexedItem read(BytesRef source) {
        try {
            return JSON.readValue(source.bytes, source.offset, source.length, IndexedItem.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isShort(IndexedItem item) {
        return item.body() == null || item.body().length() <= SHORT_TEXT;
    }

    private static boolean add(Document document, float[] meaning) {
        if (meaning == null) {
            return false;
        }
        document.add(new KnnFloatVectorField(Fields.MEANING, meaning, VectorSimilarityFunction.DOT_PRODUCT));
        return true;
    }

    private Document whole() {
        Document document = new Document();
        filters(document);
        try {
            document.add(new StoredField(Fields.SOURCE, new BytesRef(JSON.writeValueAsBytes(item))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String labels = labels();
        for (Tongue tongue : Tongue.of(item.languages())) {
            Words words = words(labels, tongue).add(text, BODY, tongue.analyzer());
            document.add(new Field(tongue.words(), words.stream(), FREQUENCIES));
        }
        document.add(new Field(Fields.PLAIN, words(labels, Tongue.OTHER).stream(), FREQUENCIES));
        document.add(new Field(
                Fields.TITLE, new Words().add(item.title(), 1, Tongue.OTHER.analyzer()).stream(), FREQUENCIES));
        return document;
    }

    private Words words(String labels, Tongue tongue) {
        return new Words()
                .add(item.title(), TITLE, tongue.analyzer())
                .add(item.summary(), SUMMARY, tongue.analyzer())
                .add(labels, LABELS, tongue.analyzer());
    }

    private String labels() {
        return String.join(
                ". ",
                Stream.of(item.tasks(), item.obstacles(), item.skills())
                        .flatMap(List::stream)
                        .toList());
    }

    private void filters(Document document) {
        document.add(new StringField(Fields.ID, item.id().toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.KEY, Fields.key(item.id())));
        List<String> audience = item.audience().isEmpty() ? List.of(Fields.EVERYONE) : item.audience();
        audience.forEach(key -> document.add(new StringField(Fields.AUDIENCE, key, Field.Store.NO)));
        String form = Fields.form(item.form());
        document.add(new StringField(Fields.FORM, form, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.FORM, new BytesRef(form)));
        for (String language : languages()) {
            document.add(new StringField(Fields.LANGUAGE, language, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.LANGUAGE, new BytesRef(language)));
        }
        for (String task : new LinkedHashSet<>(item.tasks())) {
            document.add(new StringField(Fields.TASK, task, Field.Store.NO));
            document.add(new SortedSetDocValuesField(Fields.TASK, new BytesRef(task)));
        }
        document.add(new IntPoint(Fields.MINUTES, item.minutes()));
        document.add(new NumericDocValuesField(Fields.MINUTES, item.minutes()));
    }

    /** Each language with the one that it is a kind of: who looks for English wants British English too. */
    private Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        for (String tag : item.languages()) {
            String language = tag.toLowerCase(Locale.ROOT);
            languages.add(language);
            languages.add(language.split("-")[0]);
        }
        return languages;
    }
}
