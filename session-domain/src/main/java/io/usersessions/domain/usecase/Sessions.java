package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.announcement.HistoryRecorder;
import io.usersessions.domain.announcement.Listeners;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionEvent;
import io.usersessions.domain.port.SessionEvents;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.quota.AnonymousQuota;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.store.CloseRow;
import io.usersessions.domain.store.StoredForm;
import io.usersessions.domain.store.UnfinishedSignIns;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The door to sessions: opens a visit at the beginning of a request and closes it before the response begins.
 *
 * <pre>{@code
 * Sessions sessions = Sessions.using(repository, codec).build();
 *
 * Visit visit = sessions.open(cookieValue, Client.of(userAgent, address));
 * visit.signIn(new UserId("ada"));
 * KeyInstruction instruction = sessions.close(visit);
 * }</pre>
 *
 * <p>Safe for any number of threads. Whatever a client presents, opening gives a visit; only faults of the store are exceptions,
 * {@link SessionStoreException}.
 */
public final class Sessions {
    private final SessionSettings settings;
    private final Time time;
    private final FreshKeys keys;
    private final OpenVisit openVisit;
    private final CloseVisit closeVisit;
    private final Announcer announcer;
    private final SessionRepository repository;
    private final Optional<ClockWatch> clock;

    private Sessions(Builder parts) {
        settings = parts.settings;
        time = new Time(parts.time);
        keys = new FreshKeys(parts.keys);
        repository = parts.repository;
        clock = parts.clock;
        announcer = announcer(parts);
        StoredForm form = new StoredForm(parts.codec);
        openVisit = new OpenVisit(repository, form, parts.importedKeys, keys, settings, announcer, time);
        AnonymousGate gate = new AnonymousGate(parts.anonymousQuota);
        CloseRow closeRow = new CloseRow(repository);
        UnfinishedSignIns unfinished = new UnfinishedSignIns(repository, time);
        closeVisit = new CloseVisit(
                repository,
                new StoreNew(repository, form, keys, settings.cap(), unfinished, announcer, gate),
                new SaveEdited(repository, form, gate),
                new EndReplaced(repository, form, closeRow, keys, unfinished, time),
                new EndOwn(repository, form, closeRow, keys, time),
                announcer,
                new ActivityPolicy(settings),
                time);
    }

    private static Announcer announcer(Builder parts) {
        Listeners listeners = new Listeners(List.copyOf(parts.listeners));
        return new Announcer(listeners, parts.history.map(history -> new HistoryRecorder(history, listeners)));
    }

    /** Begins with the two ports that every use case needs. */
    public static Builder using(SessionRepository repository, SessionCodec codec) {
        return new Builder(repository, codec);
    }

    /**
     * Opens a visit. The store is not asked until the visit is.
     *
     * @param presentedKey what the client sent as its key, in any shape
     * @param client where the request came from
     */
    public Visit open(Optional<String> presentedKey, Client client) {
        return open(presentedKey.stream().toList(), client);
    }

    /**
     * As {@link #open(Optional, Client)}, for a client that presents several keys, such as one of its own and one of a former
     * system.
     *
     * @param presentedKeys the key that counts first; a later one is looked at only if those before it open nothing
     */
    public Visit open(List<String> presentedKeys, Client client) {
        return new Visit(presentedKeys, settings.clientPrivacy().kept(client), openVisit, keys, settings, time);
    }

    /**
     * Stores what the visit changed; must be done before the response begins, which has to carry the instruction. A visit that was
     * not asked and an anonymous one without data cost no statement. Closing again gives the same answer.
     *
     * <p>After a refusal the visit is closed. What it changed is not stored, but for the end of a session that it had signed out, and
     * closing it again gives the instruction that is left: to keep the key or, after a sign-out, to forget it.
     *
     * @throws SignInRefusedException if a sign-in was refused
     * @throws EditRefusedException if the session ended or got another key meanwhile, or if what the visit put does not fit beside
     *     what another request saved
     * @throws AnonymousDataTooLargeException if a session without an owner holds more than its quota allows
     * @throws TooManyAnonymousSessionsException if the quota allows no new session without an owner for now
     */
    public KeyInstruction close(Visit visit) {
        return visit.close(closeVisit::close);
    }

