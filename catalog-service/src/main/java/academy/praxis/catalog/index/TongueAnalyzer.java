package academy.praxis.catalog.index;

import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.tartarus.snowball.ext.DutchStemmer;

/** Words in lower case, without what says nothing, without endings, without accents. */
final class TongueAnalyzer extends Analyzer {
    private static final int LONGEST_WORD = 60;

    /** Lucene's list for English lacks the words that questions are made of. */
    private static final CharArraySet ENGLISH = with(
            EnglishAnalyzer.getDefaultStopSet(),
            "i me my we our you your he she him her his its do does did doing done can could should would may might must shall am been being have has had"
                    + " how what when where which who whom whose why some any from about so than too very just also us them those here were");

    private static final CharArraySet DUTCH = with(
            DutchAnalyzer.getDefaultStopSet(),
            "mijn jij jullie wij we ons onze jouw hoe waar wanneer waarom welke welk kan kun kunt kunnen moet moeten mag mogen wil willen zal zullen gaan gaat"
                    + " doe doet doen ben bent is");

    private static final CharArraySet GERMAN = with(
            GermanAnalyzer.getDefaultStopSet(),
            "wie wer wo wann warum welche welcher welches kann können soll sollte muss");

    private static final CharArraySet FRENCH = with(
            FrenchAnalyzer.getDefaultStopSet(),
            "comment quand où pourquoi quel quelle quels quelles peut puis dois doit faire");

    private static final CharArraySet SPANISH =
            with(SpanishAnalyzer.getDefaultStopSet(), "cómo qué cuándo dónde cuál puedo puede debo debe hacer hago");

    private final String language;

    TongueAnalyzer(String language) {
        this.language = language;
    }

    private static CharArraySet with(CharArraySet usual, String more) {
        CharArraySet all = new CharArraySet(usual, true);
        all.addAll(Arrays.asList(more.split(" ")));
        return CharArraySet.unmodifiableSet(all);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        words.setMaxTokenLength(LONGEST_WORD);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(stems(words)));
    }

    private TokenStream stems(Tokenizer words) {
        return switch (language) {
            case "en" ->
                new PorterStemFilter(new StopFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)), ENGLISH));
            case "nl" -> new SnowballFilter(new StopFilter(new LowerCaseFilter(words), DUTCH), new DutchStemmer());
            case "de" ->
                new GermanLightStemFilter(
                        new GermanNormalizationFilter(new StopFilter(new LowerCaseFilter(words), GERMAN)));
            case "fr" ->
                new FrenchLightStemFilter(new StopFilter(
                        new LowerCaseFilter(new ElisionFilter(words, FrenchAnalyzer.DEFAULT_ARTICLES)), FRENCH));
            case "es" -> new SpanishLightStemFilter(new StopFilter(new LowerCaseFilter(words), SPANISH));
            default -> new LowerCaseFilter(words);
        };
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
}
