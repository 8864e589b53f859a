package io.usersessions.app.page;

import io.usersessions.domain.model.UserId;
import java.util.Optional;

/** Pages follow the browser only. */
public record NoPreferences() implements Preferences {
    @Override
    public Optional<Choice> of(UserId user) {
        return Optional.empty();
    }

    @Override
    public void chooseLanguage(UserId user, String language) {}
}
