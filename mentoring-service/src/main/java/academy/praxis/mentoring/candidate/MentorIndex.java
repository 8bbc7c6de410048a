package academy.praxis.mentoring.candidate;

import academy.praxis.mentoring.matching.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Proposes mentors for a mentee of a large pool without looking at each: an inverted index over tasks and skills, and a graph of near
 * neighbours over what they wrote (HNSW: Malkov and Yashunin, IEEE TPAMI 42(4), 2020, as in Lucene), both by language. What it costs for a
 * mentee does not grow with the number of mentors, but for the logarithm of the search in the graph.
 */
final class MentorIndex implements AutoCloseable {
    /** So many mentors of one task and language are looked at; whose, goes by turns. */
    private static final int LONGEST_LIST = 256;

    private final Map<String, int[]> byTopic;
    private final Map<String, int[]> byLanguage;
    private final Map<UUID, Integer> numbers;
    private final int perMentee;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private MentorIndex(List<MentorFacts> mentors, int perMentee, Cancellation cancellation) throws IOException {
        this.perMentee = perMentee;
        numbers = new HashMap<>();
        Map<String, List<Integer>> topics = new HashMap<>();
        Map<String, List<Integer>> languages = new HashMap<>();
        for (int number = 0; number < mentors.size(); number++) {
            MentorFacts mentor = mentors.get(number);
            numbers.put(mentor.memberId(), number);
            if (mentor.places() < 1) {
                continue;
            }
            for (String language : mentor.languages()) {
                languages.computeIfAbsent(language, key -> new ArrayList<>()).add(number);
                for (String task : mentor.tasks()) {
                    topics.computeIfAbsent(task(task, language), key -> new ArrayList<>())
                            .add(number);
                }
                for (String skill : mentor.skills()) {
                    topics.computeIfAbsent(skill(skill, language), key -> new ArrayList<>())
                            .add(number);
                }
            }
        }
        byTopic = arrays(topics);
        byLanguage = arrays(languages);
        write(mentors, cancellation);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    static MentorIndex of(List<MentorFacts> mentors, int perMentee, Cancellation cancellation) {
        try {
            return new MentorIndex(mentors, perMentee, cancellation);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Mentors by number, ascending, each once. */
    int[] propose(MenteeFacts mentee, int turn) {
        BitSet found = new BitSet();
        mentee.preferences()
                .forEach(tied -> tied.forEach(mentor -> {
                    Integer number = numbers.get(mentor);
                    if (number != null) {
                        found.set(number);
                    }
                }));
        for (String language : new TreeSet<>(mentee.languages())) {
            for (String task : mentee.tasks()) {
                add(found, byTopic.get(task(task, language)), turn, LONGEST_LIST);
            }
            for (String skill : mentee.skills()) {
                add(found, byTopic.get(skill(skill, language)), turn, LONGEST_LIST);
            }
            add(found, byLanguage.get(language), turn, perMentee);
            near(found, mentee, language);
        }
        return found.stream().toArray();
    }

    private static void add(BitSet found, int[] mentors, int turn, int most) {
        if (mentors == null) {
            return;
        }
        int from = mentors.length <= most ? 0 : (int) ((long) turn * most % mentors.length);
        for (int i = 0; i < Math.min(most, mentors.length); i++) {
            found.set(mentors[(from + i) % mentors.length]);
        }
    }

    private void near(BitSet found, MenteeFacts mentee, String language) {
        if (mentee.meaning() == null || !byLanguage.containsKey(language)) {
            return;
        }
        try {
            KnnFloatVectorQuery query = new KnnFloatVectorQuery(field(language), mentee.meaning(), perMentee);
            for (ScoreDoc hit : searcher.search(query, perMentee).scoreDocs) {
                found.set(hit.doc);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One document for each mentor, by their number, with their vector under each of their languages. */
    private void write(List<MentorFacts> mentors, Cancellation cancellation) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergeScheduler(new SerialMergeScheduler())
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setRAMBufferSizeMB(1024);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (MentorFacts mentor : mentors) {
                cancellation.check();
                Document document = new Document();
                document.add(new NumericDocValuesField("places", mentor.places()));
                if (mentor.meaning() != null && mentor.places() > 0) {
                    for (String language : mentor.languages()) {
                        document.add(new KnnFloatVectorField(
                                field(language), mentor.meaning(), VectorSimilarityFunction.DOT_PRODUCT));
                    }
                }
                writer.addDocument(document);
            }
        }
    }

    private static Map<String, int[]> arrays(Map<String, List<Integer>> lists) {
        Map<String, int[]> arrays = new HashMap<>();
        lists.forEach((key, list) ->
                arrays.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
        return arrays;
    }

    private static String task(String task, String language) {
        return "t\n" + language + '\n' + task;
    }

    private static String skill(String skill, String language) {
        return "s\n" + language + '\n' + skill;
    }

    private static String field(String language) {
        return "meaning-" + language;
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