    /**
     * Closes a visit whose request failed: what it put is dropped, but a session that was signed out ends all the same.
     */
    public KeyInstruction abandon(Visit visit) {
        visit.undo();
        return close(visit);
    }

    /**
     * Tells that somebody did not prove who they are, and keeps it in the history of whom they named.
     *
     * @param user whose account was named; empty if the name is no account's. What was typed is not asked for: it may be a password
     * @param client where the attempt came from
     */
    public void signInFailed(Optional<UserId> user, Client client) {
        announcer.announce(
                new SessionEvent.SignInFailed(user, settings.clientPrivacy().kept(client), time.now()));
    }

    /** Every user's own sessions, as this directory of the same store shows them. */
    public OwnSessions own(SessionDirectory directory) {
        return new OwnSessions(directory, announcer, time);
    }

    /** Everyone's sessions, for administrators, as this directory of the same store shows them. */
    public Administration administration(SessionDirectory directory) {
        return new Administration(repository, directory, announcer, time);
    }

    /** A purge of nothing yet: give it the ports of what it is to remove. Each is a purger of its own. */
    public Purge purge() {
        return new Purge(clock, settings.historyRetention(), keys.uniqueName(), announcer, time);
    }

    /** Gathers the ports and the settings; all but repository and codec have working defaults or can be left out. */
    public static final class Builder {
        private final SessionRepository repository;
        private final SessionCodec codec;
        private final List<SessionEvents> listeners = new ArrayList<>();
        private Optional<SessionHistory> history = Optional.empty();
        private Optional<ImportedKeys> importedKeys = Optional.empty();
        private AnonymousQuota anonymousQuota = AnonymousQuota.UNLIMITED;
        private SessionSettings settings = SessionSettings.defaults();
        private KeySource keys = KeySource.secure();
        private InstantSource time = InstantSource.system();
        private Optional<ClockWatch> clock = Optional.empty();

        private Builder(SessionRepository repository, SessionCodec codec) {
            this.repository = repository;
            this.codec = codec;
        }

        /** Keeps a history of every user's sessions. */
        public Builder history(SessionHistory history) {
            this.history = Optional.of(history);
            return this;
        }

        /** Accepts the keys of another system, and replaces each with a {@link SessionKey} when it is first used. */
        public Builder importedKeys(ImportedKeys importedKeys) {
            this.importedKeys = Optional.of(importedKeys);
            return this;
        }

        /** Tells one more listener of what happens. */
        public Builder events(SessionEvents listener) {
            listeners.add(listener);
            return this;
        }

        /** Limits what visitors may store who did not sign in; nothing does unless said otherwise. */
        public Builder anonymousQuota(AnonymousQuota quota) {
            this.anonymousQuota = quota;
            return this;
        }

        public Builder settings(SessionSettings settings) {
            this.settings = settings;
            return this;
        }

        /** Where ids and keys come from; the platform's cryptographic generator unless said otherwise. */
        public Builder keys(KeySource keys) {
            this.keys = keys;
            return this;
        }

        /** The clock; the system's unless said otherwise. Nodes that share a store are better off with {@link #clock}. */
        public Builder time(InstantSource time) {
            this.time = time;
            clock = Optional.empty();
            return this;
        }

        /** A clock that is compared with the store's, so that a node whose own is wrong destroys nothing. */
        public Builder clock(ClockWatch clock) {
            time = clock;
            this.clock = Optional.of(clock);
            return this;
        }

        public Sessions build() {
            return new Sessions(this);
        }
    }
}
