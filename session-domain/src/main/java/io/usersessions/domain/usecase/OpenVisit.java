package io.usersessions.domain.usecase;

import io.usersessions.domain.draft.KeyStanding;
import io.usersessions.domain.draft.OpenedSession;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.ForeignKey;
import io.usersessions.domain.model.KeyDigest;
import io.usersessions.domain.model.Session;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.store.KeyLookup;
import io.usersessions.domain.store.KeyLookup.Found;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns presented keys into a session: the stored one that a key opens, or a blank one. */
final class OpenVisit {
    private final KeyLookup lookup;
    private final Optional<ImportedKeys> importedKeys;
    private final FreshKeys keys;
    private final SessionSettings settings;
    private final Time time;

    OpenVisit(
            KeyLookup lookup,
            Optional<ImportedKeys> importedKeys,
            FreshKeys keys,
            SessionSettings settings,
            Time time) {
        this.lookup = lookup;
        this.importedKeys = importedKeys;
        this.keys = keys;
        this.settings = settings;
        this.time = time;
    }

    /** @param presented what the client sent as its keys; each is tried only if those before it open nothing */
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

    /** @param key what a visit before left behind; empty if it left no session */
    OpenedSession reopen(Optional<SessionKey> key, Client client) {
        Instant now = time.now();
        return key.map(left -> openOwn(left, client, now)).orElseGet(() -> blank(client, now, KeyStanding.ABSENT));
    }

    private OpenedSession open(String text, Client client, Instant now) {
        return SessionKey.parse(text)
                .map(key -> openOwn(key, client, now))
                .or(() -> importedKeys.flatMap(imported ->
                        ForeignKey.parse(text).map(foreign -> openForeign(imported, foreign.digest(), client, now))))
                .orElseGet(() -> blank(client, now, KeyStanding.OPENS_NOTHING));
    }

    private OpenedSession openOwn(SessionKey key, Client client, Instant now) {
        Found found = lookup.find(key.id(), key.digest(), client, now);
        return found.session()
                .map(session -> new OpenedSession(Optional.of(session), session, key, found.standing()))
                .orElseGet(() -> blank(client, now, found.standing()));
    }

    /** Replaces a foreign key at once: the visit begins with a rotated session, and closing it stores the rotation. */
    private OpenedSession openForeign(ImportedKeys imported, KeyDigest foreign, Client client, Instant now) {
        Found found = imported.find(foreign)
                .map(id -> lookup.find(id, foreign, client, now))
                .orElse(Found.NOTHING);
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
}
