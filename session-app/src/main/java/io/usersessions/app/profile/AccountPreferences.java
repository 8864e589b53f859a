package io.usersessions.app.profile;

import io.usersessions.app.account.Profiles;
import io.usersessions.app.page.Preferences;
import io.usersessions.domain.model.UserId;
import java.util.Optional;

/** The language and the time zone that people keep in their accounts. */
public record AccountPreferences(Profiles profiles) implements Preferences {
    @Override
    public Optional<Choice> of(UserId user) {
        return profiles.of(user).map(profile -> new Choice(profile.language(), profile.timeZone()));
    }

    @Override
    public void chooseLanguage(UserId user, String language) {
        profiles.keepLanguage(user, Optional.of(language));
    }
}
