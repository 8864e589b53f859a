package io.usersessions.servlet.transport;

import io.usersessions.domain.cookie.CookieFormat;
import io.usersessions.domain.usecase.KeyInstruction;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Keys travel in a cookie. */
public record CookieTransport(CookieFormat cookie, List<String> vary) implements KeyTransport {
    public static final String HEADER = "Cookie";

    public CookieTransport(CookieFormat cookie) {
        this(cookie, List.of(HEADER));
    }

    @Override
    public KeyExchange exchangeOf(HttpServletRequest request) {
        return new Exchange(HeaderLines.of(request, HEADER));
    }

    private final class Exchange implements KeyExchange {
        private final List<String> lines;

        Exchange(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public List<String> presentedKeys() {
            return cookie.keysIn(lines);
        }

        @Override
        public List<KeyHeader> headersFor(KeyInstruction instruction) {
            return cookie.answering(lines).headersFor(instruction).stream()
                    .map(text -> new KeyHeader("Set-Cookie", text))
                    .toList();
        }

        @Override
        public boolean isByCookie() {
            return true;
        }

        @Override
        public List<String> vary() {
            return vary;
        }
    }
}
