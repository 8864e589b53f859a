/**
 * Server-side sessions that belong to people: the model, the ports and the use cases, with no dependency beyond {@code java.base}.
 *
 * <p>Start at {@link io.usersessions.domain.usecase.Sessions}; adapters implement {@link io.usersessions.domain.port}.
 */
@org.jspecify.annotations.NullMarked
@SuppressWarnings("module") // the codec module is compiled after this one
module io.usersessions.domain {
    requires static org.jspecify;

    exports io.usersessions.domain.attempt;
    exports io.usersessions.domain.attribute;
    exports io.usersessions.domain.buffer;
    exports io.usersessions.domain.clock;
    exports io.usersessions.domain.column;
    exports io.usersessions.domain.cookie;
    exports io.usersessions.domain.encoding to
            io.usersessions.codec;
    exports io.usersessions.domain.event;
    exports io.usersessions.domain.memory;
    exports io.usersessions.domain.json;
    exports io.usersessions.domain.model;
    exports io.usersessions.domain.page;
    exports io.usersessions.domain.plain to
            io.usersessions.servlet;
    exports io.usersessions.domain.port;
    exports io.usersessions.domain.quota;
    exports io.usersessions.domain.refusal;
    exports io.usersessions.domain.throttle;
    exports io.usersessions.domain.trial;
    exports io.usersessions.domain.usecase;
    exports io.usersessions.domain.watch;
}
