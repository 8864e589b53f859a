package io.usersessions.servlet.session;

import io.usersessions.domain.attribute.AttributeTypes;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.trial.TrialSessions;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.SessionSettings;
import io.usersessions.domain.usecase.Visit;
import io.usersessions.servlet.attribute.AttributeValues;
import io.usersessions.servlet.attribute.Conversion;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EventListener;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The requests of one browser, without a server: each is a visit with its {@code HttpSession}. */
final class TrialRequests {
    private static final Client CLIENT = Client.of(null, null);

    /** A choice that some tests register. */
    enum Theme {
        LIGHT,
        DARK
    }

    final TrialSessions trial;
    final List<String> logged = new ArrayList<>();
    final NodeMemory memory;
    private final HttpSessions parts;
    private List<String> keys = List.of();

    TrialRequests(EventListener... listeners) {
        this(new TrialSessions(parts -> parts.settings(SessionSettings.defaults())), List.of(), listeners);
    }

    private TrialRequests(TrialSessions trial, List<Conversion<?>> conversions, EventListener... listeners) {
        this.trial = trial;
        memory = new NodeMemory(trial.clock());
        AttributeTypes types =
                AttributeTypes.builder().register("theme", Theme.class).build();
        parts = new HttpSessions(
                trial.sessions(),
                AttributeValues.of(types).converting(conversions),
                new SessionListeners(List.of(listeners)),
                name -> name.startsWith("framework."),
                memory);
    }

    /** The same browser at another node, which shares the store only. */
    TrialRequests elsewhere(Conversion<?>... conversions) {
        TrialRequests other = new TrialRequests(trial, List.of(conversions));
        other.keys = keys;
        return other;
    }

    /** One request. */
    final class Request {
        final Visit visit = trial.sessions().open(keys, CLIENT);
        final SessionOfRequest session = parts.of(visit, keys, context());

        HttpSession begun() {
            return session.orBegun(false);
        }

        HttpSession found() {
            return Objects.requireNonNull(session.ifAny(), "no session");
        }

        /** Closes the visit, as the guard does before the response begins. */
        void close() {
            session.prepare();
            carryOut(trial.close(visit));
            session.closed();
        }

        /** Stores what changed since. */
        void finish() {
            session.prepare();
            session.closeAgain();
            session.finish();
        }
    }

    Request request() {
        return new Request();
    }

    /** A whole request. */
    void request(Consumer<Request> work) {
        Request request = request();
        work.accept(request);
        request.close();
        request.finish();
    }

    private void carryOut(KeyInstruction instruction) {
        if (instruction instanceof KeyInstruction.Send sent) {
            keys = List.of(sent.key().reveal());
        } else if (instruction instanceof KeyInstruction.Forget) {
            keys = List.of();
        }
    }

    private ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                TrialRequests.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, args) -> {
                    if (method.getName().equals("log")) {
                        logged.add(String.valueOf(args[0]));
                        return null;
                    }
                    if (method.getName().equals("getMajorVersion")) {
                        return 6;
                    }
                    if (method.getName().equals("getMinorVersion")) {
                        return 1;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
