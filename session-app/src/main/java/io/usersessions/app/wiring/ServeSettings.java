package io.usersessions.app.wiring;

import io.usersessions.app.csrf.SiteOrigin;
import io.usersessions.app.device.DeviceSettings;
import io.usersessions.app.mail.MailSettings;
import io.usersessions.app.wiring.SessionsSettings.ImportedKeys;
import io.usersessions.codec.Keyring;
import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.model.ClientPrivacy;
import io.usersessions.domain.quota.AnonymousLimits;
import io.usersessions.servlet.ClientAddress;
import java.net.URI;
import java.util.Optional;

/**
 * The settings of the web server, validated.
 *
 * @param host the interface to listen on
 * @param port 0 for any free port
 * @param transport the connection that the cookie may travel over
 * @param address finds the addresses of clients, and knows the proxies that may report them and the requested origin
 * @param publicUrl the URL of the site for browsers; empty to read it from each request
 * @param keyring seals sessions, and derives the keys of CSRF tokens; the same on all nodes
 * @param formerCookie the cookie with the keys of imported sessions; empty if no sessions were imported
 * @param anonymousLimits what anonymous visitors may store, on each node
 * @param storedClient how much of clients is stored
 * @param devices from what devices and places are named
 * @param mail how people are told of new sign-ins by mail; empty to write a line to the log instead
 */
public record ServeSettings(
        String host,
        int port,
        Transport transport,
        ClientAddress address,
        Optional<URI> publicUrl,
        Keyring keyring,
        Optional<String> formerCookie,
        AnonymousLimits anonymousLimits,
        StoredClient storedClient,
        DeviceSettings devices,
        Optional<MailSettings> mail) {

    private static final int MAX_PORT = 65_535;

    /** The connections that the session's cookie may travel over. */
    public enum Transport {
        /** TLS, or the machine's own loopback interface. */
        SECURE,
        /** Plain HTTP, for development with clients that reject {@code Secure} cookies on loopback. */
        PLAIN_HTTP
    }

    /** How much of clients is stored, with sessions and in the history. */
    public enum StoredClient {
        /** Agent and address. */
        FULL(ClientPrivacy.FULL),
        /** The agent, and the network of the address. */
        TRUNCATED(ClientPrivacy.TRUNCATED),
        /** Nothing. */
        NONE(ClientPrivacy.NONE),
        /** Agent and address, or less for people who choose it. */
        CHOICE(ClientPrivacy.FULL);

        private final ClientPrivacy most;

        StoredClient(ClientPrivacy most) {
            this.most = most;
        }

        /** What is stored at most. */
        ClientPrivacy most() {
            return most;
        }
    }

    /**
     * @throws IllegalArgumentException if the port is out of range, the public URL is not an origin, the former cookie has an invalid name,
     *     or mail is to be sent from a site without a public URL
     */
    public ServeSettings {
        if (port < 0 || port > MAX_PORT) {
            throw new IllegalArgumentException("a port is 0 to " + MAX_PORT + ", not " + port);
        }
        publicUrl.ifPresent(SiteOrigin::at);
        cookie(transport, formerCookie);
        if (mail.isPresent() && publicUrl.isEmpty()) {
            throw new IllegalArgumentException("mails contain links to this site: --smtp needs --public-url");
        }
    }

    /** The settings of the sessions that are served. */
    SessionsSettings sessions() {
        return new SessionsSettings(
                anonymousLimits,
                storedClient.most(),
                formerCookie.isPresent() ? ImportedKeys.READ : ImportedKeys.IGNORED);
    }

    /** Whether cookies travel over TLS or within this machine only. */
    boolean isSecure() {
        return transport == Transport.SECURE;
    }

    /** The cookie that sessions travel in. */
    CookieFormat cookie() {
        return cookie(transport, formerCookie);
    }

    private static CookieFormat cookie(Transport transport, Optional<String> former) {
        CookieFormat own = transport == Transport.PLAIN_HTTP ? CookieFormat.plainHttp() : CookieFormat.secure();
        return former.map(own::alsoReading).orElse(own);
    }
}
