package io.usersessions.app.wiring;

import io.usersessions.app.account.Accounts;
import io.usersessions.app.language.Language;
import io.usersessions.app.notice.Recipient;
import io.usersessions.app.notice.Recipients;
import io.usersessions.domain.model.UserId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The owners of accounts. */
record AccountRecipients(Accounts accounts) implements Recipients {
    @Override
    public Optional<Recipient> of(UserId user) {
        return accounts.nameOf(user)
                .map(name -> new Recipient(name, Optional.empty(), Language.ENGLISH, ZoneOffset.UTC));
    }
}
