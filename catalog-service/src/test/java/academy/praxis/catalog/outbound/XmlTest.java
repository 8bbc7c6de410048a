package academy.praxis.catalog.outbound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class XmlTest {
    @Test
    void whateverIsWrittenCanBeReadAgain() throws Exception {
        String odd = "<b>&amp; ]]> \" ' é 漢 😀 \t";

        String text = new Xml()
                .open("list", "name", odd, "none", null)
                .text("item", odd)
                .text("item", null)
                .empty("empty")
                .finish();

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
        assertEquals(odd, document.getElementsByTagName("item").item(0).getTextContent());
        assertEquals(
                odd.replace('\t', ' ').length(),
                document.getDocumentElement().getAttribute("name").length());
        assertEquals(1, document.getDocumentElement().getAttributes().getLength());
        assertEquals(1, document.getElementsByTagName("item").getLength());
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() {
        assertEquals("ab😀\n", Xml.legal("a\u0000\u0001\u001f\ufffeb\ud800😀\n"));
    }
}
