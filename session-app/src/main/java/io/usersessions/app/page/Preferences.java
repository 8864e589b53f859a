package io.usersessions.app.page;

import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;

/** What people chose for the pages. */
public interface Preferences {
    /**
     * The choice of a user.
     *
     * @param language a language tag; empty to follow the browser
     * @param zone the id of a time zone; empty to follow the browser
     */
    record Choice(Optional<String> language, Optional<String> zone) {}

    /** What a user chose; empty if that user has no account. */
    Optional<Choice> of(UserId user);

    /** Applies to the session of a visit what its user chose for all of their sessions. */
    void applyTo(Visit visit);

    /** Keeps the language that a user chose; does nothing if that user has no account. */
    void chooseLanguage(UserId user, String language);
}
