package academy.praxis.catalog.connector;

import academy.praxis.catalog.fetch.FetchRequest;
import academy.praxis.catalog.item.ItemForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What every built-in connector may be told: where the source is, and what holds for records that do not say it themselves. */
final class CommonSettings {
    static final Setting LANGUAGE = Setting.language(
                    "language", "The language of records that do not say theirs, such as en.")
            .needed();
    static final Setting FORM = Setting.choice(
            "form",
            "The form of records that do not say what they are. Without it: micro for sound and film of up to two minutes, else macro.",
            null,
            Arrays.stream(ItemForm.values()).map(CommonSettings::written).toList());
    static final Setting MINUTES = Setting.number(
            "minutes",
            "The time taken by records that say nothing of it and whose text is not here to be counted.",
            10,
            1,
            60_000);
    static final Setting TASKS =
            Setting.text("tasks", "Tasks that everything from this source helps with, separated by commas.");
    static final Setting MOST_RECORDS = Setting.number(
            "most-records", "So many records are read; the run says when there are more.", 10_000, 1, 1_000_000);
    static final Setting ROBOTS = Setting.choice(
            "robots",
            "obey: fetch only what the server's robots.txt allows. ignore: for a source whose owner agreed that it is fetched.",
            "obey",
            List.of("obey", "ignore"));

    private final Map<String, String> values;

    CommonSettings(Source source) {
        this.values = source.settings();
    }

    /** The common ones and a connector's own, the address first. */
    static List<Setting> with(Setting url, Setting... own) {
        List<Setting> all = new ArrayList<>();
        all.add(url);
        all.addAll(List.of(own));
        all.addAll(List.of(LANGUAGE, FORM, MINUTES, TASKS, MOST_RECORDS, ROBOTS));
        return List.copyOf(all);
    }

    String language() {
        return LanguageTags.normal(values.get(LANGUAGE.name())).orElse(values.get(LANGUAGE.name()));
    }

    Optional<ItemForm> form() {
        return Optional.ofNullable(FORM.of(values)).map(CommonSettings::form);
    }

    int minutes() {
        return Integer.parseInt(MINUTES.of(values));
    }

    List<String> tasks() {
        String tasks = TASKS.of(values);
        return tasks == null ? List.of() : List.of(tasks.split(","));
    }

    long mostRecords() {
        return Long.parseLong(MOST_RECORDS.of(values));
    }

    /** A request for an address of this source. */
    FetchRequest request(String url) {
        FetchRequest request = FetchRequest.of(url);
        return ROBOTS.of(values).equals("ignore") ? request.withoutRobots() : request;
    }

    static String written(ItemForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ItemForm form(String written) {
        return ItemForm.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
