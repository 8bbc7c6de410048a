package academy.praxis.community.author;

import io.smallrye.config.ConfigMapping;

/** What the made-up names in safe spaces rest on. */
@ConfigMapping(prefix = "praxis.community.pseudonyms")
interface PseudonymSettings {
    /** The academy's own secret, at least {@value Aliases#MIN_SECRET} characters. */
    String secret();
}
