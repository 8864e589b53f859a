package io.usersessions.app.device;

import io.usersessions.servlet.ClientAgent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The agent of a request with the hints that {@link Devices} names its device by, in one text. Hints do not change the family of an agent, so that a device is not
 * new because its hints changed.
 *
 * <p>The cookie {@code touch} of the own pages is always read: an iPad that asks for desktop pages cannot be told from a Mac by anything else.
 */
public final class AgentWithHints implements ClientAgent {
    /** Whether client hints are asked for and stored. */
    public enum Hints {
        /** They are ignored, also if a client sends them unasked. */
        IGNORED,
        /** They are asked for by {@code Accept-CH}, and stored with the session. */
        STORED
    }

    private final Hints hints;

    /** A rule for the agents of requests. */
    public AgentWithHints(Hints hints) {
        this.hints = hints;
    }

    @Override
    public Optional<String> of(HttpServletRequest request) {
        HintHeaders headers = new HintHeaders(request);
        return ClientAgent.ofHeader().of(request).map(agent -> {
            ClientHints told = headers.hints();
            return new HintedAgent(agent, hints == Hints.STORED ? told : told.onlyTouch()).text();
        });
    }

    /** The value of {@code Accept-CH} for pages; empty if hints are ignored. */
    public Optional<String> asked() {
        return hints == Hints.STORED ? Optional.of(HintHeaders.ASKED) : Optional.empty();
    }
}
