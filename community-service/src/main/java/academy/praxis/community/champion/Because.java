package academy.praxis.community.champion;

import academy.praxis.community.language.Texts;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in a sentence or two why somebody is shown as a champion. */
final class Because {
    private static final int TOPICS = 3;

    private final Texts texts;
    private final Locale locale;
    private final long days;

    /** @param languages what a client asked for, as {@code Accept-Language} says it */
    Because(String languages, Duration window) {
        this.texts = Texts.of("champion", languages);
        this.locale = Locale.forLanguageTag(texts.language());
        this.days = window.toDays();
    }

    String of(Helper helper) {
        String said = say("PEOPLE", helper.people(), helper.teams(), days);
        if (helper.accepted() > 0) {
            said += " " + say("ACCEPTED", helper.accepted());
        }
        List<Topic> topics = helper.topics();
        return topics.isEmpty()
                ? said
                : said + " "
                        + say(
                                "TOPICS",
                                topics.stream().limit(TOPICS).map(Topic::words).collect(Collectors.joining(", ")));
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.get(key), locale).format(values);
    }
}
