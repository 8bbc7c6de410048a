package academy.praxis.mentoring.meaning;

/** The service's sentence model, without its store. */
public final class SentenceWork {
    private final SentenceModel model = new SentenceModel();

    /** What a text means: 384 numbers whose squares add up to one. */
    public float[] vector(String text) {
        return model.vector(text);
    }
}
