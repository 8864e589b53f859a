package io.usersessions.benchmark.store.contender;

import io.usersessions.benchmark.store.workload.Population;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A repository of Spring Session that also finds the sessions of a user. */
final class SpringIndexedStore<S extends Session> extends SpringStore<S> {
    private final FindByIndexNameSessionRepository<S> repository;
    private final List<String> ids;
    private final ChangeListener listener;

    /** @param listener is notified of every session that begins or ends */
    SpringIndexedStore(
            FindByIndexNameSessionRepository<S> repository,
            List<String> ids,
            ChangeListener listener,
            Runnable onClose) {
        super(repository, ids, listener, onClose);
        this.repository = repository;
        this.ids = ids;
        this.listener = listener;
    }

    @Override
    public int list(int user) {
        return repository.findByPrincipalName(Population.user(user)).size();
    }

    @Override
    public int endOthers(int user) {
        String kept = ids.get(Population.firstOf(user));
        int ended = 0;
        for (String id : repository.findByPrincipalName(Population.user(user)).keySet()) {
            if (!id.equals(kept)) {
                repository.deleteById(id);
                ended++;
            }
        }
        listener.endedOthers(user);
        return ended;
    }
}
