package io.usersessions.domain.usecase;

import io.usersessions.domain.announcement.Announcer;
import io.usersessions.domain.clock.ClockWatch;
import io.usersessions.domain.event.SessionEvent;
import io.usersessions.domain.model.Client;
import io.usersessions.domain.model.SessionId;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.port.SessionCatalog;
import io.usersessions.domain.port.SessionCodec;
import io.usersessions.domain.port.SessionDirectory;
import io.usersessions.domain.port.SessionRepository;
import io.usersessions.domain.port.SessionStoreException;
import io.usersessions.domain.refusal.AnonymousDataTooLargeException;
import io.usersessions.domain.refusal.EditRefusedException;
import io.usersessions.domain.refusal.RefusedException;
import io.usersessions.domain.refusal.SignInRefusedException;
import io.usersessions.domain.refusal.TooManyAnonymousSessionsException;
import io.usersessions.domain.source.FreshKeys;
import io.usersessions.domain.source.Time;
import io.usersessions.domain.store.FlashMessages;
import io.usersessions.domain.store.KeyLookup;
import io.usersessions.domain.store.StoredForm;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entry point of the library: opens a visit when a request begins and closes it before the response begins.
 *
 * <pre>{@code
 * Sessions sessions = Sessions.using(repository, codec).build();
 *
 * Visit visit = sessions.open(cookieValue, Client.of(userAgent, address));
 * visit.signIn(new UserId("ada"));
 * KeyInstruction instruction = sessions.close(visit);
 * }</pre>
 *
 * <p>Safe for any number of threads. Opening returns a visit for any key that a client presents. Methods that call the store throw {@link
 * SessionStoreException} if it fails.
 */
public final class Sessions {
    private final SessionSettings settings;
    private final Time time;
    private final FreshKeys keys;
    private final VisitSteps steps;
    private final Announcer announcer;
    private final SessionRepository repository;
    private final Optional<ClockWatch> clock;

    Sessions(SessionsBuilder parts) {
        settings = parts.settings;
        time = new Time(parts.time);
        keys = new FreshKeys(parts.keys);
        repository = parts.repository;
        clock = parts.clock;
        announcer = parts.announcer();
        StoredForm form = new StoredForm(parts.codec);
        KeyLookup lookup = new KeyLookup(repository, form, announcer);
        OpenVisit openVisit = new OpenVisit(lookup, parts.importedKeys, keys, settings, time);
        steps = new VisitSteps(
                openVisit,
                new DraftChanges(openVisit, keys, settings, time),
                new FlashMessages(repository, form),
                parts.closeVisit(form, keys, announcer, time),
                time);
    }

    /** Starts a builder with the two ports that every use case needs. */
    public static SessionsBuilder using(SessionRepository repository, SessionCodec codec) {
        Objects.requireNonNull(repository, "repository");
        Objects.requireNonNull(codec, "codec");
        return new SessionsBuilder(repository, codec);
    }

    /**
     * Opens a visit. The store is queried at the first use of the visit.
     *
     * @param presentedKey what the client sent as its key, in any form; null if it sent none
     * @param client where the request comes from
     */
    public Visit open(@Nullable String presentedKey, Client client) {
        return open(presentedKey == null ? List.of() : List.of(presentedKey), client);
    }

    /** Opens a visit for a client that presents no key. */
    public Visit open(Client client) {
        return open(List.of(), client);
    }

    /**
     * Opens a visit for a client that presents several keys, such as one of this library and one of a former system.
     *
     * @param presentedKeys the keys in order of precedence; each is tried only if those before it open nothing
     */
    public Visit open(List<String> presentedKeys, Client client) {
        Objects.requireNonNull(presentedKeys, "presentedKeys");
        Objects.requireNonNull(client, "client");
        return new Visit(presentedKeys, settings.clientPrivacy().kept(client), steps);
    }

    /**
     * Stores what the visit changed, and returns what the client must do with its key. Call it before the response begins, because the
     * response carries the instruction. A visit that was not used costs no statement, nor does an anonymous one without data. Closing again
     * returns the same instruction.
     *
     * <p>After a {@link RefusedException} the visit is closed. Closing it again returns the remaining instruction: to keep the key or, after
     * a sign-out, to forget it.
     *
     * @throws IllegalArgumentException if another {@code Sessions} opened the visit
     * @throws SignInRefusedException if a sign-in was refused
     * @throws EditRefusedException if the session ended or got another key meanwhile, or if what the visit put does not fit together with
     *     what another request saved
     * @throws AnonymousDataTooLargeException if a session without an owner exceeds its size limit
     * @throws TooManyAnonymousSessionsException if the quota allows no new session without an owner at present
     */
    public KeyInstruction close(Visit visit) {
        return own(visit).close();
    }

