package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionEvent.KeyRefused;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.StoredSession;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.store.StoredForm;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Presented keys, to record, to session. Whatever was presented, the answer is a session: the stored one or a blank one. */
final class OpenVisit {
    private final SessionRepository repository;
    private final StoredForm form;
    private final Optional<ImportedKeys> importedKeys;
    private final FreshKeys keys;
    private final SessionSettings settings;
    private final Announcer announcer;
    private final Time time;

    OpenVisit(
            SessionRepository repository,
            StoredForm form,
            Optional<ImportedKeys> importedKeys,
            FreshKeys keys,
            SessionSettings settings,
            Announcer announcer,
            Time time) {
        this.repository = repository;
        this.form = form;
        this.importedKeys = importedKeys;
        this.keys = keys;
        this.settings = settings;
        this.announcer = announcer;
        this.time = time;
    }

    /** What a key leads to. */
    private record Found(KeyStanding standing, Optional<Session> session) {
        static final Found NOTHING = new Found(KeyStanding.OPENS_NOTHING, Optional.empty());
        static final Found REPLACED = new Found(KeyStanding.REPLACED, Optional.empty());
    }

    /** @param presented what the client sent as its keys, the one that counts first; a later one only if those before open nothing */
    OpenedSession open(List<String> presented, Client client) {
        Instant now = time.now();
        KeyStanding standing = presented.isEmpty() ? KeyStanding.ABSENT : KeyStanding.OPENS_NOTHING;
        for (String text : presented) {
            OpenedSession opened = open(text, client, now);
            if (opened.stored().isPresent()) {
                return opened;
            }
            standing = opened.standing() == KeyStanding.REPLACED ? KeyStanding.REPLACED : standing;
        }
        return blank(client, now, standing);
    }

    private OpenedSession open(String text, Client client, Instant now) {
        return SessionKey.parse(text)
                .map(key -> openOwn(key, client, now))
                .or(() -> importedKeys.flatMap(imported ->
                        ForeignKey.parse(text).map(foreign -> openForeign(imported, foreign.digest(), client, now))))
                .orElseGet(() -> blank(client, now, KeyStanding.OPENS_NOTHING));
    }

    private OpenedSession openOwn(SessionKey key, Client client, Instant now) {
        Found found = find(key.id(), key.digest(), client, now);
        return found.session()
                .map(session -> new OpenedSession(Optional.of(session), session, key, found.standing()))
                .orElseGet(() -> blank(client, now, found.standing()));
    }

    /** A foreign key is replaced at once: the session begins rotated, and closing stores that. */
    private OpenedSession openForeign(ImportedKeys imported, KeyDigest foreign, Client client, Instant now) {
        Found found =
                imported.find(foreign).map(id -> find(id, foreign, client, now)).orElse(Found.NOTHING);
        return found.session()
                .map(session -> found.standing() == KeyStanding.CURRENT ? rotated(session, now) : underFormer(session))
                .orElseGet(() -> blank(client, now, found.standing()));
    }

    private OpenedSession rotated(Session session, Instant now) {
        SessionKey key = keys.rotated(session.id());
        KeyDigest digest = settings.succeeding(key, session.keyDigest(), now);
        return new OpenedSession(Optional.of(session), session.rotated(digest), key, KeyStanding.FOREIGN);
    }

    private OpenedSession underFormer(Session session) {
        return new OpenedSession(Optional.of(session), session, keys.rotated(session.id()), KeyStanding.FORMER);
    }

    /** A session that is not stored. */
    OpenedSession blank(Client client, Instant now, KeyStanding standing) {
        SessionKey key = keys.anonymous();
        return new OpenedSession(
                Optional.empty(), Session.start(key, client, settings.anonymousLifetime(), now), key, standing);
    }

    private Found find(SessionId id, KeyDigest presented, Client client, Instant now) {
        Optional<StoredSession> found = repository.find(id);
        if (found.isEmpty()) {
            return refused(id, KeyRefused.Reason.UNKNOWN, client, now);
        }
        StoredSession stored = found.get();
        KeyStanding standing = standing(stored.keyDigest(), presented, now);
        if (standing == KeyStanding.REPLACED || stored.isClosed()) {
            return refused(id, KeyRefused.Reason.WRONG_SECRET, client, now);
        }
        if (!stored.isLive(now)) {
            return refused(id, KeyRefused.Reason.EXPIRED, client, now);
        }
        return form.restore(stored).when(new StoredForm.Restored.Cases<Found>() {
            @Override
            public Found readable(StoredForm.Restored.Readable restored) {
                // The expiry column could have been changed by hand; the limits that the session computes could not.
                return restored.session().isLive(now)
                        ? new Found(standing, Optional.of(restored.session()))
                        : refused(id, KeyRefused.Reason.EXPIRED, client, now);
            }

            @Override
            public Found unreadable(StoredForm.Restored.Unreadable restored) {
                announcer.announce(new SessionEvent.PayloadUnreadable(id, restored.reason(), now));
                return Found.NOTHING;
            }
        });
    }

    private static KeyStanding standing(KeyDigest stored, KeyDigest presented, Instant now) {
        if (stored.matches(presented)) {
            return KeyStanding.CURRENT;
        }
        return stored.matchesFormer(presented, now) ? KeyStanding.FORMER : KeyStanding.REPLACED;
    }

    private Found refused(SessionId id, KeyRefused.Reason reason, Client client, Instant now) {
        announcer.announce(new KeyRefused(id, reason, client, now));
        return reason == KeyRefused.Reason.WRONG_SECRET ? Found.REPLACED : Found.NOTHING;
    }
}
