package io.usersessions.app.server;

import io.usersessions.app.page.Preferences;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;

/** Pages follow the browser only. */
record NoPreferences() implements Preferences {
    @Override
    public Optional<Choice> of(UserId user) {
        return Optional.empty();
    }

    @Override
    public void applyTo(Visit visit) {}

    @Override
    public void chooseLanguage(UserId user, String language) {}
}
