package io.usersessions.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.account.PasswordDesk;
import io.usersessions.app.account.People;
import io.usersessions.app.account.PrivacyChoices;
import io.usersessions.app.account.Profiles;
import io.usersessions.app.wiring.ServeSettings.StoredClient;
import io.usersessions.domain.throttle.LineLimits;
import io.usersessions.domain.throttle.SignInLine;
import io.usersessions.domain.throttle.SignInThrottle;
import io.usersessions.domain.usecase.Sessions;
import io.usersessions.persistence.PostgresSessions;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The people who sign in. */
final class AccountsModule extends AbstractModule {
    private final StoredClient storedClient;

    AccountsModule(StoredClient storedClient) {
        this.storedClient = storedClient;
    }

    @Provides
    @Singleton
    Profiles profiles(DataSource pool) {
        return new Profiles(pool);
    }

    @Provides
    PrivacyChoices privacy(Profiles profiles) {
        return storedClient == StoredClient.CHOICE ? PrivacyChoices.in(profiles) : PrivacyChoices.notOffered();
    }

    @Provides
    @Singleton
    AccountDesk accounts(DataSource pool, Profiles profiles, InstantSource time) {
        return new AccountDesk(pool, profiles, time);
    }

    @Provides
    @Singleton
    PasswordDesk passwords(DataSource pool, Profiles profiles, InstantSource time) {
        return new PasswordDesk(pool, profiles, time);
    }

    @Provides
    People people(AccountDesk accounts, SignInThrottle throttle, FailedSignIns failures, PrivacyChoices privacy) {
        return new People(accounts, throttle, failures, privacy);
    }

    @Provides
    @Singleton
    SignInThrottle throttle(PostgresSessions store, InstantSource time) {
        return SignInThrottle.over(store.signInAttempts(), time)
                .line(SignInLine.of(LineLimits.forHashesOf(AccountDesk.BYTES_PER_CHECK)));
    }

    @Provides
    @Singleton
    FailedSignIns failures(AccountDesk accounts, Sessions sessions) {
        return new FailedSignIns(accounts::named, sessions);
    }
}
