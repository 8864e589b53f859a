package io.usersessions.app.profile;

import io.usersessions.app.account.AccountDesk;
import io.usersessions.app.account.PasswordDesk;
import io.usersessions.app.account.People;
import io.usersessions.app.account.PrivacyChoices;
import io.usersessions.app.account.Profiles;
import io.usersessions.app.notice.Notices;
import io.usersessions.app.session.SessionDesk;
import io.usersessions.domain.usecase.Sessions;
import java.time.InstantSource;

/**
 * What the pages of the account change.
 *
 * @param people checks passwords, under the limits of sign-ins
 * @param history what is told of a changed password
 * @param sessions the sessions of the owner, and what is kept beside them
 * @param notices what is told to the owner
 */
public record ProfileDesk(
        Profiles profiles,
        PrivacyChoices privacy,
        AccountDesk accounts,
        PasswordDesk passwords,
        People people,
        Sessions history,
        SessionDesk sessions,
        Notices notices,
        InstantSource clock) {}
