package academy.praxis.catalog.outbound;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML with StAX. Characters that XML 1.0 cannot hold (section 2.2) are left out, so that what is written can be read. */
final class Xml {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Deque<String> open = new ArrayDeque<>();

    Xml() {
        try {
            xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values by turns; one whose value is {@code null} is left out
     */
    Xml open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i + 1] != null) {
                    xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
                }
            }
            open.push(name);
            return this;
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** Closes the element that was opened last. */
    Xml close() {
        try {
            xml.writeEndElement();
            open.pop();
            return this;
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** An element with text; nothing when the text is {@code null}. */
    Xml text(String name, String value, String... attributes) {
        if (value == null) {
            return this;
        }
        open(name, attributes);
        try {
            xml.writeCharacters(legal(value));
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
        return close();
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        return open(name, attributes).close();
    }

    /** The document, with everything closed that is still open. */
    String finish() {
        while (!open.isEmpty()) {
            close();
        }
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException(fault);
        }
        return text.toString();
    }

    static String legal(String value) {
        return value.codePoints().allMatch(Xml::isLegal)
                ? value
                : value.codePoints()
                        .filter(Xml::isLegal)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isLegal(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }
}
