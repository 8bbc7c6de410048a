package academy.praxis.catalog.index;

import java.util.List;

/**
 * Who asks, as far as what they may see goes.
 *
 * @param audiences the keys of the audiences that they are in
 * @param seesAll whatever the audience is
 */
public record Asker(List<String> audiences, boolean seesAll) {}
