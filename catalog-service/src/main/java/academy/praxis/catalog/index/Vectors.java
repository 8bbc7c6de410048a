package academy.praxis.catalog.index;

/** The vectors of texts that are known already. */
@FunctionalInterface
public interface Vectors {
    /** None is known. */
    Vectors NONE = text -> null;

    /** The vector of this text, of length one; {@code null} when it is not computed yet. */
    float[] of(String text);
}
