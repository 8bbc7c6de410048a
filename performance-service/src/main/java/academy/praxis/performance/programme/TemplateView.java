package academy.praxis.performance.programme;

import java.util.List;

/**
 * A programme to begin with.
 *
 * @param key what it is asked for by
 * @param language the one that it is told in, BCP 47
 * @param fits what kind of result it is good for
 * @param weeks how long a cohort should have for it
 * @param minutes what it costs a member
 */
record TemplateView(
        String key,
        String language,
        String title,
        String summary,
        String fits,
        int weeks,
        List<Module> modules,
        int minutes,
        List<Balance> balance) {}
