package io.usersessions.testkit.trial;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.usecase.KeyInstruction;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;
import java.util.function.Consumer;

/** A browser: it presents its key on every visit, and follows the instruction it gets. */
public final class Browser {
    /** Where it comes from. */
    public static final Client CLIENT = Client.of("Mozilla/5.0 Firefox/140.0", "192.0.2.1");

    private Sessions sessions;
    private Optional<String> key;

    private Browser(Sessions sessions, Optional<String> key) {
        this.sessions = sessions;
        this.key = key;
    }

    /** A browser without a key. */
    public static Browser of(Sessions sessions) {
        return new Browser(sessions, Optional.empty());
    }

    /** A browser that presents this text as its key. */
    public static Browser presenting(String key, Sessions sessions) {
        return new Browser(sessions, Optional.of(key));
    }

    /** Another browser with the same key. */
    public Browser twin() {
        return new Browser(sessions, key);
    }

    /** The same browser, which uses this node from now on. */
    public Browser at(Sessions node) {
        sessions = node;
        return this;
    }

    public SessionKey key() {
        return key.flatMap(SessionKey::parse).orElseThrow();
    }

    /** Whether it has a key of this library, not a key of another system and not none. */
    public boolean isKeyOfOurs() {
        return key.flatMap(SessionKey::parse).isPresent();
    }

    /** Opens a visit and loads its session. */
    public Visit open() {
        Visit visit = sessions.open(key.orElse(null), CLIENT);
        visit.session();
        return visit;
    }

    public KeyInstruction close(Visit visit) {
        KeyInstruction instruction = sessions.close(visit);
        key = instruction.when(new NextKey(key));
        return instruction;
    }

    /** A complete visit; returns it after its end. */
    public Visit visit(Consumer<Visit> request) {
        Visit visit = open();
        request.accept(visit);
        close(visit);
        return visit;
    }

    /** A complete visit; false if its edit was refused. The browser then keeps its key. */
    public boolean isDone(Consumer<Visit> request) {
        Visit visit = open();
        request.accept(visit);
        return isClosed(visit);
    }

    /** Closes a visit; false if its edit was refused. */
    public boolean isClosed(Visit visit) {
        try {
            close(visit);
            return true;
        } catch (EditRefusedException refused) {
            close(visit);
            return false;
        }
    }

    /** A complete visit; false if the store failed. The browser then keeps its key. */
    public boolean isCarriedOut(Consumer<Visit> request) {
        try {
            visit(request);
            return true;
        } catch (SessionStoreException fault) {
            return false;
        }
    }

    /** A visit that changes nothing. */
    public Visit look() {
        return visit(unchanged -> {});
    }
}
