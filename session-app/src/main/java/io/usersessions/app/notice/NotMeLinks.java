package io.usersessions.app.notice;

import java.net.URI;
import java.util.Optional;

/** The links in notices. */
public final class NotMeLinks {
    /** The path of the page that a link opens. */
    public static final String PATH = "/not-me";
    /** The parameter that carries the token. */
    public static final String TOKEN = "token";

    private final String site;
    private final String siteName;
    private final NotMeTokens tokens;

    /**
     * Links to this site.
     *
     * @param site its origin for browsers, such as {@code https://sessions.example}
     */
    public NotMeLinks(URI site, NotMeTokens tokens) {
        String text = site.toString();
        this.site = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.siteName = this.site.replaceFirst("^https?://", "");
        this.tokens = tokens;
    }

    /** The name of the site for people, such as {@code sessions.example}. */
    public String siteName() {
        return siteName;
    }

    /** The link that lets the recipient of a notice end the session in which it happened; empty if it happened in none. */
    public Optional<String> linkFor(Notice notice) {
        return notice.inSession()
                .map(session -> tokens.tokenFor(new NotMe(notice.user(), session)))
                .map(token -> site + PATH + "?" + TOKEN + "=" + token);
    }
}
