package academy.praxis.community.author;

import java.util.UUID;
import org.bson.Document;

/** An author as MongoDB keeps it, inside the document of the text. */
public final class AuthorDocument {
    private static final String WHO = "who";

    private AuthorDocument() {}

    /** {@code null} for {@code null}. */
    public static Document write(Author author) {
        if (author == null) {
            return null;
        }
        Document document = new Document(WHO, author.who());
        return author.isPseudonymous()
                ? document.append("name", author.name()).append("sealed", author.sealed())
                : document;
    }

    /** {@code null} for {@code null}. */
    public static Author read(Document author) {
        return author == null
                ? null
                : Author.read(author.getString(WHO), author.getString("name"), author.getString("sealed"));
    }

    /** The member who wrote under their own name; {@code null} for everybody else, and for {@code null}. {@code who} is all that it needs. */
    public static UUID memberOf(Document author) {
        return author == null ? null : Author.memberOf(author.getString(WHO));
    }

    /** What {@code <field>.who} holds of what this member wrote outside safe spaces. */
    public static String who(UUID memberId) {
        return Author.named(memberId).who();
    }
}
