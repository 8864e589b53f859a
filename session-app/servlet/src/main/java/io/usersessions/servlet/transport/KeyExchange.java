package io.usersessions.servlet.transport;

import io.usersessions.domain.usecase.KeyInstruction;
import java.util.List;

/** The key of one request, and of its response. */
public interface KeyExchange {
    /** What the client presents as its keys, in order of precedence. */
    List<String> presentedKeys();

    /** The headers of the response that carry out an instruction; none if the client keeps what it has. */
    List<KeyHeader> headersFor(KeyInstruction instruction);

    /** Whether the client uses a cookie. */
    boolean isByCookie();

    /** The names of the request headers that were looked at, for {@code Vary}. */
    List<String> vary();
}
