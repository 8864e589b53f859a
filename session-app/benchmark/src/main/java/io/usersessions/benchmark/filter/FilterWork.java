package io.usersessions.benchmark.filter;

import io.usersessions.domain.json.PlainJson;
import io.usersessions.domain.memory.InMemorySessions;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.Binding;
import io.usersessions.domain.port.Decoded;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.SessionFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Requests of a person who is signed in, with a session of about 1 KiB in memory whose activity was noted just now. */
final class FilterWork {
    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36";

    private final InMemorySessions store = new InMemorySessions();
    private final SessionCodec codec = PlainJson.codec();
    private final Sessions sessions = Sessions.using(store, codec)
            .time(InstantSource.fixed(Instant.parse("2026-03-01T10:00:00Z")))
            .build();
    private final SessionFilter filter = SessionFilter.builder(sessions).build();
    private final SessionKey key = signedIn();
    private final Map<String, List<String>> headers = PlainRequest.headers(Map.of(
            "Host",
            "shop.example",
            "User-Agent",
            AGENT,
            "Accept",
            "text/html",
            "Cookie",
            "theme=dark; __Host-session=" + key.reveal() + "; _ga=GA1.1.1234567890.1234567890"));

    private SessionKey signedIn() {
        Visit visit = sessions.open(Client.of(AGENT, "203.0.113.7"));
        visit.signIn(new UserId("ada"));
        visit.put("locale", "de-CH");
        for (int article = 0; article < 13; article++) {
            visit.put(
                    "article" + article,
                    Map.of("sku", "c0ffee" + article, "title", "Article no. " + article, "count", 2L, "price", 9.95));
        }
        return ((KeyInstruction.Send) sessions.close(visit)).key();
    }

    /** A request that passes no filter. */
    PlainResponse bare(FilterChain page) throws IOException, ServletException {
        PlainResponse response = new PlainResponse();
        page.doFilter(PlainRequest.with(headers), response);
        return response;
    }

    /** A request that passes the filter. */
    PlainResponse filtered(FilterChain page) throws IOException, ServletException {
        PlainResponse response = new PlainResponse();
        filter.doFilter(PlainRequest.with(headers), response, page);
        return response;
    }

    /** What the store and the codec do for a request that looks at its session. */
    Decoded found() {
        StoredSession stored = store.find(key.id()).orElseThrow();
        return codec.decode(stored.payload(), Binding.of(stored));
    }

    /** The length of the session's data as JSON. */
    int size() {
        return ((Decoded.Readable) Objects.requireNonNull(found())).data().size();
    }
}
