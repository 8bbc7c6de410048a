package academy.praxis.kit.precondition;

/** A view of an object that has a version; answers that hold one carry it as {@code ETag}. */
public interface Versioned {
    /** Rises with each change of the object. */
    long version();
}
