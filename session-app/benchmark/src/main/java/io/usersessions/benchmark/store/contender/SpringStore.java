package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Population;
import io.usersessions.benchmark.store.workload.Store;
import java.time.Instant;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * A repository of Spring Session, called as its filter calls it in a request: find, note the access, save. No contender removes
 * expired sessions during a run.
 */
class SpringStore<S extends Session> implements Store {
    /** The attribute by which Spring Session finds the sessions of a user: an eleventh attribute. */
    static final String USER = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final SessionRepository<S> repository;
    private final List<String> ids;
    private final ChangeListener listener;
    private final Runnable onClose;

    /** @param listener is notified of every sign-in */
    SpringStore(SessionRepository<S> repository, List<String> ids, ChangeListener listener, Runnable onClose) {
        this.repository = repository;
        this.ids = ids;
        this.listener = listener;
        this.onClose = onClose;
    }

    @Override
    public final void load(int session) {
        S found = find(session);
        if (found.getAttribute(Population.CHANGED) == null) {
            throw new IllegalStateException("session " + session + " is empty");
        }
        repository.save(found);
    }

    @Override
    public final void change(int session, String value) {
        S found = find(session);
        found.setAttribute(Population.CHANGED, value);
        repository.save(found);
    }

    private S find(int session) {
        S found = repository.findById(ids.get(session));
        if (found == null) {
            throw new IllegalStateException("session " + session + " was not found");
        }
        found.setLastAccessedTime(Instant.now());
        return found;
    }

    @Override
    public final void signIn(int user) {
        S session = repository.createSession();
        Population.attributes(user).forEach(session::setAttribute);
        session.setAttribute(USER, Population.user(user));
        String id = session.changeSessionId();
        repository.save(session);
        listener.signedIn(id, user);
    }

    @Override
    public int list(int user) {
        throw new UnsupportedOperationException("this repository does not find sessions by user");
    }

    @Override
    public int endOthers(int user) {
        throw new UnsupportedOperationException("this repository does not find sessions by user");
    }

    @Override
    public final String value(int session) {
        return find(session).getRequiredAttribute(Population.CHANGED);
    }

    @Override
    public final void close() {
        onClose.run();
    }
}
