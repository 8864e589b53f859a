package io.usersessions.domain.usecase;

import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Lifetime;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionEvent.Refusal;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import java.time.Instant;
import java.util.Optional;

/** Presented key, to record, to session. Whatever was presented, the answer is a session: the stored one or a blank one. */
final class OpenVisit {
    private final SessionRepository repository;
    private final StoredForm form;
    private final Optional<ImportedKeys> importedKeys;
    private final FreshKeys keys;
    private final Lifetime anonymousLifetime;
    private final Announcer announcer;
    private final Time time;

    OpenVisit(
            SessionRepository repository,
            StoredForm form,
            Optional<ImportedKeys> importedKeys,
            FreshKeys keys,
            Lifetime anonymousLifetime,
            Announcer announcer,
            Time time) {
        this.repository = repository;
        this.form = form;
        this.importedKeys = importedKeys;
        this.keys = keys;
        this.anonymousLifetime = anonymousLifetime;
        this.announcer = announcer;
        this.time = time;
    }

    OpenedSession open(Optional<String> presented, Client client) {
        Instant now = time.now();
        return presented
                .flatMap(text -> openOwn(text, client, now).or(() -> openForeign(text, client, now)))
                .orElseGet(() -> blank(client, now));
    }

    private Optional<OpenedSession> openOwn(String text, Client client, Instant now) {
        return SessionKey.parse(text)
                .flatMap(key -> find(key.id(), key.digest(), client, now)
                        .map(session -> new OpenedSession(Optional.of(session), session, key, Optional.empty())));
    }

    /** A foreign key is replaced at once: the session begins rotated, and closing stores that. */
    private Optional<OpenedSession> openForeign(String text, Client client, Instant now) {
        return importedKeys.flatMap(imported -> ForeignKey.parse(text)
                .flatMap(foreign -> imported.find(foreign.digest())
                        .flatMap(id -> find(id, foreign.digest(), client, now))
                        .map(session -> {
                            SessionKey key = keys.rotated(session.id());
                            return new OpenedSession(
                                    Optional.of(session), session.rotated(key.digest()), key, Optional.of(foreign));
                        })));
    }

    private OpenedSession blank(Client client, Instant now) {
        SessionKey key = keys.anonymous();
        return new OpenedSession(
                Optional.empty(), Session.start(key, client, anonymousLifetime, now), key, Optional.empty());
    }

    private Optional<Session> find(SessionId id, KeyDigest presented, Client client, Instant now) {
        Optional<StoredSession> found = repository.find(id);
        if (found.isEmpty()) {
            return refused(id, Refusal.UNKNOWN, client, now);
        }
        StoredSession stored = found.get();
        if (!stored.keyDigest().matches(presented)) {
            return refused(id, Refusal.WRONG_SECRET, client, now);
        }
        if (!stored.isLive(now)) {
            return refused(id, Refusal.EXPIRED, client, now);
        }
        StoredForm.Restored restored = form.restore(stored);
        if (restored instanceof StoredForm.Restored.Unreadable unreadable) {
            announcer.tell(new SessionEvent.PayloadUnreadable(id, unreadable.reason(), now));
            return Optional.empty();
        }
        Session session = ((StoredForm.Restored.Readable) restored).session();
        // The column could have been moved by hand; the limits that come with the start could not.
        return session.isLive(now) ? Optional.of(session) : refused(id, Refusal.EXPIRED, client, now);
    }

    private Optional<Session> refused(SessionId id, Refusal why, Client client, Instant now) {
        announcer.tell(new SessionEvent.KeyRefused(id, why, client, now));
        return Optional.empty();
    }
}
