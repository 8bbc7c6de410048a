package academy.praxis.performance.study;

import academy.praxis.performance.language.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Says sentences about studies in a language. */
final class StudyWords {
    private static final MathContext READABLE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final int MOST_DIGITS = 8;

    private final Texts texts;
    private final Locale locale;

    /** @param languages what a client asked for, as {@code Accept-Language} says it */
    StudyWords(String languages) {
        this.texts = Texts.of("study", languages);
        this.locale = Locale.forLanguageTag(texts.language());
    }

    String language() {
        return texts.language();
    }

    String say(Sentence sentence) {
        Object[] values = sentence.values().stream().map(this::readable).toArray();
        return new MessageFormat(texts.get(sentence.key()), locale).format(values);
    }

    String say(String key, Object... values) {
        return say(Sentence.of(key, values));
    }

    List<String> say(List<Sentence> sentences) {
        return sentences.stream().map(this::say).toList();
    }

    /** With three digits, more only where it is a thousand or above. */
    String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DIGITS);
        BigDecimal exact = BigDecimal.valueOf(value);
        boolean large = exact.abs().compareTo(BigDecimal.valueOf(1000)) >= 0;
        return format.format(large ? exact.setScale(0, RoundingMode.HALF_EVEN) : exact.round(READABLE));
    }

    private String readable(Object value) {
        if (value instanceof Double || value instanceof Float || value instanceof BigDecimal) {
            return number(((Number) value).doubleValue());
        }
        return value == null ? "" : value.toString();
    }
}
