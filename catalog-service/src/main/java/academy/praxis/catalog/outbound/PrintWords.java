package academy.praxis.catalog.outbound;

import java.util.Map;

/** The few words of the academy's own on a printed page. */
record PrintWords(String tasks, String minutes, String from, String licence, String elsewhere, String present) {
    private static final PrintWords ENGLISH =
            new PrintWords("Helps with", "Minutes", "From", "Licence", "Original", "Present version");
    private static final Map<String, PrintWords> OTHERS = Map.of(
            "nl", new PrintWords("Helpt bij", "Minuten", "Van", "Licentie", "Origineel", "Huidige versie"),
            "de", new PrintWords("Hilft bei", "Minuten", "Von", "Lizenz", "Original", "Aktuelle Fassung"),
            "fr", new PrintWords("Aide à", "Minutes", "De", "Licence", "Original", "Version actuelle"),
            "es", new PrintWords("Ayuda con", "Minutos", "De", "Licencia", "Original", "Versión actual"));

    /** @param language BCP 47, the item's; English where there are no words in it */
    static PrintWords in(String language) {
        return OTHERS.getOrDefault(language.split("-")[0], ENGLISH);
    }
}
