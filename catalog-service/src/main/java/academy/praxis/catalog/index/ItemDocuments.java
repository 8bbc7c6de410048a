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

/** An item as documents of the index: itself with all its words, and one for each passage of a longer text. */
final class ItemDocuments {
    private static final int TITLE = 3;
    private static final int SUMMARY = 2;
    private static final int LABELS = 2;
    private static final int BODY = 1;
    /** An item whose text is no longer is one passage with its summary. */
    private static final int SHORT_TEXT = 600;

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final FieldType FREQUENCIES = frequencies();

    private ItemDocuments() {}

    private static FieldType frequencies() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** The item's own document, then those of its passages. */
    static List<Document> of(IndexedItem item, Vectors vectors) {
        List<Passage> passages = passages(item);
        List<Document> documents = new ArrayList<>();
        boolean wants = false;
        Document whole = whole(item);
        documents.add(whole);
        float[] meaning = vectors.of(meaning(item));
        wants = !add(whole, meaning);
        for (Passage passage : passages) {
            Document part = new Document();
            filters(part, item);
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

    /** The texts whose vectors {@link #of} asks for. */
    static List<String> meanings(IndexedItem item) {
        return Stream.concat(
                        Stream.of(meaning(item)),
                        passages(item).stream().map(passage -> passage.meaning(item.title())))
                .toList();
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

    private static List<Passage> passages(IndexedItem item) {
        return isShort(item) ? List.of() : Passages.of(item.body());
    }

    private static String meaning(IndexedItem item) {
        String text = item.title() + ". " + item.summary();
        return isShort(item) && item.body() != null ? text + "\n" + Passages.plain(item.body()) : text;
    }

    private static boolean add(Document document, float[] meaning) {
        if (meaning == null) {
            return false;
        }
        document.add(new KnnFloatVectorField(Fields.MEANING, meaning, VectorSimilarityFunction.DOT_PRODUCT));
        return true;
    }

    private static Document whole(IndexedItem item) {
        Document document = new Document();
        filters(document, item);
        try {
            document.add(new StoredField(Fields.SOURCE, new BytesRef(JSON.writeValueAsBytes(item))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String body = item.body() == null ? "" : Passages.plain(item.body());
        String labels = labels(item);
        for (Tongue tongue : Tongue.of(item.languages())) {
            Words words = words(item, labels, tongue).add(body, BODY, tongue.analyzer());
            document.add(new Field(tongue.words(), words.stream(), FREQUENCIES));
        }
        document.add(new Field(
                Fields.PLAIN, words(item, labels, Tongue.OTHER).stream(), FREQUENCIES));
        document.add(new Field(
                Fields.TITLE,
                new Words().add(item.title(), 1, Tongue.OTHER.analyzer()).stream(),
                FREQUENCIES));
        return document;
    }

    private static Words words(IndexedItem item, String labels, Tongue tongue) {
        return new Words()
                .add(item.title(), TITLE, tongue.analyzer())
                .add(item.summary(), SUMMARY, tongue.analyzer())
                .add(labels, LABELS, tongue.analyzer());
    }

    private static String labels(IndexedItem item) {
        return String.join(
                ". ",
                Stream.of(item.tasks(), item.obstacles(), item.skills())
                        .flatMap(List::stream)
                        .toList());
    }

    private static void filters(Document document, IndexedItem item) {
        document.add(new StringField(Fields.ID, item.id().toString(), Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.KEY, Fields.key(item.id())));
        if (Fields.isForEveryone(item)) {
            document.add(new StringField(Fields.READER, Fields.EVERYONE, Field.Store.NO));
        }
        item.audienceTeams()
                .forEach(team -> document.add(new StringField(Fields.READER, Fields.team(team), Field.Store.NO)));
        item.audienceJobRoles()
                .forEach(role -> document.add(new StringField(Fields.READER, Fields.jobRole(role), Field.Store.NO)));
        String form = item.form().name();
        document.add(new StringField(Fields.FORM, form, Field.Store.NO));
        document.add(new SortedDocValuesField(Fields.FORM, new BytesRef(form)));
        for (String language : languages(item)) {
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
    private static Set<String> languages(IndexedItem item) {
        Set<String> languages = new LinkedHashSet<>();
        for (String tag : item.languages()) {
            String language = tag.toLowerCase(Locale.ROOT);
            languages.add(language);
            languages.add(language.split("-")[0]);
        }
        return languages;
    }
}
