package academy.praxis.community.screening;

import academy.praxis.community.member.Reader;
import java.util.ArrayList;
import java.util.List;

/** What somebody is about to write, field by field. */
public final class Writing {
    /** What a text becomes. */
    enum Kind {
        POST,
        COMMENT,
        /** Of a text that is there; it does not count as one more. */
        EDIT
    }

    /** One text with the name of its field, as a problem would name it. */
    record Field(String name, String text, boolean tag) {}

    private final Kind kind;
    private final Reader author;
    private final List<Field> fields = new ArrayList<>();

    private Writing(Kind kind, Reader author) {
        this.kind = kind;
        this.author = author;
    }

    /** A new post by this member. */
    public static Writing post(Reader author) {
        return new Writing(Kind.POST, author);
    }

    /** A new comment by this member. */
    public static Writing comment(Reader author) {
        return new Writing(Kind.COMMENT, author);
    }

    /** A change of a text by its author. */
    public static Writing edit(Reader author) {
        return new Writing(Kind.EDIT, author);
    }

    /** Adds a text; {@code null} is none. */
    public Writing text(String field, String text) {
        if (text != null) {
            fields.add(new Field(field, text, false));
        }
        return this;
    }

    /** Adds tags, in which no word may mix letters of scripts that look alike. */
    public Writing tags(String field, List<String> tags) {
        for (int i = 0; i < tags.size(); i++) {
            fields.add(new Field(field + "[" + i + "]", tags.get(i), true));
        }
        return this;
    }

    Kind kind() {
        return kind;
    }

    Reader author() {
        return author;
    }

    List<Field> fields() {
        return List.copyOf(fields);
    }
}
