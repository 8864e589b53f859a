package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.announcement.HistoryRecorder;
import io.usersessions.domain.announcement.Listeners;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.event.SessionEvents;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionKey;
import io.usersessions.domain.port.ImportedKeys;
import io.usersessions.domain.port.KeySource;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionHistory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.quota.AnonymousQuota;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.store.CloseRow;
import io.usersessions.domain.store.EndOwn;
import io.usersessions.domain.store.StoredForm;
import io.usersessions.domain.store.UnfinishedSignIns;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Collects ports and settings. Repository and codec are required; all others have defaults or are optional. */
public final class SessionsBuilder {
    final SessionRepository repository;
    final SessionCodec codec;
    private final List<SessionEvents> listeners = new ArrayList<>();
    private Optional<SessionHistory> history = Optional.empty();
    private Function<Client, Optional<String>> places = client -> Optional.empty();
    Optional<ImportedKeys> importedKeys = Optional.empty();
    private AnonymousQuota anonymousQuota = AnonymousQuota.UNLIMITED;
    SessionSettings settings = SessionSettings.defaults();
    KeySource keys = KeySource.secure();
    InstantSource time = InstantSource.system();
    Optional<ClockWatch> clock = Optional.empty();

    SessionsBuilder(SessionRepository repository, SessionCodec codec) {
        this.repository = repository;
        this.codec = codec;
    }

    /** Keeps a history of every user's sessions. */
    public SessionsBuilder history(SessionHistory history) {
        this.history = Optional.of(Objects.requireNonNull(history, "history"));
        return this;
    }

    /**
     * Tells the places of clients apart, so that a sign-in from a new place is announced as {@link SessionEvent.NewPlace}; without it, no
     * place is known. It takes effect only with a {@linkplain #history history}.
     *
     * @param places the name of the place of a client, as coarse as a sign-in from another one is worth a message; empty if it is unknown. It
     *     is called during a sign-in, for its client and each earlier one, so it must be fast; what it throws counts as unknown
     */
    public SessionsBuilder places(Function<Client, Optional<String>> places) {
        this.places = Objects.requireNonNull(places, "places");
        return this;
    }

    /** Accepts keys that another system issued, and replaces each with a {@link SessionKey} at its first use. */
    public SessionsBuilder importedKeys(ImportedKeys importedKeys) {
        this.importedKeys = Optional.of(Objects.requireNonNull(importedKeys, "importedKeys"));
        return this;
    }

    /** Adds a listener that receives every event. */
    public SessionsBuilder events(SessionEvents listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /** Limits what visitors who are not signed in may store; unlimited by default. */
    public SessionsBuilder anonymousQuota(AnonymousQuota quota) {
        this.anonymousQuota = Objects.requireNonNull(quota, "quota");
        return this;
    }

    public SessionsBuilder settings(SessionSettings settings) {
        this.settings = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /** The source of ids and keys; by default the platform's cryptographic generator. */
    public SessionsBuilder keys(KeySource keys) {
        this.keys = Objects.requireNonNull(keys, "keys");
        return this;
    }

    /** The clock; by default the system clock. Nodes that share a store should use {@link #clock} instead. */
    public SessionsBuilder time(InstantSource time) {
        this.time = Objects.requireNonNull(time, "time");
        clock = Optional.empty();
        return this;
    }

    /** A clock that is compared with the store's clock, so that a node whose clock is wrong destroys nothing. */
    public SessionsBuilder clock(ClockWatch clock) {
        Objects.requireNonNull(clock, "clock");
        time = clock;
        this.clock = Optional.of(clock);
        return this;
    }

    public Sessions build() {
        return new Sessions(this);
    }

    Announcer announcer() {
        Listeners all = new Listeners(List.copyOf(listeners));
        return new Announcer(all, history.map(port -> new HistoryRecorder(port, places, all)));
    }

    CloseVisit closeVisit(StoredForm form, FreshKeys freshKeys, Announcer announcer, Time now) {
        AnonymousGate gate = new AnonymousGate(anonymousQuota);
        CloseRow closeRow = new CloseRow(repository);
        UnfinishedSignIns unfinished = new UnfinishedSignIns(repository, now);
        ActivityPolicy activity = new ActivityPolicy(settings);
        StoreNew storeNew = new StoreNew(repository, form, freshKeys, unfinished, announcer, gate);
        EndReplaced endReplaced = new EndReplaced(repository, form, closeRow, freshKeys, unfinished, now);
        StoreSignIn storeSignIn = new StoreSignIn(storeNew, endReplaced, settings.cap(), announcer);
        SaveEdited saveEdited = new SaveEdited(repository, form, gate);
        EndOwn endOwn = new EndOwn(repository, form, closeRow, freshKeys, now);
        StoreChange storeChange =
                new StoreChange(repository, storeNew, saveEdited, storeSignIn, endOwn, announcer, activity);
        return new CloseVisit(storeChange, storeSignIn, activity, now);
    }
}
