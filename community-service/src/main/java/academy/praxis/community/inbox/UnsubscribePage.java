package academy.praxis.community.inbox;

import academy.praxis.community.language.Texts;

/** What somebody sees who follows the link at the end of a mail. It does not say whose mails they are. */
final class UnsubscribePage {
    private UnsubscribePage() {}

    static String asking(String language) {
        Texts texts = Texts.of("digest", language);
        return page(
                texts,
                "<p>" + texts.get("PAGE.ASK") + "</p><form method=\"post\"><button>" + texts.get("PAGE.BUTTON")
                        + "</button></form>");
    }

    static String done(String language) {
        Texts texts = Texts.of("digest", language);
        return page(texts, "<p>" + texts.get("PAGE.DONE") + "</p>");
    }

    private static String page(Texts texts, String body) {
        return "<!doctype html><html lang=\"" + texts.language() + "\"><meta charset=\"utf-8\"><title>Praxis</title>"
                + body;
    }
}
