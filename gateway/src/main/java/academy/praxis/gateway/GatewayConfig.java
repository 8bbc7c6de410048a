package academy.praxis.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator can set; every value has a default that fits the academy on one machine. */
@ConfigMapping(prefix = "praxis.gateway")
public interface GatewayConfig {

    /** The public door. */
    Http http();

    /** The services behind it, by name. */
    Map<String, Service> services();

    /** Routes whose bodies or answers need other limits than the rest, by a name of one's choosing. */
    Map<String, RouteLimits> routeLimits();

    /**
     * Paths that anybody may read without signing in, in which {@code *} stands for one segment. Whoever asks there is nobody: no
     * session and no token goes on to the service. The service must know by the path alone whether it may answer.
     */
    Optional<List<String>> openPaths();

    /**
     * Those of the open paths to which anybody may post as well: whoever has the address may do what it is for, without a session, so that no
     * other site can do it with somebody's.
     */
    Optional<List<String>> openForms();

    /**
     * Paths, in which {@code *} stands for one segment, whose answers are streams that stay open. They have connections of their own to
     * the service, and end with the caller's session or token.
     */
    Optional<List<String>> streamPaths();

    /** Most streams that are open at once, per event loop. */
    @WithDefault("4000")
    int streams();

    /**
     * Paths of the API, in which {@code *} stands for one segment, whose answers people look at in a browser: they may use style sheets of
     * the academy and pictures, and never a script.
     */
    Optional<List<String>> printedPaths();

    /** The identity provider. */
    Identity identity();

    /** Browser sessions. */
    Session session();

    /** Front ends that live at another origin. */
    Cors cors();

    /** How much one caller may ask. */
    RateLimit rateLimit();

    /** Headers that protect the pages. */
    Headers headers();

    /** The health of the whole suite. */
    Health health();

    /** The API of the whole suite. */
    Docs docs();

    /** The public door. */
    interface Http {

        /** Address to listen at. */
        @WithDefault("0.0.0.0")
        String host();

        /** Port to listen at; 0 takes a free one. */
        @WithDefault("8080")
        int port();

        /** Largest request head in bytes; an encrypted session takes about 4 KiB of it. */
        @WithDefault("32768")
        int maxHeaderSize();

        /** A connection over which nothing moved for this long is closed; streams send heartbeats sooner. */
        @WithDefault("180s")
        Duration idleTimeout();

        /** Largest request body in bytes, unless a route has limits of its own otherwise. */
        @WithDefault("1048576")
        long maxBody();

        /** Addresses of the reverse proxies in front whose X-Forwarded headers are believed. */
        Optional<List<String>> trustedProxies();
    }

    /** One service. */
    interface Service {

        /** Base URL of its API. */
        URI url();

        /** Base URL of its management port. */
        URI managementUrl();

        /** First path segments below {@code /api} that belong to it. */
        List<String> areas();

        /** How long it may take until its answer begins. */
        @WithDefault("30s")
        Duration timeout();

        /** Most connections to it, per event loop. */
        @WithDefault("256")
        int connections();
    }

    /** Limits of one route. */
    interface RouteLimits {

        /** Path in which {@code *} stands for one segment. */
        String path();

        /** Largest request body in bytes. */
        @WithDefault("1048576")
        long maxBody();

        /** How long the service may take until its answer begins. */
        @WithDefault("30s")
        Duration timeout();
    }

    /** The identity provider. */
    interface Identity {

        /** The realm as tokens name it. */
        String issuer();

        /** The realm as the gateway reaches it. */
        URI serverUrl();

        /** What the audience of an access token must contain. */
        @WithDefault("praxis-api")
        String audience();

        /** The gateway's own client. */
        @WithDefault("praxis-web")
        String clientId();

        /** Its secret. */
        String clientSecret();

        /** How often the signing keys are read again: the longest that a withdrawn key is still believed. */
        @WithDefault("60s")
        Duration keysRefresh();

        /** How many verified tokens are remembered. */
        @WithDefault("10000")
        int rememberedTokens();

        /** How far the clocks of two machines may differ. */
        @WithDefault("5s")
        Duration clockSkew();
    }

    /** Browser sessions. */
    interface Session {

        /** Secret of at least 32 characters, the same on every replica; comes from {@link SessionKeySource} when unset. */
        String key();

        /** Secrets that sessions may still be sealed with while a new one is rolled out. */
        Optional<List<String>> previousKeys();

        /** A session ends after this long, whatever the identity provider says. */
        @WithDefault("10h")
        Duration lifetime();

        /** A token that ends sooner than this is renewed first. */
        @WithDefault("30s")
        Duration renewBefore();

        /** Cookies for https only, also where the gateway itself cannot see that it is behind https. */
        @WithDefault("false")
        boolean forceSecureCookies();

        /** How many opened sessions are remembered. */
        @WithDefault("10000")
        int remembered();
    }

    /** Front ends that live at another origin. */
    interface Cors {

        /** Origins that may call with credentials, such as {@code https://app.example}. */
        Optional<List<String>> origins();
    }

    /** How much one caller may ask. */
    interface RateLimit {

        /** Requests per second that a signed-in caller may keep up. */
        @WithDefault("200")
        int perSecond();

        /** Requests that a signed-in caller may make at once. */
        @WithDefault("600")
        int burst();

        /** Requests per second from one address without a valid session or token. */
        @WithDefault("20")
        int anonymousPerSecond();

        /** Requests at once from one address without a valid session or token. */
        @WithDefault("100")
        int anonymousBurst();

        /** How many callers are told apart; the longest silent is forgotten first. */
        @WithDefault("50000")
        int callers();
    }

    /** Headers that protect the pages. */
    interface Headers {

        /** Content-Security-Policy of the web app's pages, in place of the one that {@code SecurityHeaders} puts together. */
        Optional<String> contentSecurityPolicy();

        /** Strict-Transport-Security, sent over https only. */
        @WithDefault("max-age=31536000; includeSubDomains")
        String strictTransportSecurity();
    }

    /** The health of the whole suite. */
    interface Health {

        /** How long a part may take to answer. */
        @WithDefault("1s")
        Duration deadline();

        /** How long an answer is used again. */
        @WithDefault("2s")
        Duration remembered();

        /**
         * How often each service is asked whether it was told to stop; nothing is sent to it then. It has to be shorter than what {@code
         * quarkus.shutdown.delay} leaves for it. For services that are one process each; unset where others choose the instance, which
         * leave out the ones that are not ready.
         */
        Optional<Duration> watch();
    }

    /** The API of the whole suite. */
    interface Docs {

        /** How long the merged description is used again. */
        @WithDefault("30s")
        Duration remembered();

        /** How long a service may take to describe itself. */
        @WithDefault("3s")
        Duration deadline();
    }
}