    /** Closes a visit whose request failed: its changes are dropped, but a session that was signed out still ends. */
    public KeyInstruction abandon(Visit visit) {
        own(visit).undo();
        return close(visit);
    }

    /**
     * Opens another visit of the session that a closed visit left behind, for work that goes on after the response began. It is an ordinary
     * visit: it sees what was stored meanwhile, opens nothing if the session ended or its key was replaced, and must be closed. If closing it
     * replaces the key, nobody receives the new one.
     *
     * @throws IllegalArgumentException if another {@code Sessions} opened the visit
     * @throws IllegalStateException if the visit is not closed
     */
    public Visit reopen(Visit visit) {
        return own(visit).reopened();
    }

    private Visit own(Visit visit) {
        if (!Objects.requireNonNull(visit, "visit").hasSteps(steps)) {
            throw new IllegalArgumentException("another Sessions opened this visit: close it there");
        }
        return visit;
    }

    /** The work of a request. */
    @FunctionalInterface
    public interface Work<T extends @Nullable Object, E extends Exception> {
        T with(Visit visit) throws E;
    }

    /**
     * Does the work of a request with a visit, so that closing cannot be forgotten: closes the visit afterwards, or abandons it if the work
     * failed, and passes the instruction on.
     *
     * <pre>{@code
     * String page = sessions.inVisit(sessions.open(cookie, client), this::page, instruction -> setCookie(response, instruction));
     * }</pre>
     *
     * @param work must not begin the response
     * @param carryOut receives what the client must do with its key, once, before this method returns or throws; not if the store failed
     * @return what the work returns
     * @throws IllegalArgumentException if another {@code Sessions} opened the visit; then the work is not done
     * @throws RefusedException if the changes of the visit are refused, as {@link #close} says
     */
    public <T extends @Nullable Object, E extends Exception> T inVisit(
            Visit visit, Work<T, E> work, Consumer<KeyInstruction> carryOut) throws E {
        Objects.requireNonNull(work, "work");
        Objects.requireNonNull(carryOut, "carryOut");
        Visit opened = own(visit);
        T result;
        try {
            result = work.with(opened);
        } catch (Throwable failure) {
            abandonAfter(failure, visit, carryOut);
            throw failure;
        }
        try {
            carryOut.accept(close(visit));
        } catch (RefusedException refusal) {
            carryOut.accept(close(visit));
            throw refusal;
        }
        return result;
    }

    private void abandonAfter(Throwable failure, Visit visit, Consumer<KeyInstruction> carryOut) {
        try {
            carryOut.accept(abandon(visit));
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    /**
     * Announces a failed sign-in, and adds it to the history of the user whose account was named.
     *
     * @param user the user whose account was named; null if no account has the name. The typed name is not passed: it may be a password
     * @param client where the attempt came from
     */
    public void signInFailed(@Nullable UserId user, Client client) {
        Objects.requireNonNull(client, "client");
        announcer.announce(new SessionEvent.SignInFailed(
                Optional.ofNullable(user), settings.clientPrivacy().kept(client), time.now()));
    }

    /**
     * Announces that a user changed their password, and adds it to the user's history. Call it after the password was changed.
     *
     * @param session the session in which the user changed it; null if they were not signed in
     * @param client where they changed it from
     */
    public void passwordChanged(UserId user, @Nullable SessionId session, Client client) {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(client, "client");
        announcer.announce(new SessionEvent.PasswordChanged(
                Optional.ofNullable(session), user, settings.clientPrivacy().kept(client), time.now()));
    }

    /** What each user may do with their own sessions, given a directory of the same store. */
    public OwnSessions own(SessionDirectory directory) {
        Objects.requireNonNull(directory, "directory");
        return new OwnSessions(directory, announcer, time);
    }

    /** What administrators may do with the sessions of all users, given a directory and a catalog of the same store. */
    public Administration administration(SessionDirectory directory, SessionCatalog catalog) {
        Objects.requireNonNull(directory, "directory");
        Objects.requireNonNull(catalog, "catalog");
        return new Administration(repository, directory, catalog, announcer, time);
    }

    /**
     * A new purge that removes nothing yet: give it the ports of what it must remove. Each counts as a purger of its own, but those that are
     * derived from it share its lease: run one of them.
     */
    public Purge purge() {
        return new Purge(clock, settings.historyRetention(), keys.uniqueName(), announcer, time);
    }
}
