package academy.praxis.catalog.index;

import static academy.praxis.catalog.index.Shelf.ANYONE;
import static academy.praxis.catalog.index.Shelf.item;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import academy.praxis.catalog.item.IndexedItem;
import academy.praxis.catalog.item.ItemForm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemSearchTest {
    @TempDir
    Path folder;

    private Shelf shelf;

    @BeforeEach
    void open() throws Exception {
        shelf = Shelf.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        shelf.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Handing over patients | How do I hand over a patient?",
                "en-GB | Safety plans | what is a safety plan",
                "nl | Gesprekken met naasten voeren | Hoe voer ik een gesprek met een naaste?",
                "de | Gespräche mit Angehörigen | Wie führe ich ein Gespräch mit einem Angehörigen?",
                "fr | Évaluer les risques suicidaires | comment évaluer le risque suicidaire ?",
                "es | Planes de seguridad para pacientes | ¿Cómo hago un plan de seguridad para un paciente?",
                "pl | Rozmowa z rodziną | rozmowa z rodzina",
                "ar | خطة السلامة | خطة السلامة",
            })
    void wordsAreFoundInOtherForms(String language, String title, String question) throws Exception {
        shelf.put(
                item(title).in(language).build(),
                item("Nothing of the kind").summary("Parking.").in(language).build());

        assertEquals(title, shelf.find(question).get(0));
    }

    @Test
    void accentsMakeNoDifference() throws Exception {
        shelf.put(item("Une phrase pour accueillir la colère").in("fr").build());

        assertEquals(1, shelf.find("colere").size());
    }

    @Test
    void theTitleCountsMoreThanTheText() throws Exception {
        shelf.put(
                item("Lithium").summary("Reminders.").body("What to ask.").build(),
                item("Reminders").summary("What to ask.").body("Of lithium.").build());

        assertEquals(List.of("Lithium", "Reminders"), shelf.find("lithium"));
    }

    @Test
    void tasksAreWordsToo() throws Exception {
        shelf.put(item("A card").tasks("make-safety-plan").build());

        assertEquals(List.of("A card"), shelf.find("safety plan"));
    }

    @Test
    void theLastWordMayBeUnfinished() throws Exception {
        shelf.put(item("Naloxone at the door").build(), item("Handover").build());

        assertEquals(List.of("Naloxone at the door"), shelf.find("nalox"));
        assertEquals(List.of("Naloxone at the door"), shelf.find("the nalox"));
    }

    @Test
    void typosAreForgivenWhereTheWordIsNotKnown() throws Exception {
        shelf.put(
                item("Clozapine: signs that cannot wait").build(),
                item("Handover").build());

        assertEquals(List.of("Clozapine: signs that cannot wait"), shelf.find("clozapnie signs"));
        assertEquals(List.of(), shelf.find("klozapine"), "the first letter is seldom wrong");
    }

    @Test
    void aKnownWordIsNotTakenForATypo() throws Exception {
        shelf.put(item("Ward rules").build(), item("Word rules").build());

        assertEquals(List.of("Ward rules"), shelf.find("ward "));
    }

    @Test
    void compoundsAreFoundTogetherAndApart() throws Exception {
        shelf.put(
                item("Een veiligheidsplan maken").in("nl").build(),
                item("Plan voor veiligheid thuis").in("nl").build(),
                item("Koffie").in("nl").build());

        assertTrue(shelf.find("veiligheids plan").contains("Een veiligheidsplan maken"));
        shelf.put(item("Een veiligheidsplan maken").in("nl").gone());
        assertEquals(List.of("Plan voor veiligheid thuis"), shelf.find("veiligheidsplan"));
    }

    @Test
    void synonymsOfCuratorsAreFoundAsWordsAndAsPhrases() throws Exception {
        Synonyms synonyms = new Synonyms(List.of(
                new Synonyms.Group(null, List.of("ECT", "electroconvulsive therapy")),
                new Synonyms.Group("en", List.of("meds", "medication"))));
        shelf.put(
                item("Electroconvulsive therapy explained").build(),
                item("Medication at home").build(),
                item("Therapy rooms").build());

        assertEquals(
                "Electroconvulsive therapy explained",
                find("what is ect", synonyms).get(0));
        assertEquals(List.of("Medication at home"), find("meds", synonyms));
        assertFalse(shelf.find("meds ").contains("Medication at home"));
        assertFalse(find("ect", synonyms).contains("Therapy rooms"), "a phrase is found whole");
    }

    private List<String> find(String words, Synonyms synonyms) throws Exception {
        return shelf.find(Question.of(words, ANYONE), synonyms);
    }

    @Test
    void whatIsNotForTheAskerIsNowhere() throws Exception {
        UUID team = UUID.randomUUID();
        shelf.put(
                item("Secret plan for managers")
                        .tasks("secret-task")
                        .in("nl")
                        .form(ItemForm.MACRO)
                        .audience("job-role:manager")
                        .build(),
                item("Plan of the team").audience("team:" + team).build(),
                item("Plan for all").build());

        assertEquals(List.of("Plan for all"), shelf.find("plan"));
        Ranking seen = shelf.search.rank(Question.of("plan secret", ANYONE), vector(1), Synonyms.NONE);
        assertEquals(List.of(new Facets.Count("reference", 1)), seen.facets().forms());
        assertEquals(List.of(), seen.facets().tasks());
        assertEquals(List.of(new Facets.Count("en", 1)), seen.facets().languages());
        assertEquals(List.of(), shelf.search.suggestions("secr", ANYONE, 5));
        UUID secret = item("Secret plan for managers").build().id();
        assertTrue(shelf.search
                .answer(Question.of("secret plan", ANYONE), null, Synonyms.NONE, List.of(secret))
                .isEmpty());
        assertEquals(Map.of(), shelf.search.show(Question.of("secret", ANYONE), Synonyms.NONE, List.of(secret)));

        Asker manager = new Asker(List.of("job-role:manager"), false);
        assertEquals(2, shelf.find(Question.of("plan", manager), Synonyms.NONE).size());
        Asker colleague = new Asker(List.of("team:" + team), false);
        assertEquals(
                2, shelf.find(Question.of("plan", colleague), Synonyms.NONE).size());
        assertEquals(
                3,
                shelf.find(Question.of("plan", new Asker(List.of(), true)), Synonyms.NONE)
                        .size());
    }

    @Test
    void whatIsNotForTheAskerIsNotFoundByItsMeaningEither() throws Exception {
        shelf.put(
                text -> vector(1),
                item("For managers").audience("job-role:manager").build());

        assertEquals(Ranking.NOTHING, shelf.search.rank(Question.of("xyz", ANYONE), vector(1), Synonyms.NONE));
    }

    @Test
    void aTitleThatIsTypedComesFirstHoweverManyOthersMeanMoreOfTheSame() throws Exception {
        Vectors vectors = text -> text.startsWith("Form 17.") ? new float[] {0, 1} : new float[] {1, 0};
        List<IndexedItem> forms = new ArrayList<>(List.of(item("Form 17").build()));
        for (int i = 170; i < 180; i++) {
            forms.add(item("Form " + i).build());
        }
        shelf.put(vectors, forms.toArray(IndexedItem[]::new));

        UUID first = shelf.search
                .rank(Question.of("form 17", ANYONE), new float[] {1, 0}, Synonyms.NONE)
                .hits()
                .get(0)
                .item();

        assertEquals(forms.get(0).id(), first);
    }

    @Test
    void filtersNarrow() throws Exception {
        shelf.put(
                item("Plan one").form(ItemForm.MICRO).minutes(2).tasks("plan").build(),
                item("Plan two").form(ItemForm.MACRO).minutes(90).in("nl").build());

        assertEquals(
                List.of("Plan one"),
                shelf.find(new Question("plan", ANYONE, ItemForm.MICRO, null, null, null), Synonyms.NONE));
        assertEquals(
                List.of("Plan one"), shelf.find(new Question("plan", ANYONE, null, 10, null, null), Synonyms.NONE));
        assertEquals(
                List.of("Plan two"), shelf.find(new Question("plan", ANYONE, null, null, "NL", null), Synonyms.NONE));
        assertEquals(
                List.of("Plan one"), shelf.find(new Question("plan", ANYONE, null, null, null, "plan"), Synonyms.NONE));
        assertEquals(
                List.of(), shelf.find(new Question("plan", ANYONE, ItemForm.EVENT, null, null, null), Synonyms.NONE));
    }

    @Test
    void facetsCountWhatIsFound() throws Exception {
        shelf.put(
                item("Plan one").form(ItemForm.MICRO).minutes(2).tasks("a", "b").build(),
                item("Plan two").form(ItemForm.MICRO).minutes(10).tasks("a").build(),
                item("Plan three").form(ItemForm.MACRO).minutes(90).in("en-GB").build(),
                item("Other").build());

        Facets facets = shelf.search
                .rank(Question.of("plan", ANYONE), null, Synonyms.NONE)
                .facets();

        assertEquals(List.of(new Facets.Count("micro", 2), new Facets.Count("macro", 1)), facets.forms());
        assertEquals(List.of(new Facets.Count("en", 3), new Facets.Count("en-gb", 1)), facets.languages());
        assertEquals(List.of(new Facets.Count("a", 2), new Facets.Count("b", 1)), facets.tasks());
        assertEquals(
                List.of(new Facets.Count("0-2", 1), new Facets.Count("3-10", 1), new Facets.Count("61-", 1)),
                facets.minutes());
    }

    @Test
    void highlightsAreEscaped() throws Exception {
        IndexedItem item = item("Plan <script>alert(1)</script> & more")
                .summary("A \"plan\" <b>bold</b>.")
                .build();
        shelf.put(item);

        Shown shown = shelf.search
                .show(Question.of("plan", ANYONE), Synonyms.NONE, List.of(item.id()))
                .get(item.id());

        assertEquals("<mark>Plan</mark> &lt;script&gt;alert(1)&lt;&#x2F;script&gt; &amp; more", shown.title());
        assertTrue(shown.snippet().contains("<mark>plan</mark>"), shown.snippet());
        assertFalse(shown.snippet().contains("<b>"), shown.snippet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AND",
                "OR NOT",
                "title:plan",
                "plan* OR [a TO z]",
                "\"unclosed",
                "(((",
                "plan~2^9",
                "\\",
                "*",
                "?",
                "/re[/",
                "+-&&||!(){}[]^\"~*?:\\/",
                "😀",
                "👩‍⚕️ plan",
                "the of and",
                "what is it",
                "​",
                "a",
                "' or 1=1 --",
                "\u0000\u0001",
                "{!xmlparser}",
                "plan\nplan\tplan"
            })
    void thereIsNoSyntaxThatCouldBeWrong(String words) throws Exception {
        shelf.put(item("Plan for all").build());

        Ranking ranking = shelf.search.rank(Question.of(words, ANYONE), vector(1), Synonyms.NONE);

        assertEquals(words.contains("lan") ? 1 : 0, ranking.hits().size());
        shelf.search.suggestions(words, ANYONE, 5);
        shelf.search.answer(
                Question.of(words, ANYONE),
                vector(1),
                Synonyms.NONE,
                List.of(item("Plan for all").build().id()));
    }

    @Test
    void onlyWordsThatSayNothingFindATitleThatIsMadeOfThem() throws Exception {
        shelf.put(item("What is it").build(), item("Handover").build());

        assertEquals(List.of("What is it"), shelf.find("what is it"));
        assertEquals(List.of(), shelf.find("how are they"));
    }

    @Test
    void anEmojiIsFound() throws Exception {
        shelf.put(item("Smile 😀 at the door").build());

        assertEquals(1, shelf.find("😀").size());
    }

    @Test
    void tenThousandCharactersAreCutAndAnswered() throws Exception {
        shelf.put(item("Plan for all").build());

        assertEquals(List.of("Plan for all"), shelf.find("plan ".repeat(2_000)));
        assertEquals(List.of("Plan for all"), shelf.find("plan " + "x".repeat(10_000)));
        assertEquals(List.of(), shelf.find("😀".repeat(5_000)));
    }

    @Test
    void suggestionsCompleteTitlesWithTyposToo() throws Exception {
        shelf.put(
                item("Safety plan checklist").build(),
                item("Safe rooms").build(),
                item("Planning").build());

        assertEquals(List.of("Safe rooms", "Safety plan checklist"), titles("saf"));
        assertEquals(List.of("Safety plan checklist"), titles("safety pl"));
        assertEquals(List.of("Safety plan checklist"), titles("saftey pl"));
        assertEquals(List.of(), titles("zzz"));
    }

    private List<String> titles(String begun) throws Exception {
        return shelf.search.suggestions(begun, ANYONE, 5).stream()
                .map(Suggestion::title)
                .sorted()
                .toList();
    }

    @Test
    void whatHelpedLiftsAnItemAboveItsLike() throws Exception {
        shelf.put(item("Plan a").build(), item("Plan b").build());
        Ranking ranking = shelf.search.rank(Question.of("plan", ANYONE), null, Synonyms.NONE);
        UUID second = ranking.hits().get(1).item();

        assertEquals(second, ranking.by(Map.of(second, 0.9)).hits().get(0).item());
        assertEquals(ranking.hits(), ranking.by(Map.of()).hits());
    }

    @Test
    void theSameItemsGiveTheSameRankingInWhateverOrderTheyCame() throws Exception {
        List<IndexedItem> items = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            items.add(item("Plan " + i)
                    .summary(i % 2 == 0 ? "A safety plan." : "A plan for safety.")
                    .build());
        }
        shelf.put(ItemSearchTest::meaning, items.toArray(IndexedItem[]::new));
        List<Ranking.Hit> first = shelf.search
                .rank(Question.of("safety plan", ANYONE), meaning("q"), Synonyms.NONE)
                .hits();

        Collections.shuffle(items, new Random(1));
        try (Shelf other = Shelf.in(folder.resolve("other"))) {
            other.put(ItemSearchTest::meaning, items.toArray(IndexedItem[]::new));
            assertEquals(
                    first,
                    other.search
                            .rank(Question.of("safety plan", ANYONE), meaning("q"), Synonyms.NONE)
                            .hits());
        }
        assertEquals(50, first.size());
    }

    @Test
    void anAnswerIsThePassageAndNotTheItem() throws Exception {
        String filler = "Some words on other things that matter little here. ".repeat(12);
        IndexedItem item = item("Lithium")
                .summary("Reminders.")
                .body("## Before\n\n" + filler + "\n\n## Heat\n\nDuring a heatwave drink enough water. " + filler)
                .build();
        shelf.put(item);

        Answer answer = shelf.search
                .answer(Question.of("what about a heatwave and water", ANYONE), null, Synonyms.NONE, List.of(item.id()))
                .orElseThrow();

        assertEquals("Heat", answer.heading());
        assertTrue(answer.text().startsWith("During a heatwave"), answer.text());
        assertTrue(answer.highlighted().contains("<mark>heatwave</mark>"), answer.highlighted());
    }

    /** Some vector that a text always has. */
    private static float[] meaning(String text) {
        Random random = new Random(text.hashCode());
        float[] vector = new float[384];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = 1 + (float) random.nextGaussian();
        }
        return org.apache.lucene.util.VectorUtil.l2normalize(vector);
    }

    private static float[] vector(int at) {
        float[] vector = new float[384];
        vector[at] = 1;
        return vector;
    }
}
