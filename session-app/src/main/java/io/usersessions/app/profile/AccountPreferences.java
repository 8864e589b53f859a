package io.usersessions.app.profile;

import io.usersessions.app.account.PrivacyChoices;
import io.usersessions.app.account.Profiles;
import io.usersessions.app.page.Preferences;
import io.usersessions.domain.model.UserId;
import io.usersessions.domain.usecase.Visit;
import java.util.Optional;

/** What people keep in their accounts: the language, the time zone, and how much of their clients is stored. */
public record AccountPreferences(Profiles profiles, PrivacyChoices privacy) implements Preferences {
    @Override
    public Optional<Choice> of(UserId user) {
        return profiles.of(user).map(profile -> new Choice(profile.language(), profile.timeZone()));
    }

    @Override
    public void applyTo(Visit visit) {
        privacy.apply(visit);
    }

    @Override
    public void chooseLanguage(UserId user, String language) {
        profiles.keepLanguage(user, Optional.of(language));
    }
}
