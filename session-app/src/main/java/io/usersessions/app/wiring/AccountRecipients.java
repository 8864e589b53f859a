package io.usersessions.app.wiring;

import io.usersessions.app.account.Profile;
import io.usersessions.app.account.Profiles;
import io.usersessions.app.language.Languages;
import io.usersessions.app.language.Zones;
import io.usersessions.app.notice.MailAddress;
import io.usersessions.app.notice.Recipient;
import io.usersessions.app.notice.Recipients;
import io.usersessions.domain.model.UserId;
import java.util.List;
import java.util.Optional;

/** The owners of accounts. */
record AccountRecipients(Profiles profiles) implements Recipients {
    @Override
    public Optional<Recipient> of(UserId user) {
        return profiles.of(user).map(AccountRecipients::recipient);
    }

    private static Recipient recipient(Profile profile) {
        return new Recipient(
                profile.name(),
                profile.email().flatMap(MailAddress::parse),
                Languages.choose(profile.language(), List.of()),
                Zones.choose(profile.timeZone(), Optional.empty()));
    }
}
