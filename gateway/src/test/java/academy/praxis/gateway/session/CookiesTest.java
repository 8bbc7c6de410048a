package academy.praxis.gateway.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class CookiesTest {

    @Test
    void aCookieIsFoundWhereverItStands() {
        assertEquals("1", Cookies.value("a=1; b=2; c=3", "a"));
        assertEquals("2", Cookies.value("a=1; b=2; c=3", "b"));
        assertEquals("3", Cookies.value("a=1;b=2;  c=3", "c"));
        assertEquals("", Cookies.value("a=", "a"));
        assertEquals("x=y=", Cookies.value("a=x=y=", "a"));
    }

    @Test
    void aNameInsideAnotherNameOrValueIsNotIt() {
        assertNull(Cookies.value("xa=1; ab=2; c=a=3", "a"));
        assertNull(Cookies.value("", "a"));
        assertNull(Cookies.value("a", "a"));
        assertNull(Cookies.value(";;; ;", "a"));
    }
}
