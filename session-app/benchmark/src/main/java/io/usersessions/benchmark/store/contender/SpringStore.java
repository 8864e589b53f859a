package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * A repository of Spring Session, asked as its filter asks it in a request: find, note the access, save. Expired sessions are not
 * cleaned up meanwhile, by no contender.
 */
final class SpringStore<S extends Session> implements Store {
    /** The attribute by which Spring Session finds a user's sessions: an eleventh one. */
    static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final SessionRepository<S> repository;
    private final Optional<FindByIndexNameSessionRepository<S>> byUser;
    private final List<String> ids;
    private final Changes changes;
    private final Runnable closing;

    /** Told of what has to be undone after a measurement, where the store cannot tell by itself. */
    interface Changes {
        Changes UNNOTED = new Changes() {};

        /** A user has one session more. */
        default void signedIn(String id, int user) {}

        /** A user has one session left. */
        default void ended(int user) {}
    }

    private SpringStore(
            SessionRepository<S> repository,
            Optional<FindByIndexNameSessionRepository<S>> byUser,
            List<String> ids,
            Changes changes,
            Runnable closing) {
        this.repository = repository;
        this.byUser = byUser;
        this.ids = ids;
        this.changes = changes;
        this.closing = closing;
    }

    /** Of a repository that knows keys alone. */
    static <S extends Session> SpringStore<S> of(
            SessionRepository<S> repository, List<String> ids, Changes changes, Runnable closing) {
        return new SpringStore<>(repository, Optional.empty(), ids, changes, closing);
    }

    /**
     * Of a repository that finds a user's sessions, too.
     *
     * @param changes told of every session that came or went
     */
    static <S extends Session> SpringStore<S> indexed(
            FindByIndexNameSessionRepository<S> repository, List<String> ids, Changes changes, Runnable closing) {
        return new SpringStore<>(repository, Optional.of(repository), ids, changes, closing);
    }

    @Override
    public void load(int session) {
        S found = found(session);
        if (found.getAttribute(Population.CHANGED) == null) {
            throw new IllegalStateException("session " + session + " is empty");
        }
        repository.save(found);
    }

    @Override
    public void change(int session, String value) {
        S found = found(session);
        found.setAttribute(Population.CHANGED, value);
        repository.save(found);
    }

    private S found(int session) {
        S found = repository.findById(ids.get(session));
        if (found == null) {
            throw new IllegalStateException("session " + session + " was not found");
        }
        found.setLastAccessedTime(Instant.now());
        return found;
    }

    @Override
    public void signIn(int user) {
        S session = repository.createSession();
        Population.attributes(user).forEach(session::setAttribute);
        session.setAttribute(USER, Population.user(user));
        String id = session.changeSessionId();
        repository.save(session);
        changes.signedIn(id, user);
    }

    @Override
    public int list(int user) {
        return byUser().findByPrincipalName(Population.user(user)).size();
    }

    @Override
    public int endOthers(int user) {
        String kept = ids.get(Population.firstOf(user));
        int ended = 0;
        for (String id : byUser().findByPrincipalName(Population.user(user)).keySet()) {
            if (!id.equals(kept)) {
                repository.deleteById(id);
                ended++;
            }
        }
        changes.ended(user);
        return ended;
    }

    @Override
    public String value(int session) {
        return found(session).getRequiredAttribute(Population.CHANGED);
    }

    private FindByIndexNameSessionRepository<S> byUser() {
        return byUser.orElseThrow(() -> new UnsupportedOperationException("this repository does not find by user"));
    }

    @Override
    public void close() {
        closing.run();
    }
}
