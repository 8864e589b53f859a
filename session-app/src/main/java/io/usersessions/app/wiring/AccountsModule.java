package io.usersessions.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.Accounts;
import io.usersessions.app.account.BoundedAccounts;
import io.usersessions.app.account.FailedSignIns;
import io.usersessions.app.account.People;
import io.usersessions.domain.usecase.Sessions;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The people who sign in. */
final class AccountsModule extends AbstractModule {
    @Provides
    @Singleton
    Accounts bounded(AccountDesk accounts) {
        return BoundedAccounts.over(accounts);
    }

    @Provides
    @Singleton
    AccountDesk accounts(DataSource pool, InstantSource time) {
        return new AccountDesk(pool, time);
    }

    @Provides
    People people(Accounts accounts, FailedSignIns failures) {
        return new People(accounts, failures);
    }

    @Provides
    @Singleton
    FailedSignIns failures(AccountDesk accounts, Sessions sessions) {
        return new FailedSignIns(accounts::named, sessions);
    }
}
